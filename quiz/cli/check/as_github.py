"""Findings as workflow commands of GitHub Actions, which shows each beside its line in a change.

The format, and what is escaped in it, is described at
https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Callable, Iterator, Mapping

from quiz.cli.check.findings import Report
from quiz.source import Severity

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_IN_TEXTS = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_TEXTS | str.maketrans({":": "%3A", ",": "%2C"})


def lines(report: Report, place: Callable[[str], str]) -> Iterator[str]:
    """Yield a line for each finding; ``place`` returns where in the repository a path is."""
    for problem, _, question in report.shown:
        (line, column), (end_line, end_column) = problem.span.start, problem.span.end
        if end_line > line and end_column == 1:  # it ends with the line before
            end_line -= 1
        properties = {"file": place(problem.span.path), "line": line, "endLine": end_line}
        if end_line == line == problem.span.end[0]:  # of several lines no columns may be given
            properties |= {"col": column, "endColumn": max(end_column, column + 1)}
        properties["title"] = f"quiz {problem.code}" + (f" ({question})" if question else "")
        written = ",".join(f"{name}={str(value).translate(_IN_PROPERTIES)}" for name, value in properties.items())
        text = f"{problem.message} {problem.hint}".translate(_IN_TEXTS)
        yield f"::{_COMMANDS[problem.severity]} {written}::{text}"
