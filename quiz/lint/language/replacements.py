"""Words and phrases for which a table has better ones."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import table


def replaceable(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Yield each word of table ``name`` in ``text``, what is in quotation marks left out, and what to write instead."""
    for found in _any(name).finditer(unquoted(text)):
        yield found[0], _instead(name, found)


@cache
def _rows(name: str) -> tuple[tuple[str, str], ...]:
    return tuple((form.strip(), instead.strip()) for form, _, instead in (row.rpartition(" = ") for row in table(name)))


@cache
def _any(name: str) -> re.Pattern[str]:
    """Return a pattern of all rows, each a group of its own."""
    rows = "|".join(f"(?P<row{number}>{form})" for number, (form, _) in enumerate(_rows(name)))
    return re.compile(rf"\b(?:{rows})(?!\w)", re.IGNORECASE)


def _instead(name: str, found: re.Match[str]) -> str:
    row = (found.lastgroup or "row0").removeprefix("row")
    return _rows(name)[int(row)][1]
