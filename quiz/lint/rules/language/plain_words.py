"""A word has a plainer one."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q801",
    "warning",
    """\
A word has a plainer one.

Patients meet such words first from us, at a bad moment. Looked at are banks with `audience: patient`; words of the
glossary and what stands in quotation marks do not count.
Source: AHRQ, Patient Education Materials Assessment Tool, item 3: common, everyday language.

Bad 7:13:
    title: Drugs
    language: en
    audience: patient
    questions:
      - type: recall
        stem: When does it help?
        answer: When one analgesic is not sufficient.

Good:
    title: Drugs
    language: en
    audience: patient
    questions:
      - type: recall
        stem: When does it help?
        answer: When one pain killer is not enough.

Good:
    title: Drugs
    language: en
    questions:
      - type: recall
        stem: When does it help?
        answer: When one analgesic is not sufficient.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Each such word, where it stands first in the question."""
    if question.bank.model.audience == "patient":
        for passage, word, instead in question.replaceable("plain-words"):
            yield Finding(
                passage.at, f'"{word}" has a plainer word: "{instead}".', "Use it, or explain yours in the `glossary`."
            )


RULE = QuestionRule(CODE, check, ENGLISH)
