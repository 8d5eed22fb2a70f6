"""Rule Q313: the article at the end of the question fits only some options."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q313",
    "error",
    """\
Do not let "a" or "an" rule out options.

"This organ is an ..." rules out every option that begins with a consonant, before anybody thinks of the subject.
Reported when the question ends in "a" or "an", with or without a blank after it, and only some of the options fit.
Source: Haladyna, Downing & Rodriguez 2002, rule 28c; NBME: grammatical cues.

Bad 2:7:
    type: single
    stem: The organ that makes eggs is an
    options:
      - correct: ovary
      - wrong: kidney
      - wrong: spleen

Good:
    type: single
    stem: The organ that makes eggs is
    options:
      - correct: an ovary
      - wrong: a kidney
      - wrong: a spleen

Good:
    type: single
    stem: The organ that makes eggs is a(n) ____
    options:
      - correct: ovary
      - wrong: kidney
      - wrong: spleen
""",
)

_ENDS = pattern(r"(?<![\w'’])(?P<article>an?)[\s:.…_]*$")
_LIKE_VOWEL = (
    r"\W*(?:(?!uni(?!n|m)|us[aeu]|ut[ei]|eu|ew|one\b|once\b|ur[aeio]|ub[ie]q)[aeiou]|hour|hones|honou?r|heir"
    r"|8|11(?!\d)|18(?!\d))"
)
_LETTERS = pattern(r"\W*(?:[AEFHILMNORSX](?:[A-Z]{1,4}|[-\d ]|$)(?![a-z]))")
"""Letters spoken one by one: an MRI, an X-ray."""
_CONSONANT_LETTERS = pattern(r"\W*U(?:[A-Z]{1,4}|[-\d ]|$)(?![a-z])")
_UNFIT = pattern(r"\W*(?:an?|the|this|his|her|its|their|to|in|on|by)\b", re.IGNORECASE)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose article separates the options."""
    found = _ENDS.search(question.stem) if len(question.plain_options) > 1 else None
    if not found or any(_UNFIT.match(option.text) for option in question.plain_options):
        return
    article = found["article"].lower()
    fit = [option.text for option in question.plain_options if _vowel(option.text) == (article == "an")]
    if fit and len(fit) < len(question.plain_options):
        fitting = ", ".join(f'"{shown(text, 30)}"' for text in fit)
        fits = "fits" if len(fit) == 1 else "fit"
        yield Finding(
            question.at("stem"), f'After "{article}", only {fitting} {fits}.', "Put the article into each option."
        )


def _vowel(text: str) -> bool:
    if _LETTERS.match(text):
        return True
    return not _CONSONANT_LETTERS.match(text) and re.match(_LIKE_VOWEL, text, re.IGNORECASE) is not None


RULE = QuestionRule(CODE, check, ENGLISH)
