"""Words and phrases of the tables in a text: those that allow no exception, vague ones, and those to replace."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lazy import pattern
from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import table

_NUMBER = pattern(r"\d")


def absolutes(text: str) -> list[str]:
    """Return the words of ``text`` that allow no exception, in small letters; not phrases such as "not all"."""
    plain = _any_of("absolute-turns", re.IGNORECASE).sub(" ", unquoted(text))
    return _any_of("absolute").findall(plain.lower())


def vague(text: str) -> list[str]:
    """Return the words of ``text`` that leave open how many or how often; none where there is a number as well."""
    return [] if _NUMBER.search(text) else _any_of("vague-words").findall(unquoted(text).lower())


def replaceable(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield each word of table ``name`` in ``text``, what is in quotation marks left out, and what to write instead."""
    instead, words = _replacements(name)
    for found in words.finditer(unquoted(text)):
        yield found[0], instead[found.lastgroup or ""]


@cache
def _any_of(name: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table(name))})\b", flags)


@cache
def _replacements(name: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return what to write instead by the group of each row, and a pattern of all rows."""
    rows = {f"row{at}": tuple(map(str.strip, row.rsplit(" = ", 1))) for at, row in enumerate(table(name))}
    groups = "|".join(f"(?P<{group}>{words})" for group, (words, _) in rows.items())
    instead = {group: replacement for group, (_, replacement) in rows.items()}
    return instead, re.compile(rf"\b(?:{groups})(?!\w)", re.IGNORECASE)
