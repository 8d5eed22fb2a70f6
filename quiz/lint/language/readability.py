"""How hard running text is to read: its sentences, and school grades pooled over many of them. English only."""

import math
import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from quiz.lazy import pattern
from quiz.lint.language.syllables import syllables
from quiz.lint.language.words import is_shortened, words
from quiz.lint.thresholds import SHORT_TEXT

_END = pattern(r"[.?!][\"”’)]*\s+(?=[\W\d]{0,8}[A-Z])|\n+")
"""The last sign of a sentence with the blanks behind it, or the end of a line."""
_MARKS = pattern(r"[*_`#\[|>]")
_ITEM = pattern(r"(?:\A|\n)[ \t]*(?:[-+]|\d{1,2}[.)])[ \t]")
_LINK = pattern(r"\[([^\[\]\n]*)\]\([^()\n]*\)")
_GAP = pattern(r"\[\[\s*=?([^\[\]|]*)[^\[\]]*\]\]")
"""A gap of a cloze, read as the first of what may be written there."""
_MARKER = pattern(r"^[ \t]*(?:[-*+]|\d{1,2}[.)]|#{1,6}|>)[ \t]+", re.MULTILINE)
_HEADING = pattern(r"^([ \t]*#{1,6} .*\n)", re.MULTILINE)
_WRAPPED = pattern(r"\n(?<!\n\n)(?![ \t]*(?:[-*+>]|\d{1,2}[.)]|#{1,6})[ \t]|[ \t]*\n|[ \t]*\|)")
"""The end of a line inside a paragraph."""
_EMPHASIS = pattern(r"[*`]+|(?<!\w)_+|_+(?!\w)")
_LETTER = pattern(r"[^\W\d_]")
_MANY_SYLLABLES = 3
"""Syllables from which on SMOG counts a word."""


class Sample(NamedTuple):
    """What was counted in a text."""

    sentences: int
    words: int
    syllables: int
    long: int
    """Words of three syllables or more."""

    @property
    def flesch_kincaid(self) -> float:
        """Return the school grade 0.39 words per sentence + 11.8 syllables per word - 15.59.

        Source: Kincaid and others 1975, Derivation of new readability formulas for Navy enlisted personnel.
        """
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59

    @property
    def smog(self) -> float:
        """Return the school grade 1.0430 times the root of the long words in 30 sentences, + 3.1291.

        Source: McLaughlin 1969, SMOG grading. It lies two to four grades above Flesch-Kincaid.
        """
        return 1.0430 * math.sqrt(self.long * 30 / self.sentences) + 3.1291


def sample(sentences: Iterable[str], known: Collection[str]) -> Sample:
    """Return what ``sentences`` come to; very short ones and the words that are ``known`` are left out."""
    count = counted = spoken = long = 0
    for sentence in sentences:
        running = [word for word in words(sentence) if _LETTER.search(word)]
        if len(running) <= SHORT_TEXT:
            continue
        lengths = [syllables(word) for word in running if word not in known]
        count += 1
        counted += len(lengths)
        spoken += sum(lengths)
        long += sum(length >= _MANY_SYLLABLES for length in lengths)
    return Sample(count, counted, spoken, long)


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a Markdown text, without its marks; list items and headings are at least one each."""
    bare = _bare(text)
    found = []
    begin = 0
    for end in _END.finditer(bare):
        if end[0][0] == "." and is_shortened(bare, end.start() + 1, end.end()):
            continue
        found.append(bare[begin : end.start() + (end[0][0] != "\n")])
        begin = end.end()
    found.append(bare[begin:])
    return tuple([sentence.strip() for sentence in found if _LETTER.search(sentence)])


def _bare(text: str) -> str:
    """Return a Markdown text without its marks, each paragraph and item on a line; good enough to count words."""
    marked = _MARKS.search(text) or _ITEM.search(text)
    if not marked:
        return _WRAPPED.sub(" ", text) if "\n" in text else text
    if "[" in text:
        text = _LINK.sub(r"\1", _GAP.sub(r"\1", text))
    text = _WRAPPED.sub(" ", _HEADING.sub(r"\1\n", text))
    return _EMPHASIS.sub("", _MARKER.sub("", text))
