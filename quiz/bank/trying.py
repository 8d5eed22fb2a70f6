"""Trying mends on a bank's files in memory: each is kept only if the bank, read again, is better for it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quiz.bank.layout import remarks
from quiz.bank.reading import Reading, read_files
from quiz.source import Edit, Problem, codes
from quiz.source.editing import edited

Craft = Callable[[Reading], Sequence[Problem]]
"""What there is to say of a bank beside its form."""
Wanted = Callable[[Problem], bool]
"""Whether somebody asked for the mend of a problem."""

_FAULTS = {codes.SYNTAX, codes.TOO_DEEP, codes.TAG, codes.ALIAS, codes.CUT_TEXT, codes.DUPLICATE_ID}
"""Errors of which there may never be more: what hides other errors, and what takes the place of another question."""
_NO_TEXT = "\ufffd"
"""Stands in what was read for a character that the file has, but no bank may have."""


class Mend(NamedTuple):
    """A problem and what mends it."""

    problem: Problem
    edit: Edit

    @property
    def quotes(self) -> bool:
        """Whether it puts quotes round a text."""
        return self.edit.text.startswith(("'", '"')) and self.edit.span.start[0] == self.edit.span.end[0]

    @property
    def lines(self) -> int:
        """How many lines the file gains."""
        return self.edit.text.count("\n") - (self.edit.span.end[0] - self.edit.span.start[0])


@dataclass(frozen=True, slots=True)
class State:
    """A bank's files as they would be, and what is wrong with their form."""

    contents: Mapping[str, bytes]
    reading: Reading
    form: tuple[Problem, ...]
    mended: int

    @property
    def faults(self) -> Counter[str]:
        """What keeps text from being read, by code."""
        told = self.reading.problems
        return Counter(problem.code for problem in told if problem.code in _FAULTS and problem.severity == "error")

    @property
    def playing(self) -> frozenset[str]:
        """The ids of the questions that play."""
        bank = self.reading.bank
        return frozenset(question.id for question in bank.questions) if bank else frozenset()


@dataclass(frozen=True, slots=True)
class Trial:
    """One bank being mended."""

    shown: str
    path: str
    craft: Craft
    wanted: Wanted
    closed: frozenset[str]
    """Files that nobody may edit."""

    def state(self, contents: Mapping[str, bytes], mended: int = 0) -> State:
        """``contents`` read."""
        reading = read_files(contents, self.shown, self.path)
        return State(contents, reading, (*reading.problems, *remarks(reading)), mended)

    def round(self, state: State) -> State:
        """``state`` with what can be mended now; ``state`` itself if that is nothing."""
        told = [it for it in (*state.form, *self.craft(state.reading)) if self.wanted(it)]
        mends = [Mend(it, it.edit) for it in told if it.edit and self._may(it.edit, state)]
        files = ([mend for mend in mends if mend.edit.span.path == name] for name in state.contents)
        return self._kept(state, [mend for own in files for mend in _apart(own)])

    def _may(self, edit: Edit, state: State) -> bool:
        """Whether the file may be edited, and its text there is what the edit was made for."""
        span = edit.span
        there = state.reading.texts.between(span.path, span.start, span.end)
        return span.path not in self.closed and _NO_TEXT not in there

    def _kept(self, state: State, mends: Sequence[Mend]) -> State:
        """``state`` with all ``mends`` made that make nothing worse; ``state`` itself if there is none."""
        if not mends:
            return state
        after = self._with(state, mends)
        if self._better(after, state, mends):
            return after
        if len(mends) == 1:
            return state
        half = len(mends) // 2
        return self._kept(self._kept(state, mends[half:]), mends[:half])  # from the end, so that places stay true

    def _with(self, state: State, mends: Sequence[Mend]) -> State:
        contents = dict(state.contents)
        for name in dict.fromkeys(mend.edit.span.path for mend in mends):
            own = [mend.edit for mend in mends if mend.edit.span.path == name]
            contents[name] = edited(contents[name].decode("utf-8"), own).encode("utf-8")
        return self.state(contents, state.mended + len(mends))

    def _better(self, after: State, before: State, mends: Sequence[Mend]) -> bool:
        """Whether ``mends`` took their own problems away, lost no question and caused no error.

        Errors may be told that stood there before, in a question or a file that could not be read; but none on a line
        on which a text was put into quotes, for then it was no text.
        """
        more = after.faults - before.faults
        if after.reading.questions_seen > before.reading.questions_seen:
            more = Counter({code: more[code] for code in more if code == codes.DUPLICATE_ID})
        if more or not after.playing >= before.playing:
            return False
        lines = list(_lines_afterwards(mends))
        quoted = {(it.edit.span.path, line) for it, line in zip(mends, lines, strict=True) if it.quotes}
        if any((it.span.path, it.span.start[0]) in quoted for it in after.form if it.severity == "error"):
            return False
        with_craft = any(mend.problem not in before.form for mend in mends)
        was, now = (
            Counter(
                (it.span.path, it.code, it.span.start[0])
                for it in (*state.form, *(self.craft(state.reading) if with_craft else ()))
            )
            for state in (before, after)
        )
        gone: Counter[tuple[str, str, int, int]] = Counter()
        for mend, line in zip(mends, lines, strict=True):
            span = mend.problem.span
            gone[span.path, mend.problem.code, span.start[0], line] += 1
        return all(
            now[path, code, line] <= was[path, code, before_line] - number
            for (path, code, before_line, line), number in gone.items()
        )


def _apart(mends: Iterable[Mend]) -> list[Mend]:
    """``mends`` of one file in the order of their places, without those that overlap one before them.

    Several may be put in at one place: they come to stand there in the order in which they were given.
    """
    kept: list[Mend] = []
    for mend in sorted(mends, key=lambda mend: (mend.edit.span.start, mend.edit.span.end)):
        if not kept or mend.edit.span.start >= kept[-1].edit.span.end:
            kept.append(mend)
    return kept


def _lines_afterwards(mends: Sequence[Mend]) -> Iterator[int]:
    """For each of ``mends``, on which line its problem stood, counted in the text with all of them made."""
    moves = [(it.edit.span.path, it.edit.span.start[0], it.lines) for it in mends if it.lines]
    for mend in mends:
        path, line = mend.problem.span.path, mend.problem.span.start[0]
        yield line + sum(lines for where, at, lines in moves if where == path and at < line)
