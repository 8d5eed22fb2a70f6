"""Rule Q603: a number has neither a tolerance nor a unit."""

import re
from collections.abc import Iterator
from functools import cache

from quiz import kinds
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q603",
    "warning",
    """\
Give a number a tolerance or a unit.

Somebody who measures or rounds slightly differently is marked wrong, and somebody who thinks in another unit cannot
know which one is needed.
Reported when none of `tolerance`, `range` and `unit` is there. A whole number that is counted or calculated ("how
many", "in which year", 6 x 7) is exact and is not reported; nor is one in a language whose words for that are not
known.
Source: a decision.

Bad 3:9:
    type: numeric
    stem: What is the ratio of a circle's circumference to its diameter?
    answer: 3.14

Bad 3:9:
    type: numeric
    stem: What is the normal temperature of the body?
    answer: 37

Good:
    type: numeric
    stem: What is the normal temperature of the body?
    answer: 37
    tolerance: 0.5
    unit: °C

Good:
    type: numeric
    stem: How many chambers does the human heart have?
    answer: 4
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the number that has neither."""
    if not question.traits.number or any(question.node.get(key) for key in ("tolerance", "range", "unit")):
        return
    from quiz.answers import read_number  # noqa: PLC0415 - not every bank asks for numbers

    number = read_number(kinds.key(question.model)[0])
    if number is None or (number.denominator == 1 and (question.language != "en" or _exact().search(question.stem))):
        return
    yield Finding(
        question.at("answer"),
        "This number has neither a tolerance nor a unit.",
        "Add `tolerance:` for what still counts, or `unit:`.",
    )


@cache
def _exact() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:how (?:many|often)|numbers?|years?|centur(?:y|ies)|decades?|per ?cent|percentage|powers?|exponents?"
        r"|digits?|factors?|times|sum|product|remainder|integers?|whole|steps?|stages?|scores?|index|output|returns?|prints?"
        r"|count|scale|grades?|bits?|bytes?|squared?|cubed?|roots?|atomic|valence|charge)\b"
        r"|%|\d\s*[-+*/×·÷^−=x]|\b(?:plus|minus|divided by|modulo)\b|[=√∑]",
        re.IGNORECASE,
    )


RULE = QuestionRule(CODE, check)
