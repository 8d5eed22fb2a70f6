"""A statement to judge is a question."""

import re
from collections.abc import Iterator

from quiz.lint.item import Item
from quiz.lint.quoted import unquoted
from quiz.lint.rule import Finding, ItemRule
from quiz.source.code import Code

CODE = Code(
    "Q505",
    "error",
    """\
A statement to judge is a question.

A question is neither true nor false, so nobody can tell what "true" means here. "True or false?" beside a statement
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

_PROMPT = re.compile(
    r"\b(?:is (?:this|that|it) )?(?:true|right|correct) or (?:false|wrong|incorrect)\W*", re.IGNORECASE
)


def look(item: Item) -> Iterator[Finding]:
    """The statement with its question mark."""
    if "?" in item.stem and item.is_statement and "?" in _PROMPT.sub(" ", unquoted(item.stem)):
        yield Finding(item.at("stem"), "This statement is a question.", "Say it as a statement, without `?`.")


QUESTION_IN_STATEMENT = ItemRule(CODE, look)
