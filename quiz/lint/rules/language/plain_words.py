"""Rule Q801: a word has a plainer one."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q801",
    "warning",
    """\
Use plain words for patients.

Many patients meet a medical word for the first time in a difficult moment.
Banks with `audience: patient` are checked; words of the glossary and quotations are left out.
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
    """Yield each such word where it comes first in the question."""
    if question.bank.model.audience == "patient":
        for passage, word, instead in question.replaceable("plain-words"):
            yield Finding(
                passage.at,
                f'There is a plainer word for "{word}": "{instead}".',
                "Use it, or explain yours in the `glossary`.",
            )


RULE = QuestionRule(CODE, check, ENGLISH)
