"""Which option a key written beside the options names: a text, a letter, or a number where counting is certain.

A key is never guessed. A number names an option only where it is certain whether its author counts from 0 or from 1:
an option that has this number as its label, or some key of the same bank that is 0, or as large as the number of its
options. Where a key can name two options, such as ``4`` beside the options 2, 4, 6 and 8, the other keys of the bank
decide, and otherwise nobody does.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quiz.bank.recovery.option_rows import LABEL, Row

Way = Literal["text", "letter", "number"]

_LETTER = re.compile(r"(?:option |answer |choice )?\(?(?P<label>[a-z])[).:]?", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class WrittenKey:
    """A key as its author wrote it."""

    values: tuple[str, ...]
    is_index: bool = False
    """Whether it is under a key that can only mean a number, such as `correct_index`."""


@dataclass(frozen=True, slots=True)
class Convention:
    """How the keys of one bank are written, as far as that is certain."""

    ways: frozenset[Way] = frozenset()
    base: int | None = None
    """Where counting begins: 0 or 1; None where no key shows it."""
    is_mixed: bool = False
    """Whether some keys show that counting begins at 0 and others that it begins at 1, so that no number is certain."""

    def named(self, key: WrittenKey, rows: Sequence[Row]) -> frozenset[int] | None:
        """Return the positions of the options that ``key`` names; None where that is not certain."""
        values = key.values
        if len(values) == 1 and not self._one(values[0], rows, is_index=key.is_index):
            values = tuple(part for part in _SEVERAL.split(values[0]) if part)
        found = [self._one(value, rows, is_index=key.is_index) for value in values]
        if not found or any(len(positions) != 1 for positions in found):
            return None
        return frozenset(position for positions in found for position in positions)

    def _one(self, value: str, rows: Sequence[Row], *, is_index: bool) -> frozenset[int]:
        by_way = candidates(value, rows, self.base)
        if self.is_mixed and by_way.keys() == {"number"}:
            return frozenset()
        if is_index:
            return by_way.get("number", frozenset())
        found = frozenset(position for positions in by_way.values() for position in positions)
        if len(found) > 1 and len(self.ways) == 1:
            return by_way.get(next(iter(self.ways)), frozenset())
        return found


def candidates(value: str, rows: Sequence[Row], base: int | None) -> dict[Way, frozenset[int]]:
    """Return the positions that ``value`` may name, by the way in which it would name them."""
    found: dict[Way, frozenset[int]] = {}
    whole, marked = LABEL.fullmatch(value.strip()), _LETTER.fullmatch(value.strip())
    texts = {_compared(value)} | ({_compared(whole["text"])} if whole else set())
    if by_text := frozenset(at for at, row in enumerate(rows) if _compared(row.text.text) in texts):
        found["text"] = by_text
    labels = [row.label for row in rows]
    letter = marked["label"].casefold() if marked else ""
    at = ord(letter) - ord("a") if letter else -1
    if letter and letter in labels:
        found["letter"] = frozenset(place for place, label in enumerate(labels) if label == letter)
    elif letter and not any(labels) and at < len(rows):
        found["letter"] = frozenset((at,))
    digits = value.strip().rstrip(").")
    if digits.isascii() and digits.isdigit():
        if digits in labels:
            found["number"] = frozenset(place for place, label in enumerate(labels) if label == digits)
        else:
            starts = (0, 1) if base is None else (base,)
            places = frozenset(int(digits[:6]) - start for start in starts)
            if inside := frozenset(place for place in places if 0 <= place < len(rows)):
                found["number"] = inside
    return found


def convention_of(questions: Iterable[tuple[WrittenKey, Sequence[Row]]]) -> Convention:
    """Return how the keys of a bank are written, from its keys with the options beside them."""
    ways: set[Way] = set()
    bases: set[int] = set()
    for key, rows in questions:
        for value in key.values:
            by_way = candidates(value, rows, None)
            if key.is_index or list(by_way) == ["number"]:
                bases |= {0} if value.strip() == "0" else {1} if value.strip() == str(len(rows)) else set()
            if len(by_way) == 1 and not key.is_index:
                ways |= set(by_way)
    return Convention(frozenset(ways), next(iter(bases)) if len(bases) == 1 else None, len(bases) > 1)


def _compared(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
