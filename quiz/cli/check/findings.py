"""What ``quiz check`` found, as every drawing gets it: each problem with its bank and its question."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quiz.bank import Reading
from quiz.cli.check.checked import Checked
from quiz.cli.code_filter import CodeFilter
from quiz.source import Mapping, Place, Problem, Scalar, SourceLines, Span

_ID = re.compile(r"\s*(?:-\s+)?id:\s*[\"']?([a-z0-9][a-z0-9-]*)[\"']?\s*(?:#.*)?")
"""The line of an id, in a question that could not be parsed."""


class Finding(NamedTuple):
    """A problem, and what it is about."""

    problem: Problem
    bank: str | None
    """The id of its bank; None where that could not be read."""
    question: str | None
    """The id of its question; None where it is not about one, or where that has none."""


class Report(NamedTuple):
    """What was found in banks, for every drawing."""

    banks: tuple[Checked, ...]
    found: tuple[Finding, ...]
    """Everything with a code that was asked for."""
    shown: tuple[Finding, ...]
    """Without the remarks, unless they were asked for."""
    complete: bool
    """Whether everything that was to be checked could be read."""
    elsewhere: tuple[tuple[str, int], ...]
    """How many errors and warnings are in other files of a bank than those that were named, by what it is called."""


def report(banks: Sequence[Checked], chosen: CodeFilter, *, remarks: bool, complete: bool) -> Report:
    """Return what was found in ``banks`` with the ``chosen`` codes."""
    found = tuple(
        finding
        for bank in banks
        for finding in _findings(bank.reading, (problem for problem in bank.problems if chosen.has(problem.code)))
    )
    shown = tuple(finding for finding in found if remarks or finding.problem.severity != "info")
    elsewhere = {
        bank.reading.path: sum(chosen.has(it.code) and it.severity != "info" for it in bank.elsewhere) for bank in banks
    }
    return Report(tuple(banks), found, shown, complete, tuple(it for it in elsewhere.items() if it[1]))


def _findings(reading: Reading, problems: Iterable[Problem]) -> Iterator[Finding]:
    """Yield each of ``problems``, which were found in one bank, with the ids of the bank and of its question."""
    bank = reading.bank.id if reading.bank else None
    questions = _Questions(reading)
    for problem in problems:
        yield Finding(problem, bank, questions.at(problem.span))


class _Questions:
    """The questions of a bank by their places."""

    def __init__(self, reading: Reading) -> None:
        found: dict[str, list[tuple[Place, Place, str]]] = {}
        for question in reading.bank.questions if reading.bank else ():
            if question.span is not None:
                found.setdefault(question.span.path, []).append((question.span.start, question.span.end, question.id))
        for span, node in reading.broken:
            written = node.get("id") if isinstance(node, Mapping) else None
            name = written.text.strip() if isinstance(written, Scalar) else _written_id(span, reading.texts)
            found.setdefault(span.path, []).append((span.start, span.end, name))
        self._places = {path: sorted(places) for path, places in found.items()}

    def at(self, span: Span) -> str | None:
        """Return the id of the question that ``span`` begins in."""
        places = self._places.get(span.path, [])
        at = bisect_right(places, span.start, key=lambda place: place[0]) - 1
        if at < 0:
            return None
        start, end, name = places[at]
        return name or None if span.start < end or span.start == start else None


def _written_id(span: Span, texts: SourceLines) -> str:
    lines = texts.lines(span.path)[span.start[0] - 1 : span.end[0] - (span.end[1] == 1)]
    return next((found[1] for line in lines if (found := _ID.fullmatch(line))), "")
