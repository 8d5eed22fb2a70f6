"""Rule Q202: the stem is not a question."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import ASKS
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q202",
    "info",
    """\
Write the stem as a full question.

An unfinished sentence has to be held in mind with each option in turn, which is hard in a second language. Completing
a sentence is an accepted form all the same, so this is a remark.
Source: Haladyna, Downing & Rodriguez 2002, rule 9 (which allows it). Measured: precision 0.74.

Bad 2:7:
    type: single
    stem: Bile is made by the
    options:
      - correct: liver
      - wrong: spleen

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen

Good:
    type: true-false
    stem: The liver makes bile.
    answer: true
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem without a question mark."""
    if not ASKS.search(question.stem):
        yield Finding(question.at("stem"), "This stem is not a question.", "Consider a full question that ends in `?`.")


RULE = QuestionRule(CODE, check, scope="options")
