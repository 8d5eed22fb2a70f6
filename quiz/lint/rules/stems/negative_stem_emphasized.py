"""Rule Q204: the question is negative, and emphasizes it."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.negations import LANGUAGES
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q204",
    "info",
    """\
Consider asking for what is so.

Capitals or bold keep the negation from being overlooked, but a positive question usually shows better what somebody
knows.
Source: Haladyna, Downing & Rodriguez 2002, rule 17.

Bad 2:7:
    type: single
    stem: Which of these organs is NOT in the chest?
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
    stem: What do the letters NOT on a lab form mean?
    options:
      - correct: The test was left out
      - wrong: The test was fine
    lint:
      ignore:
        Q204: Here the letters are the subject.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose negation is in capitals or bold."""
    found = question.negation
    if found and found.emphasised:
        yield Finding(
            question.at("stem"),
            f'"{found.word}" makes this {"statement" if question.is_statement else "question"} negative.',
            "State what is so." if question.is_statement else "Ask for what is so, if that tests the same.",
        )


RULE = QuestionRule(CODE, check, LANGUAGES)
