"""Rule Q319: a wrong option is a joke."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.language.words import table
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q319",
    "info",
    """\
Replace joke options by believable ones.

Nobody picks a joke, so the question has one option less than it seems. Among friends a joke may be intended.
Source: Haladyna, Downing & Rodriguez 2002, rules 28f and 31. No precision was measured.

Bad 5:12:
    type: single
    stem: What makes the sky blue?
    options:
      - correct: Air scatters blue light most
      - wrong: Aliens painted it
      - wrong: The sea is mirrored in it

Good:
    type: single
    stem: What makes the sky blue?
    options:
      - correct: Air scatters blue light most
      - wrong: Water vapor is blue
      - wrong: The sea is mirrored in it

Good:
    type: single
    stem: Who fights in the film about aliens?
    options:
      - correct: Soldiers
      - wrong: Aliens alone
      - wrong: Robots alone
""",
)

_PICTURE = pattern("[\U0001f300-\U0001faff\u2600-\u26ff]")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each such option."""
    for option in question.distractors:
        found = _joke().search(option.text)
        named = found and found[0].lower() in question.stem.lower()
        if (
            (found and not named)
            or option.text.count("!") > 1
            or (not option.text.isascii() and _PICTURE.search(option.text) and not _pictured(question))
        ):
            yield Finding(
                option.at,
                f'"{shown(option.text, 40)}" reads like a joke.',
                "Write what somebody could believe by mistake.",
            )


def _pictured(question: QuestionContext) -> bool:
    """Return whether the key has a picture too."""
    return any(_PICTURE.search(option.text) for option in question.keys)


@cache
def _joke() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('jokes'))})\b", re.IGNORECASE)


RULE = QuestionRule(CODE, check)
