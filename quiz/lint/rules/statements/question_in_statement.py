"""Rule Q505: a statement to judge is a question."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q505",
    "error",
    """\
Write statements to judge as statements.

A question is neither true nor false, so nobody can tell what "true" would mean. "True or false?" beside a statement
does no harm, nor does a question that the statement quotes.
Source: Haladyna, Downing & Rodriguez 2002, rule 14.

Bad 2:7:
    type: true-false
    stem: Does the liver make bile?
    answer: true

Good:
    type: true-false
    stem: The liver makes bile.
    answer: true

Good:
    type: true-false
    stem: "True or false? The liver makes bile."
    answer: true
""",
)

_PROMPT = pattern(r"\b(?:is (?:this|that|it) )?(?:true|right|correct) or (?:false|wrong|incorrect)\W*", re.IGNORECASE)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement with a question mark."""
    if "?" in question.stem and "?" in _PROMPT.sub(" ", unquoted(question.stem)):
        yield Finding(question.at("stem"), "This statement is a question.", "Write it as a statement, without `?`.")


RULE = QuestionRule(CODE, check, scope="statements")
