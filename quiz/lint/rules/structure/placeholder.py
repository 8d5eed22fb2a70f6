"""Rule Q105: a text is still a placeholder."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted
from quiz.lint.passages import Passage
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q105",
    "warning",
    """\
Replace placeholders by the real text.

A learner who meets a placeholder cannot answer, or learns nothing.
Every text that a learner sees is checked for TODO, TBD, XXX and "lorem ipsum", and for question marks that stand
alone. Quotations, code and the karyotype XXX are left out, and questions about such words: where the stem speaks of
them, or of comments, marks and abbreviations, or where several options are written in capitals or in signs alone.
Source: Haladyna, Downing & Rodriguez 2002, rule 11.

Bad 6:12:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: TODO

Bad 6:12:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: ???

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: The pancreas

Good:
    type: single
    stem: Which chromosomes does a person with Klinefelter syndrome mostly have?
    options:
      - correct: 47,XXY
      - wrong: 47,XXX
      - wrong: 45,X
""",
)

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
"""What a question is about whose texts can be such words."""


_BEGINS = pattern(r"\W*(?:TODO|TBD|XXX)\s*[:.\]\)-]|\W*(?:TODO|TBD|XXX)\W*$|\W*lorem", re.IGNORECASE)
"""A stem that begins with a placeholder, rather than asks about one."""


def check(question: QuestionContext) -> Iterator[Finding]:
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
    """Return whether the question is about such words, so that this text means what it says."""
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


RULE = QuestionRule(CODE, check)
