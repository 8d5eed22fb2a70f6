"""Which texts are never taken for a slip of the pen of each other. The pairs that always count are confusable.tsv."""

from functools import cache, lru_cache
from itertools import combinations

from quiz.answers.forms import form
from quiz.answers.rules import Rules
from quiz.answers.tsv import rows

Pairs = frozenset[frozenset[str]]


@cache
def shipped_pairs() -> Pairs:
    """The shipped pairs of words, English, in normal form."""
    return _pairs(rows("confusable.tsv"), "en")


@lru_cache(maxsize=16)
def _pairs(groups: tuple[tuple[str, ...], ...], language: str) -> Pairs:
    rules = Rules(language)
    forms = ([str(form(text, rules)) for text in group] for group in groups)
    return frozenset(frozenset(pair) for group in forms for pair in combinations(group, 2) if pair[0] != pair[1])


def confused(key: str, typed: str, groups: tuple[tuple[str, ...], ...], language: str) -> bool:
    """Whether ``key`` and ``typed``, in normal form, are easily confused.

    A shipped pair or one of ``groups``, the bank's own, says so, of them or of their singulars. Sources of the shipped
    pairs: the look-alike lists of ISMP and the FDA. Constant time once the tables are read.
    """
    own = _pairs(groups, language) if groups else frozenset()
    for one, other in ((key, typed), (key.removesuffix("s"), typed.removesuffix("s"))):
        pair = frozenset((one, other))
        if pair in shipped_pairs() or pair in own:
            return True
    return False
