"""Findings as people and programs read them: the place, the line itself with a mark below it, and how to fix it."""

from collections.abc import Iterator, Sequence

from quiz.prose import display_width
from quiz.source import Place, Problem, SourceLines

_WIDEST = 100
"""Columns of a line that are shown."""
_TAB = "    "


def lines(problem: Problem, texts: SourceLines, others: str = "") -> Iterator[str]:
    """Yield the lines that show one finding to people; ``others`` says where else the same was found."""
    yield f"{problem.span} {problem.code} {problem.severity} {problem.message}"
    yield from _marked(texts.line(problem.span.path, problem.span.start[0]), problem.span.start, problem.span.end)
    yield f"    {problem.hint}"
    if others:
        yield f"    {others}"


def _marked(line: str, start: Place, end: Place) -> Iterator[str]:
    """Yield the line with a mark under the place; nothing for an empty line."""
    if not line.strip():
        return
    number = str(start[0]).rjust(4)
    first = start[1] - 1
    last = end[1] - 1 if end[0] == start[0] else len(line.rstrip())
    last = max(last, first + 1)
    cut = max(0, min(first - 20, len(line) - _WIDEST)) if _columns(line) > _WIDEST else 0
    shown = line[cut : cut + _WIDEST].rstrip()
    before, marked = line[cut:first], line[first : min(last, cut + _WIDEST)]
    lead = "... " if cut else ""
    yield f"{number} | {lead}{shown.replace(chr(9), _TAB)}"
    yield f"     | {' ' * (len(lead) + _columns(before))}{'^' * max(1, _columns(marked))}"


def _columns(text: str) -> int:
    """Return how many columns a terminal gives ``text`` as it is shown, with its tabs replaced."""
    return display_width(text.replace("\t", _TAB))


def as_json(problems: Sequence[Problem]) -> list[str]:
    """Return findings as lines of JSON, one object each; line and column count from 1, in characters."""
    import json  # noqa: PLC0415 - most people read the lines

    return json.dumps([_as_dict(problem) for problem in problems], indent=2).splitlines()


def _as_dict(problem: Problem) -> dict[str, object]:
    (line, column), (end_line, end_column) = problem.span.start, problem.span.end
    return {
        "path": problem.span.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
        "fixable": problem.edit is not None,
    }
