"""Trying mends on a bank's files in memory: each is kept only if the bank, read again, is better for it."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quiz.bank.read_bank import Reading, read_files
from quiz.bank.trailing_whitespace import remarks
from quiz.source import Code, Edit, Place, Problem, codes
from quiz.source.apply_edits import edited

Craft = Callable[[Reading], Sequence[Problem]]
"""What there is to say of a bank beside its form."""
Wanted = Callable[[Problem], bool]
"""Whether somebody asked for the mend of a problem."""

_FAULTS = {codes.SYNTAX, codes.TOO_DEEP, codes.TAG, codes.ALIAS, codes.CUT_TEXT}
_HIDING = _FAULTS | {codes.UNKNOWN_KEY, codes.UNKNOWN_TYPE, codes.WRONG_TYPE}
"""Errors behind which others wait that are told once these are mended."""
_FIRST = _HIDING | {codes.MISSING_ID, codes.MISSING_HEADER}
"""What is mended before the rest: nothing new may be told after that. Ids too, for what people answered hangs on those
that are made today."""
_NEVER_MORE = _FAULTS | {codes.DUPLICATE_ID}
_ECHOES = {codes.NO_KEY, codes.EQUAL_OPTIONS}
"""Errors about options that are told only once each option can be read."""
_NEVER: Place = (2**31, 1)
_NO_TEXT = "\ufffd"
"""Stands in what was read for a character that the file has, but no bank may have."""


class Mend(NamedTuple):
    """A problem and what mends it."""

    problem: Problem
    edit: Edit

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
    def errors(self) -> Counter[str]:
        """How often each error of form is told, but for those that stay silent while another one is told."""
        told = self.reading.problems
        return Counter(it.code for it in told if it.severity == "error" and it.code not in _ECHOES)

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
        first, rest = ([it for it in mends if (it.problem.code in _FIRST) is early] for early in (True, False))
        later = self._kept(state, _apart(first))
        return later if later is not state else self._kept(state, _apart(rest))

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

        Errors may be told that stood there before, in a question or a file that could not be read; but none at a text
        that was put into quotes, for then it was no text.
        """
        more = set(after.errors - before.errors)
        if any(mend.problem.code in _HIDING for mend in mends):
            seen_more = after.reading.questions_seen > before.reading.questions_seen
            more &= {codes.DUPLICATE_ID} if seen_more else _NEVER_MORE
        lost = before.playing - after.playing or (before.reading.bank and not after.reading.bank)
        if more or lost:
            return False
        quoted = _quoted(mends)
        errors = [it.span for it in after.form if it.severity == "error"]
        if any(span.start >= quoted.get((span.path, span.start[0]), _NEVER) for span in errors):
            return False
        return self._gone(after, before, mends)

    def _gone(self, after: State, before: State, mends: Sequence[Mend]) -> bool:
        """Whether the problem of each of ``mends`` is told no more on its line."""
        of_form = set(map(id, before.form))
        with_craft = any(id(mend.problem) not in of_form for mend in mends)
        told = [(*state.form, *(self.craft(state.reading) if with_craft else ())) for state in (before, after)]
        was, now = (Counter((it.span.path, it.code, it.span.start[0]) for it in problems) for problems in told)
        gone: Counter[tuple[str, Code, int, int]] = Counter()
        for mend, line in zip(mends, _lines_afterwards(mends), strict=True):
            span = mend.problem.span
            gone[span.path, mend.problem.code, span.start[0], line] += 1
        return all(
            now[path, code, line] <= was[path, code, before_line] - number
            for (path, code, before_line, line), number in gone.items()
        )


def _quoted(mends: Sequence[Mend]) -> dict[tuple[str, int], Place]:
    """Where ``mends`` have put texts into quotes, by file and line, counted in the text with all of them made."""
    places: dict[tuple[str, int], Place] = {}
    path, line, column, moved = "", 0, 0, 0
    for _, edit in mends:
        (first, start), (last, end) = edit.span.start, edit.span.end
        if edit.span.path != path:
            path, line, column, moved = edit.span.path, 0, 0, 0
        begin = (first + moved, start + (column if first == line else 0))
        if edit.text.startswith(("'", '"')) and first == last:
            places[path, begin[0]] = begin
        *above, tail = edit.text.split("\n")
        moved = begin[0] + len(above) - last
        line, column = last, (len(tail) + (1 if above else begin[1])) - end
    return places


def _apart(mends: Iterable[Mend]) -> list[Mend]:
    """``mends`` in the order of files and places, without those that overlap one before them.

    Several may be put in at one place: they come to stand there in the order in which they were given.
    """
    kept: list[Mend] = []
    for mend in sorted(mends, key=lambda mend: (mend.edit.span.path, mend.edit.span.start, mend.edit.span.end)):
        last = kept[-1].edit.span if kept else None
        if last is None or mend.edit.span.path != last.path or mend.edit.span.start >= last.end:
            kept.append(mend)
    return kept


def _lines_afterwards(mends: Sequence[Mend]) -> Iterator[int]:
    """For each of ``mends``, on which line its problem stood, counted in the text with all of them made."""
    moves: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], [0]))
    for mend in mends:
        if mend.lines:
            edited_at, totals = moves[mend.edit.span.path]
            edited_at.append(mend.edit.span.start[0])
            totals.append(totals[-1] + mend.lines)
    for mend in mends:
        line = mend.problem.span.start[0]
        edited_at, totals = moves[mend.problem.span.path]
        yield line + totals[bisect_left(edited_at, line)]
