"""A turn names people by their illness, or blames them."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q802",
    "info",
    """\
A turn names people by their illness, or blames them.

"A person with diabetes" is a person first; "a diabetic" is not. Looked at are banks with `audience: patient`; what
stands in quotation marks does not count.
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
    """Each such turn, where it stands first in the question."""
    if question.bank.model.audience == "patient":
        for passage, word, instead in question.replaceable("person-first"):
            yield Finding(passage.at, f'"{word}" can hurt.', f'Say it with the person first: "{instead}".')


RULE = QuestionRule(CODE, check, ENGLISH)
