"""Words for which a table has others, found in what a question says."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.item import Item
from quiz.lint.passages import passages
from quiz.lint.quoted import unquoted
from quiz.lint.readability import glossed
from quiz.lint.words import table, words
from quiz.source import Node


def replaced(item: Item, name: str) -> Iterator[tuple[Node, str, str]]:
    """Each word of table ``name`` where it stands first in the question, and what to say instead.

    What stands in quotation marks and what the bank explains is left out.
    """
    known = glossed(item)
    seen: set[str] = set()
    for passage in passages(item):
        for found in _any(name).finditer(unquoted(passage.text)):
            word = found[0].lower()
            if word not in seen and known.isdisjoint(words(word)):
                seen.add(word)
                yield passage.at, found[0], _instead(name, found)


@cache
def _rows(name: str) -> tuple[tuple[str, str], ...]:
    return tuple((form.strip(), instead.strip()) for form, _, instead in (row.rpartition(" = ") for row in table(name)))


@cache
def _any(name: str) -> re.Pattern[str]:
    """All rows at once, each a group of its own."""
    rows = "|".join(f"(?P<row{number}>{form})" for number, (form, _) in enumerate(_rows(name)))
    return re.compile(rf"\b(?:{rows})(?!\w)", re.IGNORECASE)


def _instead(name: str, found: re.Match[str]) -> str:
    row = (found.lastgroup or "row0").removeprefix("row")
    return _rows(name)[int(row)][1]
