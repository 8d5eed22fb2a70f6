"""Keys that belong to nothing: which one was probably meant, where it belongs, and the mend where that is certain."""

import re
from collections.abc import Iterable, Mapping

_BETWEEN = re.compile(r"[\W_]+")


ALIKE = 0.6
"""How alike two words are, from 0 to 1, where one may be meant by the other, after ``difflib``'s ratio."""
NEARLY_THE_SAME = 0.8
"""How alike they are where one is a misspelling of the other by a letter or two."""


def close_matches(written: str, known: Iterable[str], *, most: int = 1, at_least: float = ALIKE) -> list[str]:
    """Return up to ``most`` of the ``known`` words that ``written`` may stand for, the likeliest first.

    Capitals do not count, and ``_`` counts as ``-``. Quadratic in the length of the words, linear in their number.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most words that people write are known

    by_form = {_compared(word): word for word in known}
    return [by_form[form] for form in get_close_matches(_compared(written), by_form, most, at_least)]


def closest(written: str, known: Iterable[str]) -> str:
    """Return the one of the ``known`` words that ``written`` may stand for; empty if none is like it."""
    return next(iter(close_matches(written, known)), "")


def _compared(word: str) -> str:
    return word.casefold().replace("_", "-")


def same(written: str, known: Iterable[str]) -> str:
    """Which of ``known`` this is without doubt: capitals, quotes and what stands between words apart; else empty."""
    word = _BETWEEN.sub("-", written.casefold()).strip("-")
    return word if word in known else ""


def hint(written: str, readers: Mapping[str, object]) -> str:
    """What to do with a key that is none of ``readers``."""
    if meant := closest(written, readers):
        inside = _place_of(written, readers)
        return inside or f"Did you mean `{meant}`?"
    return _place_of(written, readers) or f"Known keys: {', '.join(readers)}."


def _place_of(written: str, readers: Mapping[str, object]) -> str:
    """Where a key belongs that is one of the keys of an item in a list."""
    for name, reader in readers.items():
        item = getattr(reader, "item", None)
        if written in {field.name for field in getattr(item, "fields", ())}:
            return f"It belongs below `{name}:`, after a dash: `- {written}: ...`."
    return ""
