"""How hard running text is to read: sentences, syllables, and grades pooled over many sentences. English only."""

import math
import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from quiz.lazy import pattern
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
_GROUPS = pattern(r"[aeiouy]+")
_PARTED = pattern(
    r"(?<![ctsg])i(?=a(?!ges?$))|[ct]i(?=ate|ati)"  # liar, social; associate
    r"|(?<![ctsgxlnv])i(?=o)|[sv]i(?=ol)|vi(?=ou)|i(?=u)"  # radio, million; physiology; medium
    r"|(?<![ctx])i(?=en[ct])|(?<!con)sci(?=en)|i(?=et(?:$|s$|y|ies|al))"  # audience, patient; science; society
    r"|(?<=[aeiouy][^aeiou])i(?=ers?$|est$)|(?<=[aeiouy][^aeiou][^aeiou])i(?=ers?$|est$)"  # happier, tier
    r"|(?<=^r)e(?=act)|(?<=^th)e(?=at)|(?<=cr)e(?=at(?!ur))|(?<=[aeiou][^aeiou])e(?=as?$)|(?<=rrh)e(?=a)"  # react, area
    r"|(?<![gp])e(?=o)|(?<=g)e(?=o[gml])|e(?=u[ms]$)|e(?=i$)"  # video, pigeon; geology; nucleus; nuclei
    r"|[aeouy](?=ing)|o(?=ic(?:$|s$|al))|(?<=g)o(?=is)|a(?=ic)|(?<=n)a(?=iv)"  # going; heroic; egoist; mosaic
    r"|(?<=p)o(?=e[mt])|(?<=z)o(?=ol)|(?<=c)o(?=ord|oper)"  # poem; zoology; cooperate
    r"|(?<![gqs])u(?=a)|(?<=s)u(?=al)|(?<![gq])u(?=en[ct]|els?$|et$)|u(?=ous)|u(?=um)"  # actual; fluent; continuous
    r"|(?<=fl)u(?=i)|(?<=r)u(?=in)|(?<=n)u(?=i[nt])|(?<=t)u(?=iti)|(?<=s)u(?=icid)"  # fluid, fruit; suicide
    r"|[aeo](?=y[aeo])(?!yes?$)|(?<=[^aeiou])y(?=ot)"  # player, beyond; eukaryote
)
_SYLLABIC_M = pattern(r"(?:th|s)ms?$")
_SILENT_INSIDE = pattern(
    r"([aeiouy][^aeiouy]{0,2}[^aeiouyl])e(?=(?:ments?|ly|ful(?:ly)?|less(?:ly)?|ness|some|where|body|things?|times?"
    r"|ones?|fore|by|lines?|holds?|ty|teen|wise|heads?|works?)$)"
    r"|([aeiouy]l)e(?=(?:ly|ful|less|ness|some|where)$)|(ev)e(?=ry)"
)
_SILENT_END = pattern(r"(?:[^aeiouy]|[gq]u)e$|(?:[^aeiouycgsxzh]|[^cs]h|[gq]u)es$|aches$|(?:[^aeiouytd]|[aeo]y)ed$")
_SPOKEN_END = pattern(
    r"[^aeiouylr]le[sd]?$|(?:hund|sac|kind)red$|(?:nak|wick|rugg|crook)ed$"
    r"|(?:^acn|^caf|^recip|^simil|stroph|^epitom|^sesam)es?$"
)


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


@lru_cache(maxsize=16384)
def syllables(word: str) -> int:
    """Return how many syllables an English word has by its spelling, at least one; each part of a joined word counts.

    Groups of vowels, some of which part, less silent ones: good enough for the grades of whole banks, not for one word.
    """
    parts = re.split(r"[-'’]", word.lower())
    return max(1, sum(_part(part) for part in parts if len(part) > 2 or part == parts[0]))


def _part(word: str) -> int:
    plain = _SILENT_INSIDE.sub(lambda found: found[1] or found[2] or found[3], word)
    plain = "j" + plain[1:] if plain.startswith("y") else plain
    count = len(_GROUPS.findall(plain)) + len(_PARTED.findall(plain)) + len(_SYLLABIC_M.findall(word))
    if count > 1 and _SILENT_END.search(plain) and not _SPOKEN_END.search(plain):
        count -= 1
    return max(1, count)


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
