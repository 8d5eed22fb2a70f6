"""Texts that are never taken for a typo of each other. The pairs that apply to every bank are in confusable.tsv."""

from functools import cache, lru_cache
from itertools import combinations

from quiz.answers.forms import form
from quiz.answers.rules import Rules
from quiz.answers.tsv import rows

Pairs = frozenset[frozenset[str]]


@cache
def shipped_pairs() -> Pairs:
    """Return the pairs of English words that apply to every bank, in normal form."""
    return _pairs(rows("confusable.tsv"), "en")


@lru_cache(maxsize=16)
def _pairs(groups: tuple[tuple[str, ...], ...], language: str) -> Pairs:
    rules = Rules(language)
    forms = ([str(form(text, rules)) for text in group] for group in groups)
    return frozenset(frozenset(pair) for group in forms for pair in combinations(group, 2) if pair[0] != pair[1])


def confused(key: str, typed: str, groups: tuple[tuple[str, ...], ...], language: str) -> bool:
    """Return whether ``key`` and ``typed``, in normal form, are listed as easily confused.

    They, or the two without a final s, are listed in the table or in one of ``groups``, which are the bank's. Sources
    of the table: the look-alike lists of ISMP and the FDA. Constant time once the table is read.
    """
    own = _pairs(groups, language) if groups else frozenset()
    for one, other in ((key, typed), (key.removesuffix("s"), typed.removesuffix("s"))):
        pair = frozenset((one, other))
        if pair in shipped_pairs() or pair in own:
            return True
    return False
