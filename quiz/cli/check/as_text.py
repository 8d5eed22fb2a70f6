"""Findings as people read them: the place, the line itself with a mark below it, and how to fix it; then a summary."""

from collections.abc import Iterator
from itertools import groupby
from shlex import quote

from quiz.cli.check.findings import Report
from quiz.cli.check.groups import Group, grouped
from quiz.prose import display_width
from quiz.source import Place, SourceLines
from quiz.wording import pluralize

_MOST = 1_000
"""How many findings are shown to people; programs get them all."""

_WIDEST = 100
"""Columns of a line that are shown."""
_TAB = "    "
_KINDS = (("error", "error"), ("warning", "warning"), ("info", "remark"))


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
    yield from _summary(report, sum(problem.edit is not None for problem in problems) if fixable else 0)


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


def _summary(report: Report, fixable: int) -> Iterator[str]:
    """Yield a line for each language that some rules have no words for, and how many findings there are and what plays.

    ``fixable`` is how many of them --fix would fix.
    """
    readings = [bank.reading for bank in report.banks]
    hidden = len(report.found) - len(report.shown)
    known = {bank.reading.bank.language: len(bank.skipped) for bank in report.banks if bank.reading.bank}
    for language, skipped in known.items():
        if skipped:
            yield f"{pluralize(skipped, 'rule')} skipped: there are no words for the language `{language}`."
    for path, number in report.elsewhere:
        yield f"{pluralize(number, 'finding')} in other files of the same bank: quiz check {quote(path)}"
    numbers = [(sum(finding.problem.severity == kind for finding in report.found), noun) for kind, noun in _KINDS]
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {pluralize(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    more = f" quiz check --all shows {pluralize(hidden, 'remark')} more." if hidden else ""
    if not any(number for number, _ in numbers[:2]) and not report.shown:
        yield f"No problems {within}.{more}"
        return
    counts = ", ".join(pluralize(number, noun) for number, noun in (numbers[:2] if hidden else numbers) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    if fixable:
        more += f" quiz check --fix fixes {f'{fixable:,}' if fixable > 1 else 'one'} of them."
    yield f"{counts} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}.{more}"
