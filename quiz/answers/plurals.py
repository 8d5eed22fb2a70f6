"""English plurals. The irregular ones are in plurals.tsv."""

from collections.abc import Mapping
from functools import cache

from quiz.package_data import package_rows

_SHORTEST = 4
_ENDINGS = ("sis", "oma")
_TAIL = 5
"""Letters from which on a word of the table may end another: coccus in streptococcus, not man in human."""


@cache
def _irregular() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the table by the last two letters of the plural."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for one, many in package_rows(__package__, "plurals.tsv"):
        found[many[-2:]] = (*found.get(many[-2:], ()), (one, many))
    return found


def is_plural(one: str, many: str) -> bool:
    """Return whether the English word ``many`` is a plural of ``one``, both in small letters, of four letters at least.

    -s except after s; -es after s, x, z, ch, sh, o; -ies for a y after a consonant; and the irregular ones, the longer
    of which may also end a compound. Source: Merriam-Webster. Linear.
    """
    if len(one) < _SHORTEST or not (one.isalpha() and many.isalpha()):
        return False
    if many == one + "s":
        return not one.endswith("s")
    if many == one + "es":
        return one.endswith(("s", "x", "z", "ch", "sh", "o"))
    if many == one[:-1] + "ies":
        return one[-1] == "y" and one[-2] not in "aeiou"
    return any(_inflected(one, many, *row) for row in _irregular().get(many[-2:], ()))


def _inflected(one: str, many: str, singular: str, plural: str) -> bool:
    if not (one.endswith(singular) and many.endswith(plural)):
        return False
    if one.removesuffix(singular) != many.removesuffix(plural):
        return False
    return one == singular or len(singular) >= _TAIL or singular in _ENDINGS
