"""Rule Q501: a statement to judge is long."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import STATEMENT_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q501",
    "info",
    """\
Keep statements short.

The more a statement says, the more parts of it could be wrong, and the less the answer "false" shows. Reported from
26 words on.
Source: Haladyna, Downing & Rodriguez 2002, rules 1 and 13; 25 words are a decision.

Bad 2:7:
    type: true-false
    stem: >-
      The liver makes the bile that the gallbladder stores, which is given into the gut after a meal, where it helps to
      digest fat, and is mostly taken up again.
    answer: true

Good:
    type: true-false
    stem: The liver makes bile.
    answer: true

Good:
    type: recall
    stem: >-
      The liver makes the bile that the gallbladder stores, which is given into the gut after a meal, where it helps to
      digest fat, and is mostly taken up again. Why?
    answer: It can be used again.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement that has too many words."""
    number = word_count(question.stem)
    if number > STATEMENT_WORDS:
        yield Finding(
            question.at("stem"), f"This statement has {number} words.", "Keep the one idea that is to be judged."
        )


RULE = QuestionRule(CODE, check, scope="statements")
