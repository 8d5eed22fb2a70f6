"""The state of a preview: which question of a bank is shown, and what is wrong with it. Pure; reads no files."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quiz.authoring.locate_broken import lines_of
from quiz.authoring.watch import Snapshot
from quiz.model import Bank, Question
from quiz.source import Problem

Choice = Callable[[Bank], Question]
"""Chooses the question of a bank to show first."""


def first(bank: Bank) -> Question:
    """Return the first question of ``bank``."""
    return bank.questions[0]


def around(bank: Bank, path: str, line: int) -> Question:
    """Return the question around ``line`` of the file called ``path``: the last that begins there or above.

    Above all questions of the file that is its first question; where the file has none, the first of the bank.
    """
    inside = [question for question in bank.questions if question.span and question.span.path == path]
    above = [question for question in inside if question.span and question.span.start[0] <= line]
    return next(iter([*above[-1:], *inside, *bank.questions]))


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in a bank, in the order in which an author needs it."""

    own: tuple[Problem, ...]
    """Problems of reading in the question that is shown."""
    others: tuple[Problem, ...]
    """Problems of reading elsewhere."""
    style: tuple[Problem, ...]
    """Findings of the linter, those of the question first."""


@dataclass(frozen=True, slots=True)
class PreviewState:
    """A question as it was when it could last be read, and the bank as it is now."""

    snapshot: Snapshot
    bank: Bank
    """The last version of the bank that had any question; moving on goes through this one."""
    question: Question
    version: Bank
    """The bank that ``question`` was read from: older than ``bank`` where the question is broken now."""

    @classmethod
    def of(cls, snapshot: Snapshot, choose: Choice = first) -> "PreviewState | None":
        """Begin with the question that ``choose`` returns; None while the bank has no question that can be asked."""
        bank = snapshot.reading.bank
        return cls(snapshot, bank, choose(bank), bank) if bank and bank.questions else None

    @property
    def stale(self) -> bool:
        """Return whether the question cannot be read any more, so that an older version of it is shown."""
        return self.version is not self.snapshot.reading.bank

    def is_same_as(self, other: "PreviewState") -> bool:
        """Return whether question and bank are the same as in ``other``, wherever they are in their files."""
        same_bank = replace(self.version, questions=()) == replace(other.version, questions=())
        return same_bank and self.question == other.question

    @property
    def has_error(self) -> bool:
        """Return whether any problem keeps a question of the bank from being asked."""
        return self.stale or _has_errors(self.snapshot)

    @property
    def place(self) -> tuple[int, int]:
        """Return the number of the question, counted from 1, and the number of questions."""
        return _index(self.version, self.question) + 1, len(self.version.questions)

    def reloaded(self, snapshot: Snapshot) -> "PreviewState":
        """Return the state after the files were read again: the same question by its id, or else by its place.

        Where a question is gone and the files have errors, the question is taken to be broken and stays as it was.
        """
        bank = snapshot.reading.bank
        if bank is None or not bank.questions:
            return replace(self, snapshot=snapshot)
        found = self._again(bank, broken=_has_errors(snapshot))
        return PreviewState(snapshot, bank, found, bank) if found else replace(self, snapshot=snapshot, bank=bank)

    def with_findings(self, snapshot: Snapshot) -> "PreviewState":
        """Return the state with the linter's findings, unless the files have been read again since."""
        return replace(self, snapshot=snapshot) if snapshot.reading is self.snapshot.reading else self

    def moved(self, by: int) -> "PreviewState":
        """Return the state ``by`` questions further on, or back; at either end it stays the same."""
        ids = [question.id for question in self.bank.questions]
        if self.question.id in ids:
            to = ids.index(self.question.id) + by
        else:  # it is missing between two others
            to = self._followers() + (by - 1 if by > 0 else by)
        if not 0 <= to < len(ids):
            return self
        return PreviewState(self.snapshot, self.bank, self.bank.questions[to], self.bank)

    @property
    def to_edit(self) -> tuple[str, int]:
        """Return the file and line to edit: where the question begins, or the first problem of a broken one."""
        span = self.question.span
        if self.stale and self.findings.own:
            span = self.findings.own[0].span
        return (span.path, span.start[0]) if span else (self.snapshot.reading.path, 1)

    @property
    def findings(self) -> Findings:
        """Return everything found in the bank, sorted by what it belongs to."""
        lines, path = self._lines(), self.question.span.path if self.question.span else ""

        def is_own(problem: Problem) -> bool:
            return problem.span.path == path and problem.span.start[0] in lines

        own = tuple(problem for problem in self.snapshot.reading.problems if is_own(problem))
        others = tuple(problem for problem in self.snapshot.reading.problems if not is_own(problem))
        style = sorted(self.snapshot.style, key=lambda problem: not is_own(problem))
        return Findings(own, others, tuple(style))

    def _again(self, bank: Bank, *, broken: bool) -> Question | None:
        same = next((question for question in bank.questions if question.id == self.question.id), None)
        if same:
            return same
        known = {question.id for question in self.version.questions}
        at = min(_index(self.version, self.question), len(bank.questions) - 1)
        there = bank.questions[at]
        return None if broken and there.id in known else there

    def _followers(self) -> int:
        """Return the index in ``bank`` of the first question that came after the missing one."""
        ids = [question.id for question in self.bank.questions]
        before = self.version.questions[: _index(self.version, self.question)]
        return next((ids.index(other.id) + 1 for other in reversed(before) if other.id in ids), 0)

    def _lines(self) -> range:
        """Return the numbers of the lines that the question takes up in its file now."""
        own = self.question.span
        if own is None:
            return range(0)
        lines = self.snapshot.reading.texts.lines(own.path)
        if not self.stale or not lines:
            return range(own.start[0], max(own.start[0], own.end[0] - (own.end[1] == 1)) + 1)
        at, begin, end = self._followers(), 1, len(lines) + 1
        sound = self.bank.questions if self.bank is self.snapshot.reading.bank else ()
        for other in sound[:at]:
            if other.span and other.span.path == own.path:
                begin = other.span.end[0]
        for other in reversed(sound[at:]):
            if other.span and other.span.path == own.path:
                end = other.span.start[0]
        return lines_of(self.question, lines, range(begin, end), self._broken_before(sound, own.path))

    def _broken_before(self, sound: tuple[Question, ...], path: str) -> int:
        """Return how many questions right before this one, in the same file, are missing too."""
        ids, missing = {other.id for other in sound}, 0
        for other in reversed(self.version.questions[: _index(self.version, self.question)]):
            if other.id in ids or (other.span and other.span.path != path):
                break
            missing += 1
        return missing


def _has_errors(snapshot: Snapshot) -> bool:
    return any(problem.severity == "error" for problem in snapshot.reading.problems)


def _index(bank: Bank, question: Question) -> int:
    return next(at for at, other in enumerate(bank.questions) if other.id == question.id)
