"""Rule Q503: a word tells whether a statement is true."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.absolutes import absolutes, vague
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q503",
    "info",
    """\
Do not let a single word give the answer away.

Statements that allow no exception ("always", "never") are mostly false, and cautious ones ("often", "may") are mostly
true. Somebody who has noticed that needs no knowledge.
Reported for a word of the first kind in a false statement and of the second kind in a true one, unless the statement
has a number.
Source: Haladyna, Downing & Rodriguez 2002, rule 28a; NBME item-writing guide.

Bad 2:7:
    type: true-false
    stem: Gallstones always cause pain.
    answer: false

Bad 2:7:
    type: true-false
    stem: Gallstones may cause pain.
    answer: true

Good:
    type: true-false
    stem: Most gallstones cause pain.
    answer: false

Good:
    type: true-false
    stem: Not all gallstones cause pain.
    answer: true
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement that can be guessed in this way."""
    found = vague(question.stem) if question.is_true else absolutes(question.stem)
    if found:
        truth = "true" if question.is_true else "false"
        message = f'"{found[0]}" suggests that this statement is {truth}.'
        fix = "Say how many or how often." if question.is_true else "State something exact that is wrong."
        yield Finding(question.at("stem"), message, fix)


RULE = QuestionRule(CODE, check, ENGLISH, scope="statements")
