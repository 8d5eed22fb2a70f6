"""Prefixes and suffixes that change the meaning of a word. The table is affixes.tsv."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from quiz.package_data import package_rows

_STEM = 3
"""Letters that two words must have in common beside opposed affixes."""


@dataclass(frozen=True, slots=True)
class _Table:
    prefixes: frozenset[tuple[str, str]]
    suffixes: frozenset[tuple[str, str]]


@cache
def _table() -> _Table:
    found: dict[str, set[tuple[str, str]]] = {"prefixes": set(), "suffixes": set()}
    for kind, one, others in package_rows(__package__, "affixes.tsv"):
        for other in others.split():
            first = "" if one == "-" else one
            found[kind] |= {(first, other), (other, first)}
    return _Table(frozenset(found["prefixes"]), frozenset(found["suffixes"]))


def opposed(key: str, typed: str) -> bool:
    """Return whether two words differ only in opposed prefixes or suffixes, like hyper- and hypo-, -itis and -osis."""
    if key[-_STEM:] != typed[-_STEM:] and key[:_STEM] != typed[:_STEM]:
        return False
    table = _table()
    heads = (
        (key.removeprefix(one), typed.removeprefix(other))
        for one, other in table.prefixes
        if key.startswith(one) and typed.startswith(other)
    )
    tails = (
        (key.removesuffix(one), typed.removesuffix(other))
        for one, other in table.suffixes
        if key.endswith(one) and typed.endswith(other)
    )
    return _same_stem(heads) or _same_stem(tails)


def partly_opposed(key: str, typed: str) -> bool:
    """Return whether two words begin or end with opposed affixes, whatever is between, like hyper- and hypo-."""
    table = _table()
    heads = any(one and other and key.startswith(one) and typed.startswith(other) for one, other in table.prefixes)
    return heads or any(key.endswith(one) and typed.endswith(other) for one, other in table.suffixes)


def _same_stem(stems: Iterable[tuple[str, str]]) -> bool:
    return any(one == other and len(one) >= _STEM for one, other in stems)
