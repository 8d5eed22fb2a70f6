"""Findings as a SARIF log, which code hosts and editors read.

The format is the standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0" of OASIS.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import quote

from quiz.cli import rules
from quiz.cli.check.findings import Finding, Report
from quiz.source import Code, Edit, Severity, Span
from quiz.source.pages import page_of
from quiz.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_Object = dict[str, object]


def lines(report: Report, place: Callable[[str], str]) -> list[str]:
    """Return the lines of a log with one run; ``place`` returns where in the repository a path is."""
    codes = sorted({finding.problem.code for finding in report.shown})
    ranks = {code: at for at, code in enumerate(codes)}
    run = {
        "tool": {"driver": {"name": "quiz", "version": __version__, "rules": [_rule(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": report.complete}],
        "results": [_result(finding, ranks[finding.problem.code], place) for finding in report.shown],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2).splitlines()


def _rule(code: Code) -> _Object:
    page = page_of(code)
    return {
        "id": str(code),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.text},
        "help": {"text": "\n".join(rules.page(code))},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(finding: Finding, rule: int, place: Callable[[str], str]) -> _Object:
    problem = finding.problem
    result: _Object = {
        "ruleId": str(problem.code),
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message} {problem.hint}"},
        "locations": [{"physicalLocation": {**_artifact(problem.span, place), "region": _region(problem.span)}}],
    }
    about = {"bank": finding.bank, "question": finding.question}
    if any(about.values()):
        result["properties"] = {name: value for name, value in about.items() if value}
    if problem.edit is not None:
        result["fixes"] = [_fix(problem.edit, problem.hint, place)]
    return result


def _fix(edit: Edit, hint: str, place: Callable[[str], str]) -> _Object:
    replacement = {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
    change = {**_artifact(edit.span, place), "replacements": [replacement]}
    return {"description": {"text": hint}, "artifactChanges": [change]}


def _artifact(span: Span, place: Callable[[str], str]) -> _Object:
    path = place(span.path)
    if Path(path).is_absolute():
        return {"artifactLocation": {"uri": Path(path).as_uri()}}
    return {"artifactLocation": {"uri": quote(path), "uriBaseId": "%SRCROOT%"}}


def _region(span: Span) -> _Object:
    (line, column), (end_line, end_column) = span.start, span.end
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
