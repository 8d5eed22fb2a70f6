"""How a typed text differs from the one that it comes close to, letter by letter."""

import unicodedata

Pieces = tuple[tuple[str, str], ...]
"""The two texts in pieces: what was typed and what the key has, the same text twice where they agree."""

_LONGEST = 80
"""Letters beyond which nobody checks a text letter by letter."""
_MOST = 3
"""Places at which two texts may differ and still be close."""


def pieces(typed: str, expected: str) -> Pieces:
    """Return how ``typed`` and ``expected`` differ; empty where they are equal, or too far apart for that to help.

    The pieces of each side, joined, are the texts in Unicode NFC with single blanks. Texts of at least four letters are
    close where they differ at three places at most, with at most a third of the letters in them, or two of five.
    Capitals do not count. Found by the longest common subsequence (Wagner and Fischer 1974), which is quadratic, for
    texts of at most 80 letters.
    """
    one, other = (" ".join(unicodedata.normalize("NFC", text).split()) for text in (typed, expected))
    if not 4 <= len(other) <= _LONGEST or len(one) > _LONGEST:
        return ()
    found = _joined(_cut(one, other))
    parted = [piece for piece in found if not _agree(piece)]
    changed = sum(max(len(left), len(right)) for left, right in parted)
    few = changed <= max(1 + (len(other) > 4), len(other) // 3)
    return tuple(found) if parted and few and len(parted) <= _MOST else ()


def _cut(one: str, other: str) -> list[tuple[str, str]]:
    """Split the two texts into pieces that agree and pieces that do not, alternating."""
    ahead = _common(one, other)
    found: list[tuple[str, str]] = []
    at, beside = 0, 0
    while at < len(one) or beside < len(other):
        agree = at < len(one) and beside < len(other) and one[at].casefold() == other[beside].casefold()
        takes_one = agree or beside == len(other) or (at < len(one) and ahead[at + 1][beside] >= ahead[at][beside + 1])
        takes_other = agree or not takes_one
        left, right = one[at : at + takes_one], other[beside : beside + takes_other]
        if found and agree == _agree(found[-1]):
            left, right = found[-1][0] + left, found.pop()[1] + right
        found.append((left, right))
        at, beside = at + takes_one, beside + takes_other
    return found


def _common(one: str, other: str) -> list[list[int]]:
    """Return the length of the longest common subsequence of the two rests after each pair of places."""
    ahead = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for at in range(len(one) - 1, -1, -1):
        for beside in range(len(other) - 1, -1, -1):
            if one[at].casefold() == other[beside].casefold():
                ahead[at][beside] = ahead[at + 1][beside + 1] + 1
            else:
                ahead[at][beside] = max(ahead[at + 1][beside], ahead[at][beside + 1])
    return ahead


def _joined(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Join the pieces on both sides of a single letter into one: vl for lv, al for le."""
    joined: list[tuple[str, str]] = []
    for typed, expected in found:
        if len(joined) > 1 and len(joined[-1][0]) == 1 and _agree(joined[-1]):
            between, before = joined.pop(), joined.pop()
            joined.append((before[0] + between[0] + typed, before[1] + between[1] + expected))
        else:
            joined.append((typed, expected))
    return joined


def _agree(piece: tuple[str, str]) -> bool:
    return piece[0].casefold() == piece[1].casefold()
