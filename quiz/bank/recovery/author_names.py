"""The words that other tools, language models and people write in place of ours: one table, read when it is needed.

The reader recognises them, ``--fix`` replaces them, and ``quiz new`` understands them as answers. A word of the table
is never called a misspelling of another one.
"""

import re
from collections.abc import Mapping
from functools import cache

from quiz.package_data import package_rows

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BETWEEN = re.compile(r"[\W_]+")

NOTHING = "-"
"""What the table has for a word that means something which quiz does not have."""


def our_word(place: str, written: str) -> str:
    """Return our word for ``written`` at a place of the table: `bank`, `question`, `option`, `type` and so on.

    It is an empty text where the table does not know the word, and several words for a type that the rest of the
    question decides.
    """
    return next(iter(our_words(place, written)), "")


def our_words(place: str, written: str) -> tuple[str, ...]:
    """Return all of our words for ``written``, where one of its meanings depends on the rest of the question."""
    return _table().get(place, {}).get(_compared(written), ())


def _compared(written: str) -> str:
    return _BETWEEN.sub("-", _CAMEL.sub("-", written).casefold()).strip("-")


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    table: dict[str, dict[str, tuple[str, ...]]] = {}
    for place, ours, theirs in package_rows(__package__, "author_names.tsv"):
        words = table.setdefault(place, {})
        for word in sorted({ours, *theirs.split(", ")}):
            words[word] = (*words.get(word, ()), ours)
    return table
