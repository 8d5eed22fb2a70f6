"""Rule Q203: the question is negative, and its negation is easy to miss."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.negations import LANGUAGES
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q203",
    "warning",
    """\
Ask for what is so, or make "not" impossible to miss.

A reader who overlooks "not" knows the subject and still loses the question.
The sentence that asks is checked, and all of a statement to judge. A negation in capitals or bold is Q204. A clause
that only describes the subject ("a cell that does not divide") does not count.
Source: Haladyna, Downing & Rodriguez 2002, rule 17; NBME item-writing guide. Measured: precision 0.61.

Bad 2:7:
    type: single
    stem: Which of these organs is not in the chest?
    options:
      - correct: Liver
      - wrong: Heart
      - wrong: Lung

Good:
    type: single
    stem: Which of these organs is in the belly?
    options:
      - correct: Liver
      - wrong: Heart
      - wrong: Lung

Good:
    type: single
    stem: What should you ask, whether or not you feel ill?
    options:
      - correct: When the next check is
      - wrong: How the weather will be
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose negation is in plain small letters."""
    found = question.negation
    if found and not found.emphasised:
        what = "statement" if question.is_statement else "question"
        yield Finding(
            question.at("stem"),
            f'"{found.word}" makes this {what} negative, and is easy to miss.',
            "State what is so." if question.is_statement else _FIX,
        )


_FIX = "Ask for what is so; where that is impossible, write the word in capitals."


RULE = QuestionRule(CODE, check, LANGUAGES)
