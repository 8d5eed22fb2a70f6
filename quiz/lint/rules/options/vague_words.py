"""Rule Q311: an option leaves open how much or how often."""

import re
from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.absolutes import may_have, vague
from quiz.lint.language.patterns import pattern
from quiz.lint.language.words import tokens_of
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q311",
    "info",
    """\
Say how much or how often.

"Often" is 30 % to one reader and 80 % to another, so they can disagree about the option without disagreeing about the
subject. A number beside the word settles it.
Source: NBME item-writing guide: vague terms. Measured: precision 0.28, so this is a remark.

Bad 4:14:
    type: single
    stem: What is true of migraine?
    options:
      - correct: It often comes with nausea
      - wrong: It comes with a fever
      - wrong: It comes from the teeth

Good:
    type: single
    stem: What is true of migraine?
    options:
      - correct: In 6 of 10 people it often comes with nausea
      - wrong: It comes with a fever
      - wrong: It comes from the teeth

Good:
    type: single
    stem: Which headache is the most common one?
    options:
      - correct: Tension headache
      - wrong: The most painful one, migraine
      - wrong: Cluster headache
""",
)

_COMPARED = pattern(
    r"\b(?:the|a|its|their|your) (?:most|few)\b"
    r"|\b(?:few|several|some|many) (?:seconds|minutes|hours|days|weeks|months|years)\b"
    r"|\bmost (?:common|likely|important|\w+(?:ful|ive|ous|ent|ant))\b",
    re.IGNORECASE,
)
_MONTH = pattern(r"\bMay\b")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option with a vague word."""
    if not may_have(question.option_tokens, "vague-words"):
        return
    for option in question.plain_options:
        if not may_have(tokens_of(option.words), "vague-words"):
            continue
        found = vague(_COMPARED.sub(" ", _MONTH.sub(" ", option.text)))
        if found:
            yield Finding(option.at, f'"{found[0]}" leaves open how much or how often.', "Give a number, or a time.")
            return


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
