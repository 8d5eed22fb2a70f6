"""Rule Q210: the question asks for an opinion."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q210",
    "info",
    """\
Ask for a fact, or say whose opinion it is.

Two informed people can differ about what is best, and one of them is marked wrong.
Reported when the stem has "in your opinion", "your favorite", "should you feel" or "do you prefer", and does not say
according to whom. What is best to do is often known, and not reported.
Source: Haladyna, Downing & Rodriguez 2002, rule 6.

Bad 2:7:
    type: single
    stem: In your opinion, what lowers a high blood pressure?
    options:
      - correct: Less salt
      - wrong: More sugar

Good:
    type: single
    stem: According to the WHO, what is the best way to lower a high blood pressure without medicine?
    options:
      - correct: Less salt
      - wrong: More sugar

Good:
    type: single
    stem: Which change of diet lowers a high blood pressure?
    options:
      - correct: Less salt
      - wrong: More sugar
""",
)

_OPINION = pattern(
    r"\b(?:in your (?:own )?(?:opinion|view)|should you feel|your favou?rite|do you (?:personally )?(?:prefer|like))\b",
    re.IGNORECASE,
)
_ADDRESSED = frozenset({"you", "your"})
_ACCORDING = pattern(r"\baccording to\b", re.IGNORECASE)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks what somebody thinks."""
    if _ADDRESSED.isdisjoint(question.stem_tokens) or question.traits.self_judged:
        return
    found = _OPINION.search(unquoted(question.stem))
    if found and not _ACCORDING.search(question.stem):
        yield Finding(
            question.at("stem"),
            f'"{found[0]}" asks for an opinion.',
            "Name the guideline or the person whose view it is, or ask for a fact.",
        )


RULE = QuestionRule(CODE, check, ENGLISH)
