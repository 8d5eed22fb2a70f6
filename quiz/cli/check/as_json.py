"""Findings as JSON, for programs: one object each; line and column count from 1, in characters."""

import json

from quiz.cli.check.findings import Finding, Report


def lines(report: Report) -> list[str]:
    """Return the lines of a list of all findings that are shown."""
    return json.dumps([_as_dict(finding) for finding in report.shown], indent=2).splitlines()


def _as_dict(finding: Finding) -> dict[str, object]:
    problem = finding.problem
    (line, column), (end_line, end_column) = problem.span.start, problem.span.end
    return {
        "path": problem.span.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "bank": finding.bank,
        "question": finding.question,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "fixable": problem.edit is not None,
    }
