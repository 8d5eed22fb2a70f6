"""Words for which a table has others, found in what a question says."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import table, words
from quiz.lint.passages import Passage
from quiz.source import Node


def replaceable(passages: Iterable[Passage], known: frozenset[str], name: str) -> Iterator[tuple[Node, str, str]]:
    """Yield each word of table ``name`` where it is first found in ``passages``, and what to write instead.

    What is in quotation marks and the words that are ``known`` are left out.
    """
    seen: set[str] = set()
    for passage in passages:
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
