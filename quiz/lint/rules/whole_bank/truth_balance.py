"""Rule Q403: most statements are true, or most are false."""

from collections.abc import Iterator

from quiz.lint.contexts import BankContext
from quiz.lint.guesser.chance import balance
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import BALANCE_P
from quiz.source.code import Code

CODE = Code(
    "Q403",
    "warning",
    """\
Balance true and false statements.

Where most statements are true, somebody who always answers "true" scores more than half.
Reported when a fair coin would be as uneven in at most 5 of 100 banks: 6 of 6, 9 of 10, 15 of 20, 21 of 30.
Source: exact two-sided binomial test; Ebel & Frisbie, Essentials of Educational Measurement, on true-false items.

Bad 1:8, 6 times:
    title: Organs
    language: en
    questions:
      - type: true-false
        stem: Organ {n} has its own blood vessels.
        answer: true
        why: All organs do.

Good, 5 times:
    title: Organs
    language: en
    questions:
      - type: true-false
        stem: Organ {n} has its own blood vessels.
        answer: true
        why: All organs do.

Good, 6 times:
    title: Organs
    language: en
    questions:
      - type: true-false
        stem: Organ {n} has its own blood vessels.
        answer: true
        why: All organs do.
      - type: true-false
        stem: Organ {n} thinks.
        answer: false
        why: Thinking is done elsewhere.
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank whose statements are uneven."""
    statements = [question for question in bank.questions if question.is_statement]
    true = sum(question.is_true for question in statements)
    if not statements or balance(true, len(statements)) > BALANCE_P:
        return
    word, most = ("true", true) if 2 * true > len(statements) else ("false", len(statements) - true)
    yield Finding(
        bank.at("title"),
        f'{most} of {len(statements)} statements are {word}: answering "{word}" each time scores '
        f"{most / len(statements):.0%}.",
        f"Reword some {word} statements into their opposite, without a negation.",
    )


RULE = BankRule(CODE, check)
