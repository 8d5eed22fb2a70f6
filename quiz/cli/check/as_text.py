"""Findings as people read them: the place, the line itself with a mark below it, and how to fix it; then a summary."""

from collections.abc import Iterator
from itertools import groupby

from quiz.cli.check import summary
from quiz.cli.check.findings import Report
from quiz.cli.check.groups import Group, grouped
from quiz.prose import display_width
from quiz.source import Place, SourceLines

_MOST = 1_000
"""How many findings are shown to people; programs get them all."""

_WIDEST = 100
"""Columns of a line that are shown."""
_TAB = "    "


def lines(report: Report, *, fixable: bool, guesser: bool) -> Iterator[str]:
    """Yield the lines that show findings to people, each cause once, and what they come to.

    ``fixable`` says how many --fix would fix; ``guesser`` adds the table of the blind guesser.
    """
    texts = {path: bank.reading.texts for bank in report.banks for path in bank.reading.texts.paths}
    problems = [finding.problem for finding in report.shown]
    by_bank = groupby(problems, key=lambda problem: texts.get(problem.span.path))
    groups = [group for _, of_bank in by_bank for group in grouped(of_bank)]
    for group in groups[:_MOST]:
        yield from _lines_of(group, texts.get(group.first.span.path, SourceLines({})))
    if len(groups) > _MOST:
        left = sum(1 + len(group.places) for group in groups[_MOST:])
        yield f"{left:,} more findings are not shown. Fix these first, then check again."
    if guesser:
        from quiz.cli.check import guesser_table  # noqa: PLC0415 - few people ask for it

        for bank in report.banks:
            yield from guesser_table.lines(bank.reading)
    yield from summary.lines(report, fixable=sum(problem.edit is not None for problem in problems) if fixable else 0)


def _lines_of(group: Group, texts: SourceLines) -> Iterator[str]:
    """Yield the lines of one cause."""
    problem = group.first
    yield f"{problem.span} {problem.code} {problem.severity} {problem.message}"
    yield from _marked(texts.line(problem.span.path, problem.span.start[0]), problem.span.start, problem.span.end)
    yield f"    {problem.hint}"
    if group.others:
        yield f"    {group.others}"


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
