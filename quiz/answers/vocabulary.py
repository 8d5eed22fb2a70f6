"""The words of a bank, in the form in which typed words are compared with them."""

from collections.abc import Iterable

from quiz import lazy
from quiz.answers.forms import form
from quiz.answers.rules import Rules
from quiz.answers.scripts import bare

_WORD = lazy.pattern(r"[^\W\d_]{5,}")
"""Shorter words are never taken for a typo anyway."""


def words_of(texts: Iterable[str], language: str) -> frozenset[str]:
    """Return every word of ``texts`` in normal form, with and without its accents. Linear in their length."""
    found = {word for text in texts for word in _WORD.findall(text.casefold())}
    rules = Rules(language, accents="near")
    return frozenset(word for each in found for spelled in {each, bare(each)} for word in form(spelled, rules).words)
