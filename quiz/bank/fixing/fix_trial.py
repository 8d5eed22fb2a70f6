"""Trial fixes: edits are made to a bank's files in memory, and kept only if the bank, read again, is better for it.

An edit is made where it is certain what the author intended, but only a reader can tell whether it helps: the quotes
that repair one line may swallow the next. So no edit is trusted. A round applies all edits at once and reads the bank
again. The result is better if each problem that was to be fixed is gone from its line, no question is lost, and no
error is new. If it is better, all edits are kept; if not, each half of them is tried in the same way, down to single
edits, so that one bad edit among hundreds costs about twenty readings and none of the others.

Two things make "no error is new" less simple than it sounds. Some errors hide others: behind a syntax error nobody
sees that an option is missing, so an error that appears when the first one is fixed may have been there all along.
And an edit moves lines, so where a problem was before is compared with where that line is afterwards. Rounds are
repeated until nothing changes: first the errors that hide others, and missing ids, then the rest.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from quiz.bank.read_bank import Reading, read_files
from quiz.bank.trailing_whitespace import remarks
from quiz.source import Code, Edit, Place, Problem, codes
from quiz.source.apply_edits import apply_edits

LintCheck = Callable[[Reading], Sequence[Problem]]
"""Finds what is wrong with a bank apart from its format."""
IsRequested = Callable[[Problem], bool]
"""Whether somebody asked for the fix of a problem."""

_FAULTS = {codes.SYNTAX, codes.TOO_DEEP, codes.TAG, codes.ALIAS, codes.CUT_TEXT}
_HIDING = _FAULTS | {
    codes.UNKNOWN_KEY,
    codes.UNKNOWN_TYPE,
    codes.WRONG_TYPE,
    codes.MISSING_KEY,
    codes.OTHER_SHAPE,
    codes.PASTED,
}
"""Errors that hide others, which are found once these are fixed."""
_FIRST = _HIDING | {codes.MISSING_ID, codes.MISSING_HEADER}
"""What is fixed before the rest, because nothing new may be found after that. Ids too, since answers are kept by those
that are made today."""
_NEVER_MORE = _FAULTS | {codes.DUPLICATE_ID}
_ECHOES = {codes.NO_KEY, codes.EQUAL_OPTIONS}
"""Errors about options that are found only once each option can be read."""
_NEVER: Place = (2**31, 1)
_NO_TEXT = "\ufffd"
"""What the reader puts in the place of a character that the file has, but no bank may have."""


class Fix(NamedTuple):
    """A problem and the edit that fixes it."""

    problem: Problem
    edit: Edit

    @property
    def lines(self) -> int:
        """Return how many lines the file gains."""
        return self.edit.text.count("\n") - (self.edit.span.end[0] - self.edit.span.start[0])


@dataclass(frozen=True, slots=True)
class State:
    """The files of a bank after some fixes, and what is wrong with its format."""

    contents: Mapping[str, bytes]
    reading: Reading
    format_problems: tuple[Problem, ...]
    fix_count: int

    @property
    def errors(self) -> Counter[str]:
        """Count the errors of the format by code, without those that are not reported while another one is."""
        found = self.reading.problems
        return Counter(it.code for it in found if it.severity == "error" and it.code not in _ECHOES)

    @property
    def playing(self) -> frozenset[str]:
        """Return the ids of the questions that can be played."""
        bank = self.reading.bank
        return frozenset(question.id for question in bank.questions) if bank else frozenset()


@dataclass(frozen=True, slots=True)
class Trial:
    """One bank that is being fixed."""

    shown: str
    path: str
    lint: LintCheck
    is_requested: IsRequested
    read_only: frozenset[str]
    """The names of files that cannot be edited."""

    def state(self, contents: Mapping[str, bytes], fix_count: int = 0) -> State:
        """Return ``contents`` as they are read."""
        reading = read_files(contents, self.shown, self.path)
        return State(contents, reading, (*reading.problems, *remarks(reading)), fix_count)

    def round(self, state: State) -> State:
        """Return ``state`` with everything fixed that can be fixed now; ``state`` itself if that is nothing."""
        found = [it for it in (*state.format_problems, *self.lint(state.reading)) if self.is_requested(it)]
        fixes = [Fix(it, it.edit) for it in found if it.edit and self._may_edit(it.edit, state)]
        first, rest = ([it for it in fixes if (it.problem.code in _FIRST) is early] for early in (True, False))
        later = self._keep_helpful(state, _without_overlaps(first))
        return later if later is not state else self._keep_helpful(state, _without_overlaps(rest))

    def _may_edit(self, edit: Edit, state: State) -> bool:
        """Return whether the file may be edited, and holds there what the edit was made for."""
        span = edit.span
        there = state.reading.texts.between(span.path, span.start, span.end)
        return span.path not in self.read_only and _NO_TEXT not in there

    def _keep_helpful(self, state: State, fixes: Sequence[Fix]) -> State:
        """Return ``state`` with all ``fixes`` that make nothing worse; ``state`` itself if there are none."""
        if not fixes:
            return state
        after = self._apply(state, fixes)
        if self._is_better(after, state, fixes):
            return after
        if len(fixes) == 1:
            return state
        half = len(fixes) // 2
        return self._keep_helpful(
            self._keep_helpful(state, fixes[half:]), fixes[:half]
        )  # from the end, so that places stay true

    def _apply(self, state: State, fixes: Sequence[Fix]) -> State:
        contents = dict(state.contents)
        for name in dict.fromkeys(fix.edit.span.path for fix in fixes):
            own = [fix.edit for fix in fixes if fix.edit.span.path == name]
            contents[name] = apply_edits(contents[name].decode("utf-8"), own).encode("utf-8")
        return self.state(contents, state.fix_count + len(fixes))

    def _is_better(self, after: State, before: State, fixes: Sequence[Fix]) -> bool:
        """Return whether ``fixes`` solved their own problems, lost no question and caused no error.

        Errors may appear that were there before, in a question or file that could not be read; but none inside a text
        that was put into quotes, because then it was not a text.
        """
        more = set(after.errors - before.errors)
        if any(fix.problem.code in _HIDING for fix in fixes):
            seen_more = after.reading.questions_seen > before.reading.questions_seen
            more &= {codes.DUPLICATE_ID} if seen_more else _NEVER_MORE
        lost = before.playing - after.playing or (before.reading.bank and not after.reading.bank)
        if more or lost:
            return False
        quoted = _quoted(fixes)
        errors = [it.span for it in after.format_problems if it.severity == "error"]
        if any(span.start >= quoted.get((span.path, span.start[0]), _NEVER) for span in errors):
            return False
        return self._are_solved(after, before, fixes)

    def _are_solved(self, after: State, before: State, fixes: Sequence[Fix]) -> bool:
        """Return whether the problem of each of ``fixes`` is gone from its line."""
        format_ids = set(map(id, before.format_problems))
        with_lint = any(id(fix.problem) not in format_ids for fix in fixes)
        found = [
            (*state.format_problems, *(self.lint(state.reading) if with_lint else ())) for state in (before, after)
        ]
        was, now = (Counter((it.span.path, it.code, it.span.start[0]) for it in problems) for problems in found)
        gone: Counter[tuple[str, Code, int, int]] = Counter()
        for fix, line in zip(fixes, _lines_after(fixes), strict=True):
            span = fix.problem.span
            gone[span.path, fix.problem.code, span.start[0], line] += 1
        return all(
            now[path, code, line] <= was[path, code, before_line] - number
            for (path, code, before_line, line), number in gone.items()
        )


def _quoted(fixes: Sequence[Fix]) -> dict[tuple[str, int], Place]:
    """Return where ``fixes`` put texts into quotes, by file and line, as counted after all of them."""
    places: dict[tuple[str, int], Place] = {}
    path, line, column, moved = "", 0, 0, 0
    for _, edit in fixes:
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


def _without_overlaps(fixes: Iterable[Fix]) -> list[Fix]:
    """Return ``fixes`` in the order of files and places, without those that overlap an earlier one.

    Several may insert at the same place; their texts then follow each other in the given order.
    """
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: (fix.edit.span.path, fix.edit.span.start, fix.edit.span.end)):
        last = kept[-1].edit.span if kept else None
        if last is None or fix.edit.span.path != last.path or fix.edit.span.start >= last.end:
            kept.append(fix)
    return kept


def _lines_after(fixes: Sequence[Fix]) -> Iterator[int]:
    """Yield, for each of ``fixes``, the line of its problem as counted after all of them."""
    moves: defaultdict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], [0]))
    for fix in fixes:
        if fix.lines:
            edited_at, totals = moves[fix.edit.span.path]
            edited_at.append(fix.edit.span.start[0])
            totals.append(totals[-1] + fix.lines)
    for fix in fixes:
        line = fix.problem.span.start[0]
        edited_at, totals = moves[fix.problem.span.path]
        yield line + totals[bisect_left(edited_at, line)]
