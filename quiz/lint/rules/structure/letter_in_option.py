"""Rule Q108: an option names shuffled options by their letters, numbers or places."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.meta_options import AND, BOTH, NOUN, letters
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q108",
    "error",
    """\
Do not refer to shuffled options by letter, number or place.

Options come in a different order each time, so "A and C" names different options for each learner.
Reported where an option consists of letters alone, and at least as many options have a text of their own; not where
the question itself mentions the letters. "Both 1 and 2" and "The first two" are a warning, because they can be meant of
the subject.
Source: Haladyna, Downing & Rodriguez 2002, rule 9.

Bad 7:14:
    type: single
    stem: Which organs make digestive juices?
    options:
      - wrong: The liver
      - wrong: The spleen
      - wrong: The pancreas
      - correct: Both A and C

Good:
    type: multiple
    stem: Which organs make digestive juices?
    options:
      - correct: The liver
      - correct: The pancreas
      - wrong: The spleen

Good:
    type: single
    stem: Which antigens do the red cells of blood group AB carry?
    options:
      - correct: A and B
      - wrong: A only
      - wrong: B only
""",
    also=("warning",),
)

_FIX = "Make the question one of type `multiple`, or write `shuffle: false`."
_LETTER = pattern(r"\W*(?:only\s+)?[A-F](?:\s+(?:only|alone))?\W*")


_ORDINAL = "first|second|third|fourth|fifth|sixth|last|1st|2nd|3rd|4th|5th|6th"
_NUMBERS = pattern(
    rf"\W*(?:(?:{BOTH}|{NOUN})\s+)*\(?[1-6]\)?(?:\s*(?:{AND}|[-–]|to|through|bis|à)\s*(?:{AND}\s*)?(?:{NOUN}\s+)?"
    r"\(?[1-6]\)?)+\s*(?P<end>only|(?:are|is) (?:true|correct|right)|(?:sind|ist) richtig)?\W*",
    re.IGNORECASE,
)
_NAMING = pattern(rf"\W*(?:(?:{BOTH}|{NOUN})\s|{NOUN}\s+[1-6]\W*$)", re.IGNORECASE)
_ONE_NUMBER = pattern(rf"\W*(?:{BOTH}\s+)?{NOUN}\s+\(?[1-6]\)?\W*", re.IGNORECASE)
_PLACES_ELSEWHERE = pattern(
    r"\W*(?:(?:any |some |several |more than one |(?:two|three) )of the above"
    r"|(?:the )?(?:top|bottom) (?:two|three)|all (?:but|except) the (?:first|second|third|last)(?: (?:one|option))?"
    r"|(?:die )?(?:ersten|letzten|vorigen|obigen) (?:beiden|zwei|drei)"
    r"|(?:die )?beiden? (?:ersten|letzten|obigen|oben genannten)"
    r"|les (?:deux|trois) (?:premi[eè]re?s|derni[eè]re?s|précédente?s)(?: réponses| propositions)?"
    r"|l[ao]s (?:dos|tres) (?:primer[ao]s|últim[ao]s|anteriores)|amb[ao]s anteriores"
    r"|le (?:prime|ultime) (?:due|tre)|as (?:duas|três) (?:primeiras|últimas)|de (?:eerste|laatste) (?:twee|drie))\W*",
    re.IGNORECASE,
)
"""Places in words of their own, in English and in the languages that have tables."""
_PLACES = pattern(
    rf"\W*(?:(?:both|only|all|either|neither)(?: of)? )?(?:the )?(?:(?:{_ORDINAL})(?: (?:two|three|four))?"
    rf"(?:(?:,| and| or| nor)+ (?:the )?(?:{_ORDINAL}))*|(?:two|three|options?|answers?|ones?) (?:above|below)"
    r"|(?:above|previous|preceding) (?:two|three))(?: (?:ones?|options?|answers?|choices?|statements?))?"
    r"(?: (?:above|only|(?:are|is) (?:true|correct|right)))?\W*",
    re.IGNORECASE,
)
_SEVERAL = pattern(
    r"\b(?:two|three|four|options?|answers?|choices?|statements?|above|below|previous|preceding)\b| and | nor ",
    re.IGNORECASE,
)
_COUNTS = pattern(rf"\b(?:two|three|four|middle|{_ORDINAL})\b", re.IGNORECASE)
_COUNTED = pattern(rf"\d|\b(?:{_ORDINAL})\b", re.IGNORECASE)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that consists of letters of other options."""
    if not question.shuffled:
        return
    others = [option for option in question.plain_options if not _LETTER.fullmatch(option.text)]
    for option in question.options:
        named = letters(option.text)
        if named and len(others) >= len(named) and all(_is_place(question, letter) for letter in named):
            message = f'"{shown(option.text)}" means different options each time, because they are shuffled.'
            yield Finding(option.at, message, _FIX)
    if not _COUNTED.search(question.stem):
        yield from _counted(question)


def _counted(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that names others by number or place, where most options have a text of their own."""
    found = [option for option in question.options if _is_counted(option.text)]
    others = [option for option in question.options if option not in found and not _COUNTS.search(option.text)]
    if len(others) >= max(2, len(found)):
        for option in found:
            message = f'"{shown(option.text)}" means different options each time, because they are shuffled.'
            yield Finding(option.at, message, _FIX, "warning")


def _is_counted(text: str) -> bool:
    if _PLACES_ELSEWHERE.fullmatch(text) or _ONE_NUMBER.fullmatch(text):
        return True
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        return bool(numbers["end"] or _NAMING.match(text))
    return bool(_PLACES.fullmatch(text) and _SEVERAL.search(text))


def _is_place(question: QuestionContext, letter: str) -> bool:
    """Return whether ``letter`` can name an option, and the question does not mention it."""
    return ord(letter) - ord("A") < len(question.options) and not re.search(rf"\b{letter}\b", question.stem)


RULE = QuestionRule(CODE, check, scope="options")
