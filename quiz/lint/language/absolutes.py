"""Words that allow no exception, and words that leave open how many or how often. English."""

import re
from functools import cache

from quiz.lazy import pattern
from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import table


def may_have(tokens: frozenset[str], name: str) -> bool:
    """Return whether a text with these tokens can have a word of the table ``name``."""
    return not _words(name).isdisjoint(tokens)


def absolutes(text: str) -> list[str]:
    """Return the words of ``text`` that allow no exception, in small letters; not phrases such as "not all"."""
    return _absolute().findall(_turns().sub(" ", unquoted(text)).lower())


def vague(text: str) -> list[str]:
    """Return the words of ``text`` that leave open how many or how often; none where there is a number as well."""
    return [] if _NUMBER.search(text) else _vague().findall(unquoted(text).lower())


_NUMBER = pattern(r"\d")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table(name))


@cache
def _absolute() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('absolute'))})\b")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('absolute-turns'))})\b", re.IGNORECASE)


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('vague-words'))})\b")
