"""Rule Q405: nearly all questions ask for a name."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, BankRule, Finding
from quiz.lint.thresholds import RECALLED, RECALLED_OF, RECALLED_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q405",
    "info",
    """\
Ask for more than names.

A short "What is ...?" or "Which is ...?" can be answered from memory alone. A case, a picture or a decision shows
what somebody can do with the knowledge.
Reported, from 10 questions on, when at least 80 % of them begin with what, which or who, followed by is or are, and
have at most 8 words after that.
Source: Haladyna, Downing & Rodriguez 2002, rule 3. No precision was measured.

Bad 1:8, 10 times:
    title: Organs
    language: en
    questions:
      - type: recall
        stem: What is organ {n} called?
        answer: Name {n}.

Good, 9 times:
    title: Organs
    language: en
    questions:
      - type: recall
        stem: What is organ {n} called?
        answer: Name {n}.

Good, 10 times:
    title: Organs
    language: en
    questions:
      - type: recall
        stem: What is organ {n} called?
        answer: Name {n}.
      - type: recall
        stem: Somebody faints in the heat. What do you do first, the {n}. time?
        answer: Lay them down.
""",
)

_NAMING = pattern(r"\W*(?:what|which|who)(?:\s+|['’])(?:is|are|was|were|s)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank that asks for names."""
    found = [match for question in bank.questions if (match := _NAMING.fullmatch(question.stem))]
    short = sum(len(words(match["rest"])) <= RECALLED_WORDS for match in found)
    if len(bank.questions) >= RECALLED_OF and short >= RECALLED * len(bank.questions):
        yield Finding(
            bank.at("title"),
            f"{short} of {len(bank.questions)} questions ask for a name in a few words.",
            "Add some that describe a case and ask what follows.",
        )


RULE = BankRule(CODE, check, ENGLISH)
