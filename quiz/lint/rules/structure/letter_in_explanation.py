"""Rule Q107: an explanation names a shuffled option by letter or number."""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q107",
    "error",
    """\
Do not name shuffled options by letter or number in an explanation.

Options come in a different order each time, so "option B" is another option for each learner, and the explanation is
about the wrong one.
The explanation, the correction and each `why` are checked for "option B", "answer 2", "choices A", and for "B is" or
"A and" where the letter can only be an option. A letter or number that the question or an option itself mentions is
part of the subject and is not reported.
Source: a decision, because options are shuffled.

Bad 7:14:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: The pancreas
    explanation: Option B only filters the blood and breaks down old cells.

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
    explanation: The spleen only filters the blood and breaks down old cells.

Good:
    type: single
    stem: Which of these dissolves in fat?
    options:
      - correct: Retinol
      - wrong: Ascorbic acid
    explanation: Retinol is one of the forms of vitamin A. Vitamins A and D dissolve in fat.
""",
)

if TYPE_CHECKING:
    from quiz.source import Node

_LETTER = pattern(r"[A-D]\s+(?:is|and)\b")
_BEFORE = "so|because|but|only|both|and|or|while|whereas|hence|thus|therefore|that|why|since|if"
"""Words that can stand before the letter of an option."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first such name in each text that explains."""
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
        name = _named(question, text)
        if name and at is not None:
            message = f'"{name}" is a different option each time, because they are shuffled.'
            yield Finding(at, message, "Quote the option's text, or write `shuffle: false`.")


def _named(question: QuestionContext, text: str) -> str:
    """Return how ``text`` names an option by its place; empty where it does not."""
    if not text:
        return ""
    for found in _pattern().finditer(unquoted(text)):
        which = found["named"] or found["letter"]
        number = int(which) if which.isdigit() else ord(which) - ord("A") + 1
        if (
            number > len(question.options)
            or _is_subject(question, which)
            or (found["letter"] and _is_name(text, which))
        ):
            continue
        return " ".join(found[0].split()) if found["named"] else which
    return ""


def _is_subject(question: QuestionContext, which: str) -> bool:
    """Return whether the question itself mentions this letter or number."""
    pattern = re.compile(rf"\b{which}\b")
    return bool(pattern.search(question.stem)) or any(pattern.search(option.text) for option in question.plain_options)


def _is_name(text: str, letter: str) -> bool:
    """Return whether the letter is part of a name somewhere in ``text``, as in vitamin A."""
    return bool(re.search(rf"\b(?!(?i:{_BEFORE})\b|[Oo]ption|[Aa]nswer|[Cc]hoice)[A-Za-z]{{2,}} {letter}\b", text))


@cache
def _pattern() -> re.Pattern[str]:
    """Return a pattern; a letter before "is" or "and" is an option only at a beginning, or after certain words."""
    return re.compile(
        r"\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s?\s+\(?(?P<named>[A-F1-6])\b(?![.,]\d|\s*%)"
        rf"|(?:(?:^|[.!?:;,]\s+|\(\s*|\n\s*)(?:(?i:{_BEFORE})\s+)?|\s(?:{_BEFORE})\s+)(?P<letter>[A-D])\s+(?:is|and)\b"
    )


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
