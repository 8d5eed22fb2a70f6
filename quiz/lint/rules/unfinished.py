"""Texts that an author has yet to replace: placeholders and sample questions."""

import re
from collections.abc import Iterator
from functools import cache

from quiz import bank, kinds
from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted
from quiz.lint.passages import Passage, texts
from quiz.lint.rule import Finding, QuestionRule, Rule, code
from quiz.source import Mapping, shown

_PLACEHOLDER = pattern(
    r"\b(?:TODO|TBD)\b|(?<!\d,)(?<!\d, )(?<!\d )\bXXX\b(?!(?: \w+)? (?:syndrome|chromosome|karyotype))"
    r"|\b(?i:lorem ipsum)\b"
)
_ASKED_ONLY = pattern(r"\s*\?{3,}\s*")
_ROMAN = pattern(r"[IVXLCDM]+")
_NAMED = pattern(r"[A-Z]\w+ XXX\b|\bXXX [A-Z]")
"""The thirtieth of something: "Super Bowl XXX"."""
_LOUD = pattern(r"[^a-z]*[A-Z]{2}[^a-z]*")
_LETTER = pattern(r"[^\W\d_]")
_SUBJECT = pattern(
    r"\b(?:to-?dos?|comments?|tags?|keywords?|key words?|placeholders?|abbreviations?|acronyms?|initials|stands? for"
    r"|dummy|filler|labels?|mark(?:s|er|ers|ed|ing)?|task lists?|letters|latin|symbols?|signs?|characters?|operators?"
    r"|punctuation|wildcards?|films?|movies?|titles?|bands?|albums?|rating|rated|numerals?|chromosomes?)\b",
    re.IGNORECASE,
)
"""What a question is about in which a placeholder can be a real answer."""


_BEGINS = pattern(r"\W*(?:TODO|TBD|XXX)\s*[:.\]\)-]|\W*(?:TODO|TBD|XXX)\W*$|\W*lorem", re.IGNORECASE)
"""A stem that begins with a placeholder, rather than asks about one."""


def placeholder(question: QuestionContext) -> Iterator[Finding]:
    """Yield each text with a placeholder."""
    for passage in question.texts:
        text = passage.text
        if not ("TODO" in text or "TBD" in text or "XXX" in text or "???" in text or "ipsum" in text.lower()):
            continue
        found = _PLACEHOLDER.search(text) and _PLACEHOLDER.search(unquoted(text))
        found = found or _ASKED_ONLY.fullmatch(text)
        if found and not (_is_roman(question, text) or _NAMED.search(text) or _is_subject(question, passage)):
            yield Finding(passage.at, f'"{shown(found[0])}" is a placeholder.', "Write the text, or remove this.")


def _is_subject(question: QuestionContext, passage: Passage) -> bool:
    """Return whether the question is about placeholders, so that this one is no gap left by its author."""
    if passage.top == "stem":
        return "?" in passage.text and not _BEGINS.match(passage.text) and _ASKED_ONLY.fullmatch(passage.text) is None
    if _SUBJECT.search(question.stem) or _PLACEHOLDER.search(question.stem):
        return True
    if passage.top != "options":
        return False
    others = [option.text for option in question.options if option.at is not passage.at]
    if _LETTER.search(passage.text):
        return any(_LOUD.fullmatch(text) for text in others)
    return any(not _LETTER.search(text) for text in others)


def _is_roman(question: QuestionContext, text: str) -> bool:
    """Return whether ``text`` is the number XXX among other Roman numbers."""
    if text.strip() != "XXX":
        return False
    return sum(_ROMAN.fullmatch(option.text.strip()) is not None for option in question.options) > 1


_WORDS = 4
"""From so many words on, nobody else writes the same by chance."""
_BEGIN = 8
"""Characters by which a text is known from nearly all others."""
_ASKS = frozenset({"stem", "text"})
"""Where a question asks; in the sample of a cloze its text does."""


def sample_text(question: QuestionContext) -> Iterator[Finding]:
    """Yield the question itself where it still asks what a sample asks, else each text that is left of one."""
    begins, samples = _samples(question.bank.types)
    alike = [passage for passage in question.texts if passage.text[:_BEGIN] in begins]
    left = [passage for passage in alike if _on_one_line(passage.text) in samples]
    asking = [passage for passage in left if passage.field in _ASKS]
    for passage in asking[:1]:
        yield Finding(
            passage.at, "This is still a sample question of a new bank.", "Write your own in its place, or remove it."
        )
    for passage in left if not asking else ():
        yield Finding(
            passage.at, "This is still the text of a sample question.", "Write your own in its place, or remove it."
        )


@cache
def _samples(types: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return how the texts of the samples begin, so that most others need no further comparison, and the texts."""
    nodes = (bank.tree(kinds.named(name).sample, name)[0] for name in types)
    passages = (passage for node in nodes if isinstance(node, Mapping) for passage in texts(node))
    found = frozenset(_on_one_line(passage.text) for passage in passages if len(passage.text.split()) >= _WORDS)
    return frozenset(text[:_BEGIN] for text in found), found


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q105", "warning"), placeholder),
    QuestionRule(code("Q114", "warning"), sample_text),
)
