"""Rule Q608: a number that the bank's language reads otherwise."""

from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.shown_texts import place_in
from quiz.source.code import Code

CODE = Code(
    "Q608",
    "warning",
    """\
Write numbers that can be read in one way.

In a bank a point is the decimal sign, in every language, so `1.000` is 1. Where a language groups digits by points, its
readers take it for a thousand, and so may its author. Write `1000` without a point; a decimal number has another number
of digits after it, as `1.0` or `1.0250`.
Reported for three digits after a point, in banks whose language has a comma as its decimal sign.

Bad 11:13:
    format: 1
    id: masse
    title: Maße
    language: de
    questions:
      - id: kilometer
        type: numeric
        stem: Wie viele Meter hat ein Kilometer?
        explanation: Kilo heißt tausend.
        unit: m
        answer: 1.000

Good:
    format: 1
    id: masse
    title: Maße
    language: de
    questions:
      - id: kilometer
        type: numeric
        stem: Wie viele Meter hat ein Kilometer?
        unit: m
        answer: 1000
        range: [999.5, 1000.25]

Good:
    type: numeric
    stem: How dense is sea water, in kilograms per liter?
    answer: 1.025
    tolerance: 0.005
""",
)

_NUMBERS = frozenset({"answer", "range", "tolerance"})
_GROUPED = pattern(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,]*\d|[eE])")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each number of a numeric question whose point may group digits."""
    if not question.traits.number:
        return
    from quiz.answers import decimal_sign  # noqa: PLC0415 - not every bank asks for numbers

    if decimal_sign(question.bank.model.language) != ",":
        return
    for passage in question.texts:
        if passage.field not in _NUMBERS:
            continue
        for found in _GROUPED.finditer(passage.text):
            grouped, exact = found[0].replace(".", ""), found[0].rstrip("0")
            decimal = f"{exact}0" if exact.endswith(".") else f"{found[0]}0"
            read = exact.rstrip(".")
            yield Finding(
                place_in(question.bank.texts, question.path, passage.at, found.start(), len(found[0])),
                f"`{found[0]}` is read as {read}, but in the bank's language it means {grouped}.",
                f"Write `{grouped}`; or `{decimal}` if it is {read}.",
            )


RULE = QuestionRule(CODE, check)
