"""What changed between two versions of a file, as a unified diff, in time linear in the size of file and changes.

It is made for small edits in a long file whose other lines stay: it searches for the nearest place where the versions
meet again, not for the shortest diff. The standard library's ``difflib`` finds shorter ones, in quadratic time.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

Change = tuple[int, int, int, int]
"""The lines from the first to the one after the last in the old version, and in the new one, counted from 0."""

_CONTEXT = 3
_NEAR = 200
"""How many lines, of both versions together, are searched for the place where they meet again."""
_MEETING = 2
"""How many lines must be equal where they meet."""


def unified(before: Sequence[str], after: Sequence[str], name: str) -> Iterator[str]:
    """Yield the lines of a diff; none where nothing changed."""
    found = list(changes(before, after))
    if not found:
        return
    yield f"--- {name}"
    yield f"+++ {name}"
    starts = [0, *(at for at, (one, two) in enumerate(pairwise(found), 1) if two[0] - one[1] > 2 * _CONTEXT)]
    for start, end in pairwise([*starts, len(found)]):
        yield from _hunk(before, after, found[start:end])


def changes(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Yield every change in order."""
    one = two = 0
    while one < len(before) or two < len(after):
        if one < len(before) and two < len(after) and before[one] == after[two]:
            one, two = one + 1, two + 1
            continue
        gone, come = _meeting(before, after, one, two)
        yield from _closer(before, after, (one, one + gone, two, two + come))
        one, two = one + gone, two + come


def _closer(before: Sequence[str], after: Sequence[str], change: Change) -> Iterator[Change]:
    """Yield a change without the unchanged lines in it, unless it is long."""
    one, one_end, two, two_end = change
    if one_end - one + two_end - two > _NEAR:
        yield change
        return
    matcher = SequenceMatcher(None, before[one:one_end], after[two:two_end], autojunk=False)
    for kind, gone, gone_end, come, come_end in matcher.get_opcodes():
        if kind != "equal":
            yield one + gone, one + gone_end, two + come, two + come_end


def _meeting(before: Sequence[str], after: Sequence[str], one: int, two: int) -> tuple[int, int]:
    """Return after how many lines of each the versions meet again."""
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
    """Yield the lines of changes near each other, with the lines around them."""
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
    """Return a range of lines as the format writes it."""
    length = end - start
    return f"{start + 1}" if length == 1 else f"{start + bool(length)},{length}"
