"""Rule Q702: a sentence is long."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import OTHER_WORDS, PATIENT_WORDS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q702",
    "info",
    """\
Keep sentences short.

At the end of a long sentence its beginning is forgotten. Reported above 20 words in a bank for patients, above 30 in
others; keys are left out.
Source: plain-language guides (CMS Toolkit; AHRQ PEMAT, on small chunks). The limits are a decision.

Bad 5:14:
    type: recall
    stem: What is a biopsy?
    answer: |
      A small piece of tissue, looked at closely.
    explanation: |
      When the doctors have found a lump and cannot tell from the pictures what it is made of, they take a small piece
      of it with a needle, and then somebody looks at the piece through a microscope.

Good:
    type: recall
    stem: What is a biopsy?
    answer: A small piece of tissue, looked at closely.
    explanation: Pictures do not show what a lump is made of. So a needle takes a small piece of it.

Good:
    title: Tests
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What is a biopsy?
        answer: A small piece of tissue, looked at closely.
        explanation: A needle takes a small piece of the lump. It goes to a laboratory.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the longest sentence of the question, if it is too long."""
    limit = PATIENT_WORDS if question.bank.model.audience == "patient" else OTHER_WORDS
    long = [
        (len(words(sentence)), sentence, passage)
        for passage in question.prose
        if len(passage.text) > 2 * limit and len(words(passage.text)) > limit
        for sentence in passage.sentences
        if len(words(sentence)) > limit
    ]
    if long:
        count, sentence, passage = max(long, key=lambda found: found[0])
        others = f" {len(long)} sentences here have more than {limit}." if len(long) > 1 else ""
        yield Finding(
            passage.at, f'{count} words in one sentence ("{shown(sentence, 40)}").{others}', "Make two sentences of it."
        )


RULE = QuestionRule(CODE, check, ENGLISH)
