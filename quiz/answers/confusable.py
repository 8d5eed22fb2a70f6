"""Texts that are never taken for a typo of each other. The pairs that apply to every bank are in confusable.tsv."""

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import combinations

from quiz.answers.forms import form
from quiz.answers.rules import Rules
from quiz.package_data import package_rows

Pairs = frozenset[frozenset[str]]

_NONE: frozenset[int] = frozenset()


@cache
def shipped_pairs() -> Pairs:
    """Return the pairs of English words that apply to every bank, in normal form."""
    return _pairs(package_rows(__package__, "confusable.tsv"), "en")


@lru_cache(maxsize=16)
def _pairs(groups: tuple[tuple[str, ...], ...], language: str) -> Pairs:
    rules = Rules(language)
    forms = ([str(form(text, rules)) for text in group] for group in groups)
    return frozenset(frozenset(pair) for group in forms for pair in combinations(group, 2) if pair[0] != pair[1])


@lru_cache(maxsize=16)
def _groups_of(groups: tuple[tuple[str, ...], ...], language: str) -> Mapping[str, frozenset[int]]:
    """Return the numbers of the groups that each word is in, so that no pair of a long group need be listed."""
    rules = Rules(language)
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for text in group:
            found.setdefault(str(form(text, rules)), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def confused(key: str, typed: str, groups: tuple[tuple[str, ...], ...], language: str) -> bool:
    """Return whether ``key`` and ``typed``, in normal form, are listed as easily confused.

    They, or the two without a final s, are listed in the table or in one of ``groups``, which are the bank's. Sources
    of the table: the look-alike lists of ISMP and the FDA. Constant time once the table is read.
    """
    own = _groups_of(groups, language) if groups else {}
    for one, other in ((key, typed), (key.removesuffix("s"), typed.removesuffix("s"))):
        if frozenset((one, other)) in shipped_pairs():
            return True
        if one != other and not own.get(one, _NONE).isdisjoint(own.get(other, _NONE)):
            return True
    return False
