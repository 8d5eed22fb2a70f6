"""A bank beside its author's editor: which question is looked at, and what is wrong with it. Pure; nothing is read."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from quiz.authoring.locate_broken import lines_of
from quiz.authoring.watch import Look
from quiz.model import Bank, Question
from quiz.source import Problem

Choice = Callable[[Bank], Question]
"""The question of a bank to begin with."""


def first(bank: Bank) -> Question:
    """The first question of ``bank``."""
    return bank.questions[0]


def around(bank: Bank, path: str, line: int) -> Question:
    """The question at ``line`` of the file that problems call ``path``: the last that begins there or above it.

    Above all questions it is the first of that file; the first of the bank where the file holds none.
    """
    inside = [question for question in bank.questions if question.span and question.span.path == path]
    above = [question for question in inside if question.span and question.span.start[0] <= line]
    return next(iter([*above[-1:], *inside, *bank.questions]))


@dataclass(frozen=True, slots=True)
class Findings:
    """What there is to say of a bank, in the order in which an author wants it."""

    own: tuple[Problem, ...]
    """Of form, in the question that is looked at."""
    others: tuple[Problem, ...]
    craft: tuple[Problem, ...]
    """Of craft, those of the question first."""


@dataclass(frozen=True, slots=True)
class PreviewState:
    """A question of a bank, as it was when it last could be read, and the bank as it was last looked at."""

    look: Look
    bank: Bank
    """The last one that had any question: in it one walks."""
    question: Question
    version: Bank
    """The bank that ``question`` is of: an older one than ``bank`` where the question is broken now."""

    @classmethod
    def of(cls, look: Look, choose: Choice = first) -> "PreviewState | None":
        """Begin with the question that ``choose`` gives; None while there is nothing to play."""
        bank = look.reading.bank
        return cls(look, bank, choose(bank), bank) if bank and bank.questions else None

    @property
    def stale(self) -> bool:
        """Whether the question cannot be read any more, and an older version of it is kept."""
        return self.version is not self.look.reading.bank

    def looks_like(self, other: "PreviewState") -> bool:
        """Whether the question is drawn as in ``other``, with all that the bank says of itself; lines do not count."""
        same_bank = replace(self.version, questions=()) == replace(other.version, questions=())
        return same_bank and self.question == other.question

    @property
    def troubled(self) -> bool:
        """Whether something keeps a question from being asked."""
        return self.stale or _has_errors(self.look)

    @property
    def place(self) -> tuple[int, int]:
        """Which question it is, and of how many."""
        return _index(self.version, self.question) + 1, len(self.version.questions)

    def reloaded(self, look: Look) -> "PreviewState":
        """After the files were read again: the same question by its id, or else by its place.

        A question that is gone while something in the files is an error is taken for broken, and stays as it was.
        """
        bank = look.reading.bank
        if bank is None or not bank.questions:
            return replace(self, look=look)
        found = self._again(bank, broken=_has_errors(look))
        return PreviewState(look, bank, found, bank) if found else replace(self, look=look, bank=bank)

    def judged(self, look: Look) -> "PreviewState":
        """The same reading, now with what is said of its craft."""
        return replace(self, look=look) if look.reading is self.look.reading else self

    def walked(self, by: int) -> "PreviewState":
        """The question ``by`` places on; at the ends it stays."""
        ids = [question.id for question in self.bank.questions]
        if self.question.id in ids:
            to = ids.index(self.question.id) + by
        else:  # it is missing between two others
            to = self._followers() + (by - 1 if by > 0 else by)
        if not 0 <= to < len(ids):
            return self
        return PreviewState(self.look, self.bank, self.bank.questions[to], self.bank)

    @property
    def to_edit(self) -> tuple[str, int]:
        """The file, as problems call it, and the line to edit: the question's, or the first problem of a broken one."""
        span = self.question.span
        if self.stale and self.findings.own:
            span = self.findings.own[0].span
        return (span.path, span.start[0]) if span else (self.look.reading.path, 1)

    @property
    def findings(self) -> Findings:
        """What is wrong, the question's own problems first."""
        lines, path = self._lines(), self.question.span.path if self.question.span else ""

        def is_own(problem: Problem) -> bool:
            return problem.span.path == path and problem.span.start[0] in lines

        own = tuple(problem for problem in self.look.reading.problems if is_own(problem))
        others = tuple(problem for problem in self.look.reading.problems if not is_own(problem))
        craft = sorted(self.look.craft, key=lambda problem: not is_own(problem))
        return Findings(own, others, tuple(craft))

    def _again(self, bank: Bank, *, broken: bool) -> Question | None:
        same = next((question for question in bank.questions if question.id == self.question.id), None)
        if same:
            return same
        known = {question.id for question in self.version.questions}
        at = min(_index(self.version, self.question), len(bank.questions) - 1)
        there = bank.questions[at]
        return None if broken and there.id in known else there

    def _followers(self) -> int:
        """Where in ``bank`` the questions begin that stood after the one that is missing."""
        ids = [question.id for question in self.bank.questions]
        before = self.version.questions[: _index(self.version, self.question)]
        return next((ids.index(other.id) + 1 for other in reversed(before) if other.id in ids), 0)

    def _lines(self) -> range:
        """The lines of its file on which the question stands now."""
        own = self.question.span
        if own is None:
            return range(0)
        lines = self.look.reading.texts.lines(own.path)
        if not self.stale or not lines:
            return range(own.start[0], max(own.start[0], own.end[0] - (own.end[1] == 1)) + 1)
        at, begin, end = self._followers(), 1, len(lines) + 1
        sound = self.bank.questions if self.bank is self.look.reading.bank else ()
        for other in sound[:at]:
            if other.span and other.span.path == own.path:
                begin = other.span.end[0]
        for other in reversed(sound[at:]):
            if other.span and other.span.path == own.path:
                end = other.span.start[0]
        return lines_of(self.question, lines, range(begin, end), self._broken_before(sound, own.path))

    def _broken_before(self, sound: tuple[Question, ...], path: str) -> int:
        """How many questions of the same file, right before this one, are missing too."""
        ids, missing = {other.id for other in sound}, 0
        for other in reversed(self.version.questions[: _index(self.version, self.question)]):
            if other.id in ids or (other.span and other.span.path != path):
                break
            missing += 1
        return missing


def _has_errors(look: Look) -> bool:
    return any(problem.severity == "error" for problem in look.reading.problems)


def _index(bank: Bank, question: Question) -> int:
    return next(at for at, other in enumerate(bank.questions) if other.id == question.id)
