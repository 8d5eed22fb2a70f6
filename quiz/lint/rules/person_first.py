"""A turn names people by their illness, or blames them."""

from collections.abc import Iterator

from quiz.lint.instead import replaced
from quiz.lint.item import Item
from quiz.lint.rule import ENGLISH, Finding, ItemRule
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


def look(item: Item) -> Iterator[Finding]:
    """Each such turn, where it stands first in the question."""
    if item.bank.audience == "patient":
        for at, word, instead in replaced(item, "person-first"):
            yield Finding(at, f'"{word}" can hurt.', f'Say it with the person first: "{instead}".')


PERSON_FIRST = ItemRule(CODE, look, ENGLISH)
