"""What changed between two versions of a file, as a unified diff, in time that grows with the file and its changes.

Made for edits here and there in a long file, of which the lines between stay: it looks for the nearest place where the
versions meet again, not for the shortest difference.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

Change = tuple[int, int, int, int]
"""Lines of the one version, from the first to the one after the last, that became lines of the other; from 0."""

_CONTEXT = 3
_NEAR = 200
"""Lines, of both versions together, in which they are looked for to meet again."""
_MEETING = 2
"""How many lines must be equal where they meet."""


def unified(before: Sequence[str], after: Sequence[str], name: str) -> Iterator[str]:
    """The lines of a diff; none where nothing changed."""
    found = list(changes(before, after))
    if not found:
        return
    yield f"--- {name}"
    yield f"+++ {name}"
    starts = [0, *(at for at, (one, two) in enumerate(pairwise(found), 1) if two[0] - one[1] > 2 * _CONTEXT)]
    for start, end in pairwise([*starts, len(found)]):
        yield from _hunk(before, after, found[start:end])


def changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Every change in order."""
    one = two = 0
    while one < len(before) or two < len(after):
        if one < len(before) and two < len(after) and before[one] == after[two]:
            one, two = one + 1, two + 1
            continue
        gone, come = _meeting(before, after, one, two)
        yield from _closer(before, after, (one, one + gone, two, two + come))
        one, two = one + gone, two + come


def _closer(before: Sequence[str], after: Sequence[str], change: Change) -> Iterator[Change]:
    """A change without the lines in it that stayed, where it is not long."""
    one, one_end, two, two_end = change
    if one_end - one + two_end - two > _NEAR:
        yield change
        return
    matcher = SequenceMatcher(None, before[one:one_end], after[two:two_end], autojunk=False)
    for kind, gone, gone_end, come, come_end in matcher.get_opcodes():
        if kind != "equal":
            yield one + gone, one + gone_end, two + come, two + come_end


def _meeting(before: Sequence[str], after: Sequence[str], one: int, two: int) -> tuple[int, int]:
    """After how many lines of each the versions meet again."""
    left, right = len(before) - one, len(after) - two
    for total in range(1, min(_NEAR, left + right) + 1):
        for gone in range(max(0, total - right), min(total, left) + 1):
            if _meet(before, after, one + gone, two + total - gone):
                return gone, total - gone
    for both in range(_NEAR // 2, min(left, right)):
        if _meet(before, after, one + both, two + both):
            return both, both
    return left, right


def _meet(before: Sequence[str], after: Sequence[str], one: int, two: int) -> bool:
    return before[one : one + _MEETING] == after[two : two + _MEETING]


def _hunk(before: Sequence[str], after: Sequence[str], found: Sequence[Change]) -> Iterator[str]:
    """Changes that stand near each other, with the lines around them."""
    first, last = found[0], found[-1]
    head = min(_CONTEXT, first[0])
    tail = min(_CONTEXT, len(before) - last[1])
    yield f"@@ -{_range(first[0] - head, last[1] + tail)} +{_range(first[2] - head, last[3] + tail)} @@"
    at = first[0] - head
    for gone, gone_end, come, come_end in found:
        yield from (f" {line}" for line in before[at:gone])
        yield from (f"-{line}" for line in before[gone:gone_end])
        yield from (f"+{line}" for line in after[come:come_end])
        at = gone_end
    yield from (f" {line}" for line in before[at : last[1] + tail])


def _range(start: int, end: int) -> str:
    """A stretch of lines as the format writes it."""
    length = end - start
    return f"{start + 1}" if length == 1 else f"{start + bool(length)},{length}"
