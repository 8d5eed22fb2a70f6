"""Rule Q406: all questions are statements to judge."""

from collections.abc import Iterator

from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import STATEMENTS
from quiz.source.code import Code

CODE = Code(
    "Q406",
    "info",
    """\
Use other types beside true and false.

With statements to judge, half of the score is luck, and nobody has to recall anything. Reported from 10 questions on,
if there is no other type.
Source: Haladyna, Downing & Rodriguez 2002, rule 9; NBME item-writing guide, on true-false items.

Bad 1:8, 5 times:
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

Good, 4 times:
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

Good, 5 times:
    title: Organs
    language: en
    questions:
      - type: true-false
        stem: Organ {n} thinks.
        answer: false
        why: Thinking is done elsewhere.
      - type: recall
        stem: What does organ {n} do?
        answer: It works.
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank without any other type."""
    if len(bank.questions) >= STATEMENTS and all(question.is_statement for question in bank.questions):
        yield Finding(
            bank.at("title"),
            f"All {len(bank.questions)} questions are true or false: half of the score is luck.",
            "Make some of them `single`, `short-answer` or `cloze`.",
        )


RULE = BankRule(CODE, check)
