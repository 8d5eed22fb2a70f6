"""Options that are named by letter, number or place, although they are shuffled."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.meta_options import AND, BOTH, NOUN, letters
from quiz.lint.language.quotations import unquoted
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.source import Node, Severity, shown

_LETTER = pattern(r"[A-D]\s+(?:is|and)\b")
_BEFORE_LETTER = "so|because|but|only|both|and|or|while|whereas|hence|thus|therefore|that|why|since|if"
"""Words that can come before the letter of an option."""
_NAMED = pattern(
    r"\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s?\s+\(?(?P<named>[A-F1-6])\b(?![.,]\d|\s*%)"
    rf"|(?:(?:^|[.!?:;,]\s+|\(\s*|\n\s*)(?:(?i:{_BEFORE_LETTER})\s+)?|\s(?:{_BEFORE_LETTER})\s+)(?P<letter>[A-D])\s+(?:is|and)\b"
)
"""How an option is named; a letter before "is" or "and" is one only at a beginning, or after certain words."""


def letter_in_explanation(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first letter or number of an option in each text that explains."""
    if not question.shuffled:
        return
    model = question.model
    whole = "\n".join([model.explanation, model.correction, *[option.why for option in question.options]])
    if not ("ption" in whole or "nswer" in whole or "hoice" in whole or _LETTER.search(whole)):
        return
    texts: list[tuple[str, Node | None]] = [
        (model.explanation, question.at("explanation")),
        (model.correction, question.at("correction")),
        *((option.why, option.why_at) for option in question.options),
    ]
    for text, at in texts:
        name = _option_named_in(question, text)
        if name and at is not None:
            message = f'"{name}" is a different option each time, because they are shuffled.'
            yield Finding(at, message, "Quote the option's text, or write `shuffle: false`.")


def _option_named_in(question: QuestionContext, text: str) -> str:
    """Return how ``text`` names an option by its place; empty where it does not."""
    if not text:
        return ""
    for found in _NAMED.finditer(unquoted(text)):
        which = found["named"] or found["letter"]
        number = int(which) if which.isdigit() else ord(which) - ord("A") + 1
        if (
            number > len(question.options)
            or _is_in_question(question, which)
            or (found["letter"] and _is_name(text, which))
        ):
            continue
        return " ".join(found[0].split()) if found["named"] else which
    return ""


def _is_in_question(question: QuestionContext, which: str) -> bool:
    """Return whether the question itself mentions this letter or number."""
    pattern = re.compile(rf"\b{which}\b")
    return bool(pattern.search(question.stem)) or any(pattern.search(option.text) for option in question.plain_options)


def _is_name(text: str, letter: str) -> bool:
    """Return whether the letter is part of a name somewhere in ``text``, as in vitamin A."""
    return bool(
        re.search(rf"\b(?!(?i:{_BEFORE_LETTER})\b|[Oo]ption|[Aa]nswer|[Cc]hoice)[A-Za-z]{{2,}} {letter}\b", text)
    )


_LETTER_ALONE = pattern(r"\W*(?:only\s+)?[A-F](?:\s+(?:only|alone))?\W*")
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
"""Further places in words, in English and in the languages that have tables."""
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


def letter_in_option(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that consists of letters of other options."""
    if not question.shuffled:
        return
    others = [option for option in question.plain_options if not _LETTER_ALONE.fullmatch(option.text)]
    for option in question.options:
        named = letters(option.text)
        if named and len(others) >= len(named) and all(_may_name_an_option(question, letter) for letter in named):
            yield _changing(option)
    if not _COUNTED.search(question.stem):
        yield from _options_by_place(question)


def _options_by_place(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that names others by number or place, where most options have a text of their own."""
    found = [option for option in question.options if _names_a_place(option.text)]
    others = [option for option in question.options if option not in found and not _COUNTS.search(option.text)]
    if len(others) >= max(2, len(found)):
        for option in found:
            yield _changing(option, "warning")


def _changing(option: Option, severity: Severity | None = None) -> Finding:
    message = f'"{shown(option.text)}" means different options each time, because they are shuffled.'
    return Finding(option.at, message, "Make the question one of type `multiple`, or write `shuffle: false`.", severity)


def _names_a_place(text: str) -> bool:
    if _PLACES_ELSEWHERE.fullmatch(text) or _ONE_NUMBER.fullmatch(text):
        return True
    numbers = _NUMBERS.fullmatch(text)
    if numbers:
        return bool(numbers["end"] or _NAMING.match(text))
    return bool(_PLACES.fullmatch(text) and _SEVERAL.search(text))


def _may_name_an_option(question: QuestionContext, letter: str) -> bool:
    """Return whether ``letter`` can name an option, and the question does not mention it."""
    return ord(letter) - ord("A") < len(question.options) and not re.search(rf"\b{letter}\b", question.stem)


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q107", "error"), letter_in_explanation, ENGLISH, scope="options"),
    QuestionRule(code("Q108", "error", "warning"), letter_in_option, scope="options"),
)
