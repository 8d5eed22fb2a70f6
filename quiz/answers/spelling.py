"""British spelling of English words turned into American spelling. The table is spelling.tsv; the rules are here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from quiz import lazy
from quiz.package_data import package_rows

_IZE = lazy.pattern(
    r"(?<=[a-z]{3})is(?=(?:es?|ed|ers?|ing|able|ations?|ational)$)|(?<=[a-z]{2}l)ys(?=(?:e|ed|ers?|ing)$)"
)
"""-ise and -isation after three letters at least, so that prise stays apart from prize; -lyse, but not analyses."""

_MOST = 8
"""Passes after which no word has been seen to change any more."""


@dataclass(frozen=True, slots=True)
class _Table:
    words: Mapping[str, str]
    ends: Mapping[str, str]
    any_end: re.Pattern[str]
    parts: Mapping[str, str]
    any_part: re.Pattern[str]


@cache
def _table() -> _Table:
    found: dict[str, dict[str, str]] = {"word": {}, "end": {}, "any": {}}
    for where, british, american in package_rows(__package__, "spelling.tsv"):
        found[where][british] = american
    return _Table(
        words=found["word"],
        ends=found["end"],
        any_end=re.compile(f"({_either(found['end'])})(?=s?$)"),
        parts=found["any"],
        any_part=re.compile(_either(found["any"])),
    )


def _either(spellings: Iterable[str]) -> str:
    return "|".join(sorted(spellings, key=len, reverse=True))


@lru_cache(maxsize=8192)
def american(word: str) -> str:
    """Return ``word``, in small letters, in American spelling; a word that has only one spelling stays as it is.

    Idempotent. Both sides of a comparison are treated so, and all that matters is that no rule makes two different
    words the same. Source: Oxford and Merriam-Webster, compared. Linear in the length of the word.
    """
    table = _table()
    for _ in range(_MOST):
        before = word
        word = table.words.get(word, word)
        word = table.any_part.sub(lambda part: table.parts[part[0]], word)
        word = table.any_end.sub(lambda end: table.ends[end[0]], word)
        word = _IZE.sub(lambda part: part[0][0] + "z", word)
        if word == before:
            break
    return word


def british(word: str) -> tuple[str, ...]:
    """Return the British spellings of ``word``, in small letters, that differ from it in one place; often none."""
    table = _table()
    found = [word.replace(spelled, there, 1) for there, spelled in table.parts.items() if spelled in word]
    found += [f"{word.removesuffix(spelled)}{there}" for there, spelled in table.ends.items() if word.endswith(spelled)]
    return tuple(dict.fromkeys(each for each in found if each != word and american(each) == word))
