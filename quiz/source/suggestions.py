"""Suggestions for unknown keys: which one was probably intended, where it belongs, and the fix where it is certain."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from quiz import lazy

_BETWEEN = lazy.pattern(r"[\W_]+")


ALIKE = 0.6
"""How alike two words are, from 0 to 1, where one may be intended by the other, after ``difflib``'s ratio."""
NEARLY_THE_SAME = 0.8
"""How alike they are where one is a misspelling of the other by a letter or two."""
_SHORT = 4
"""Up to this many letters a word is short."""


def close_matches(written: str, known: Iterable[str], *, most: int = 1, at_least: float = ALIKE) -> list[str]:
    """Return up to ``most`` of the ``known`` words that may be intended by ``written``, the likeliest first.

    Capitals do not count, and ``_`` counts as ``-``. A short word is intended only by one that is nearly as short, for
    three letters in common say little in a longer one. Quadratic in the length of the words, linear in their number.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - most words that people write are known

    by_form = {_compared(word): word for word in known if len(word) > _SHORT or abs(len(word) - len(written)) < 2}
    return [by_form[form] for form in get_close_matches(_compared(written), by_form, most, at_least)]


def closest(written: str, known: Iterable[str]) -> str:
    """Return the one of the ``known`` words that may be intended by ``written``; an empty text if none is like it."""
    return next(iter(close_matches(written, known)), "")


def _compared(word: str) -> str:
    return word.casefold().replace("_", "-")


def near_miss(written: str, known: Iterable[str]) -> str:
    """Return the one of the ``known`` keys that ``written`` misspells; an empty text if none is that near.

    A letter that is left out, added, replaced or swapped with its neighbour is one step, of which a short word may be
    one apart and a longer one two. Quadratic in the length of the words.
    """
    word = _compared(written)
    most = 1 if len(word) <= _SHORT + 1 else 2
    letters = frozenset(word)
    alike = (name for name in known if len(letters ^ _letters(name)) <= 2 * most)  # a step changes two letters at most
    near = [(steps, name) for name in alike if (steps := _steps(word, _compared(name), most)) <= most]
    return min(near)[1] if near else ""


@lru_cache(maxsize=1_000)
def _letters(word: str) -> frozenset[str]:
    return frozenset(_compared(word))


def _steps(one: str, two: str, most: int) -> int:
    """Return how many single edits lie between two words, or any number above ``most`` once there are more."""
    if abs(len(one) - len(two)) > most or (max(len(one), len(two)) <= _SHORT and one[:1] != two[:1]):
        return most + 1
    before: list[int] = []
    row = list(range(len(two) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, other in enumerate(two, 1):
            steps = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == two[to - 2] and one[at - 2] == other:
                steps = min(steps, earlier[to - 2] + 1)
            row.append(steps)
    return row[-1]


def same(written: str, known: Iterable[str]) -> str:
    """Return which of ``known`` this is, apart from capitals, quotes and word separators; else an empty text."""
    word = _BETWEEN.sub("-", written.casefold()).strip("-")
    return word if word in known else ""


def hint(written: str, readers: Mapping[str, object]) -> str:
    """Return what to do with a key that is none of ``readers``."""
    if intended := near_miss(written, readers):
        inside = _place_of(written, readers)
        return inside or f"Did you mean `{intended}`?"
    return _place_of(written, readers) or f"Known keys: {', '.join(readers)}."


def _place_of(written: str, readers: Mapping[str, object]) -> str:
    """Return where a key belongs that is a key of the items in a list; an empty text for any other."""
    for name, reader in readers.items():
        item = getattr(reader, "item", None)
        if written in {field.name for field in getattr(item, "fields", ())}:
            return f"It belongs below `{name}:`, after a dash: `- {written}: ...`."
    return ""
