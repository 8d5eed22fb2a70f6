"""What is in the column of right answers: letters, numbers or texts of options. Read for a whole column at once.

``B`` may be the second option or a text, and ``2`` the second option, the third, or a text. One way of reading is taken
for all rows, and only if it is the only one that fits them or all that fit give the same key. Nothing is guessed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from quiz import lazy

Options = Sequence[str]
"""The cells of the columns of options, empty ones too, so that letters count columns."""

_PARTS = lazy.pattern(r"\s*(?:[,;/&+|\n]|\band\b|\bund\b|\by\b|\bet\b|\be\b|\ben\b)\s*", re.IGNORECASE)
_LETTER = lazy.pattern(r"(?:\w+\s+)?\(?([A-Za-z])[).:]?")
_LABELED = lazy.pattern(r"\(?([A-Za-z]|\d{1,2})[).:]\s+(\S.*)", re.DOTALL)
_NUMBER = lazy.pattern(r"(?:[^\W\d]+\s+)?\(?(\d{1,2})[).:]?")
_RUN_OF_LETTERS = lazy.pattern(r"[A-Z]{2,8}|[a-z]{2,8}")
_SPACE = lazy.pattern(r"\s+")
_NEARLY_ALL = 0.8
_TYPED_WRONGLY = 0.9
"""Where so many cells count from 1, a nought among them may be a mistake."""

Found = tuple[int, ...] | None
"""The numbers of the right options, counted from 0; None where a cell cannot be read so."""


def _compared(text: str) -> str:
    return _SPACE.sub(" ", text.strip()).casefold()


def _as_texts(cell: str, options: Options) -> Found:
    known = {_compared(option): at for at, option in enumerate(options) if option}
    labeled = _LABELED.fullmatch(cell.strip())
    for whole in (cell, labeled[2] if labeled else ""):
        if whole and _compared(whole) in known:
            return (known[_compared(whole)],)
    parts = [part for part in re.split(r"\s*[;,|\n]\s*", cell.strip()) if part]
    found = [known.get(_compared(part)) for part in parts]
    return _distinct([at for at in found if at is not None]) if parts and None not in found else None


def _as_letters(cell: str, options: Options) -> Found:
    text = cell.strip()
    labeled = _LABELED.fullmatch(text)
    if labeled and labeled[1].isalpha():
        at = _letter(labeled[1])
        same = at < len(options) and _compared(labeled[2]) == _compared(options[at])
        return (at,) if same else None
    parts = list(text) if _RUN_OF_LETTERS.fullmatch(text) else _PARTS.split(text)
    letters = [_LETTER.fullmatch(part) for part in parts if part]
    return _existing([_letter(found[1]) if found else -1 for found in letters], options)


def _letter(letter: str) -> int:
    return ord(letter.upper()) - ord("A")


def _as_numbers(first: int) -> Callable[[str, Options], Found]:
    def read(cell: str, options: Options) -> Found:
        numbers = [_NUMBER.fullmatch(part) for part in _PARTS.split(cell.strip()) if part]
        return _existing([int(found[1]) - first if found else -1 for found in numbers], options)

    return read


def _existing(found: list[int], options: Options) -> Found:
    if not found or any(not 0 <= at < len(options) or not options[at] for at in found):
        return None
    return _distinct(found)


def _distinct(found: list[int]) -> Found:
    return tuple(sorted(found)) if len(set(found)) == len(found) else None


WAYS: Mapping[str, Callable[[str, Options], Found]] = {
    "text": _as_texts,
    "letters": _as_letters,
    "numbers": _as_numbers(1),
    "numbers-from-0": _as_numbers(0),
}
"""The ways of reading, by the words that people choose them with."""


class KeyColumn(NamedTuple):
    """How the column of right answers is read."""

    way: str
    """One of ``WAYS``; empty where that is not certain."""
    possible: tuple[str, ...]
    """All ways that fit nearly all rows; more than one where they differ."""


def read_column(rows: Sequence[tuple[str, Options]], usual: str = "") -> KeyColumn:
    """Return how the right answers of ``rows``, each a cell with its options, are read.

    ``usual`` is the way that the program which wrote the sheet is known to use.
    """
    found = {name: [read(cell, options) for cell, options in rows] for name, read in WAYS.items()}
    counts = {name: sum(key is not None for key in keys) for name, keys in found.items()}
    if usual and counts[usual] >= _NEARLY_ALL * len(rows):
        return KeyColumn(usual, (usual,))
    most = max(counts.values(), default=0)
    enough = len(rows) if most == len(rows) else max(1, min(_NEARLY_ALL * len(rows), len(rows) - 1))
    fitting = {name: found[name] for name, count in counts.items() if count >= enough}
    if not fitting:
        return KeyColumn("", ())
    differ = any(len({keys[at] for keys in fitting.values()}) > 1 for at in range(len(rows)))
    if len(fitting) > 1 and differ:
        return KeyColumn("", tuple(fitting))
    way = next(iter(fitting))
    if way == "numbers-from-0" and counts["numbers"] >= _TYPED_WRONGLY * len(rows):
        return KeyColumn("", ("numbers", way))  # so few noughts may be typed wrongly
    return KeyColumn(way, tuple(fitting))
