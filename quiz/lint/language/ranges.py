"""Ranges that options say: "10-20 mg", "under 5", "at least 3", each with whether its ends belong to it."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from quiz.lazy import pattern
from quiz.lint.language.numbers import has_negative_power, value, without_unit_powers
from quiz.lint.language.words import stemmed, word_set, words

_N = r"[^a-z]*?\d[^a-z]*?"
_REST = r"(?P<rest>[a-z%°µ].*)?"
_APART = r"\s*(?:[–—-]|\bto\b|\band\b)\s*"
_UNIT = r"(?:(?!to\b|and\b)[a-zµ°%]{0,9})"
_BOTH = pattern(rf"(?:between |from )?(?P<low>{_N}){_UNIT}{_APART}(?P<high>[-−]?\d[^a-z]*?){_REST}")
_UNDER = pattern(rf"(?:<|(?:less|fewer|lower|smaller|younger|shorter) than|under|below)(?P<number>{_N}){_REST}")
_UP_TO = pattern(rf"(?:≤|<=|up to|at most|no more than|(?:a )?maximum of)(?P<number>{_N}){_REST}")
_OVER = pattern(rf"(?:>|(?:more|greater|higher|larger|older|longer) than|over|above)(?P<number>{_N}){_REST}")
_FROM = pattern(rf"(?:≥|>=|at least|no less than|(?:a )?minimum of)(?P<number>{_N}){_REST}")
_BEHIND = rf"(?P<number>{_N})(?P<unit>[a-z%°µ]+ )?"
_OR_MORE = pattern(rf"{_BEHIND}(?:\+|(?:or|and) (?:more|over|above|older|higher))(?P<rest> .*)?")
_OR_LESS = pattern(rf"{_BEHIND}(?:or|and) (?:less|fewer|under|below|younger|lower)(?P<rest> .*)?")
_FORMS = ((_UNDER, "<"), (_UP_TO, "≤"), (_OVER, ">"), (_FROM, "≥"), (_OR_MORE, "≥"), (_OR_LESS, "≤"))
_DIGIT = pattern(r"\d")
_SIGNS = pattern(r"[–—−<>≤≥+-]|\d(?:to|and|or)|(?:to|and|than|under|over|above|below|most|least|um of)\d")
_WORDS = frozenset(
    ["to", "and", "or", "than", "under", "below", "up", "most", "maximum", "over", "above", "least", "minimum"]
)
"""A range has one of these signs or words somewhere."""
_FEW = 3
"""Words beside a range up to which it is all that an option says."""

_LONGEST = 60
"""Characters of an option that is a range."""


class Range(NamedTuple):
    """The numbers from ``low`` to ``high``."""

    low: float
    high: float
    low_in: bool
    high_in: bool
    of: frozenset[str]
    """The other words of the option, stemmed: two ranges can be compared where they are the same."""

    def shared(self, other: "Range") -> float | None:
        """Return a number that both contain; None where there is none, or where they are ranges of different things."""
        if self.of != other.of:
            return None
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low > high:
            return None
        if low < high:
            return low if math.isfinite(low) and self.has(low) and other.has(low) else _inside(low, high)
        return low if self.has(low) and other.has(low) else None

    def has(self, number: float) -> bool:
        """Return whether it contains ``number``."""
        above = number > self.low or (self.low_in and number == self.low)
        return above and (number < self.high or (self.high_in and number == self.high))


def range_of(text: str, found_words: Sequence[str]) -> Range | None:
    """Return the range that an option with these words says and little else; None for anything else."""
    if len(text) > _LONGEST or not _DIGIT.search(text):
        return None
    if _WORDS.isdisjoint(found_words) and not _SIGNS.search(text):
        return None
    rest = frozenset(
        [stemmed(word) for word in found_words if word not in word_set("range-words") and not _DIGIT.search(word)]
    )
    if len(rest) > _FEW:
        return None
    plain = without_unit_powers(" ".join(text.lower().split()).strip(" ."))
    if has_negative_power(plain):
        return None
    found = _BOTH.fullmatch(plain)
    if found:
        low, high = _value(found["low"]), _value(found["high"])
        if low is None or high is None or low >= high:
            return None
        return Range(low, high, low_in=True, high_in=True, of=rest)
    for form, sign in _FORMS:
        found = form.fullmatch(plain)
        number = _value(found["number"]) if found else None
        if number is not None:
            inside = sign in "≤≥"
            if sign in "<≤":
                return Range(-math.inf, number, low_in=False, high_in=inside, of=rest)
            return Range(number, math.inf, low_in=inside, high_in=False, of=rest)
    return None


def _value(written: str) -> float | None:
    return value(written.strip(), words(written))


def _inside(low: float, high: float) -> float:
    """Return a number between two ends, of which one may be infinite."""
    if math.isfinite(low) and math.isfinite(high):
        return (low + high) / 2
    if math.isfinite(low):
        return low + 1
    return high - 1 if math.isfinite(high) else 0.0
