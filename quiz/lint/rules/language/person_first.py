"""Rule Q802: a phrase names people by their illness, or blames them."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q802",
    "info",
    """\
Speak of people first, not of their illness.

"A person with diabetes" is a person first; "a diabetic" is not. Some phrases also blame.
Banks with `audience: patient` are checked; quotations are left out.
Source: language guides of the American Medical Association, the American Diabetes Association and the NIH.

Bad 6:11:
    title: Sugar
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What should diabetics eat before sport?
        answer: Something with starch.

Good:
    title: Sugar
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What should people with diabetes eat before sport?
        answer: Something with starch.

Good:
    title: Sugar
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What does a diabetic diet hold less of?
        answer: Sugar.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each such phrase where it comes first in the question."""
    if question.bank.model.audience == "patient":
        for passage, word, instead in question.replaceable("person-first"):
            yield Finding(passage.at, f'"{word}" can hurt.', f'Put the person first: "{instead}".')


RULE = QuestionRule(CODE, check, ENGLISH)
