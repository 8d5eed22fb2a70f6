"""Prefixes and suffixes that change the meaning of a word. The table is affixes.tsv."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Literal

from quiz.answers.tsv import rows

_LEFT = 2
"""Letters that must be left of a word beside its affix."""
_STEM = 3
"""Letters that two words must have in common beside affixes of one family."""


@dataclass(frozen=True, slots=True)
class _Table:
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    longest: int
    opposed_prefixes: frozenset[tuple[str, str]]
    opposed_suffixes: frozenset[tuple[str, str]]


@cache
def _table() -> _Table:
    found: dict[str, list[list[str]]] = {"prefix": [], "suffix": [], "prefixes": [], "suffixes": []}
    for kind, affixes in rows("affixes.tsv"):
        found[kind].append(["" if affix == "-" else affix for affix in affixes.split()])
    prefixes, suffixes = (frozenset(affix for row in found[kind] for affix in row) for kind in ("prefix", "suffix"))
    return _Table(
        prefixes,
        suffixes,
        max(map(len, prefixes | suffixes)),
        *(frozenset(pair for row in found[kind] for pair in permutations(row, 2)) for kind in ("prefixes", "suffixes")),
    )


def differing_affix(key: str, typed: str, *, ends: bool = True) -> Literal["", "prefix", "suffix"]:
    """Return whether two words differ in a prefix or a suffix that carries meaning; empty where they do not.

    The longest affix of the table that leaves two letters is taken from each word; the words differ in it where neither
    has the other's. ``ends`` says whether suffixes count. Constant time for words of bounded length.
    """
    table = _table()
    one, other = (_first(word, table.prefixes, table.longest) for word in (key, typed))
    if not (key.startswith(other) or typed.startswith(one)):
        return "prefix"
    one, other = (_last(word, table.suffixes, table.longest) for word in (key, typed))
    return "" if not ends or key.endswith(other) or typed.endswith(one) else "suffix"


def opposed(key: str, typed: str) -> bool:
    """Return whether two words differ only in opposed prefixes or suffixes, like hyper- and hypo-, -itis and -osis."""
    if key[-_STEM:] != typed[-_STEM:] and key[:_STEM] != typed[:_STEM]:
        return False
    table = _table()
    heads = (
        (key.removeprefix(one), typed.removeprefix(other))
        for one, other in table.opposed_prefixes
        if key.startswith(one) and typed.startswith(other)
    )
    tails = (
        (key.removesuffix(one), typed.removesuffix(other))
        for one, other in table.opposed_suffixes
        if key.endswith(one) and typed.endswith(other)
    )
    return _same_stem(heads) or _same_stem(tails)


def _same_stem(stems: Iterable[tuple[str, str]]) -> bool:
    return any(one == other and len(one) >= _STEM for one, other in stems)


def _first(word: str, affixes: frozenset[str], longest: int) -> str:
    lengths = range(min(longest, len(word) - _LEFT), 0, -1)
    return next((word[:length] for length in lengths if word[:length] in affixes), "")


def _last(word: str, affixes: frozenset[str], longest: int) -> str:
    lengths = range(min(longest, len(word) - _LEFT), 0, -1)
    return next((word[-length:] for length in lengths if word[-length:] in affixes), "")
