"""Rule Q701: a bank for patients is hard to read."""

from collections.abc import Iterator

from quiz.lint.contexts import BankContext
from quiz.lint.language.readability import sample
from quiz.lint.rule import ENGLISH, BankRule, Finding
from quiz.lint.thresholds import GRADE, POOLED_SENTENCES, POOLED_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q701",
    "warning",
    """\
Keep a bank for patients easy to read.

Half of all adults read at the level of grade 8 or below, and illness makes reading harder.
The grade is measured over all stems, options, reasons and explanations together, from 30 sentences and 300 words on,
because a single question says nothing about it. Keys, names and words of the glossary are left out. Reported when the
Flesch-Kincaid grade is above 8. Such formulas see only long words and long sentences: take the grade as a hint, never
as a goal.
Source: Kincaid and others 1975; McLaughlin 1969 (SMOG); NIH and AMA advise grade 6 to 8; CMS Toolkit, part 7, on
limits.

Bad 1:8, 30 times:
    title: Tablets
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What should be considered before administration of medication number {n}?
        answer: The dose.
        explanation: Considerable deterioration of physiological functioning necessitates individual consideration.

Good, 30 times:
    title: Tablets
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What do you look at before you take tablet number {n}?
        answer: The dose.
        explanation: Look at the name and the dose on the box. Ask if you are not sure.

Good, 2 times:
    title: Tablets
    language: en
    audience: patient
    questions:
      - type: recall
        stem: What should be considered before administration of medication number {n}?
        answer: The dose.
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank for patients whose grade is high."""
    if bank.model.audience != "patient" or not bank.questions:
        return
    sentences = (
        sentence for question in bank.questions for passage in question.prose for sentence in passage.sentences
    )
    pool = sample(sentences, bank.explained_words)
    if pool.sentences < POOLED_SENTENCES or pool.words < POOLED_WORDS:
        return
    grade, smog = pool.flesch_kincaid, pool.smog
    if grade > GRADE:
        low, high = sorted((round(grade), round(smog)))
        span = f"{low} to {high}" if low < high else str(low)
        yield Finding(
            bank.at("title"),
            f"The bank reads at about grade {span} (Flesch-Kincaid {grade:.1f}, SMOG {smog:.1f}).",
            "Shorten sentences and use everyday words; put words that are taught into the `glossary`.",
        )


RULE = BankRule(CODE, check, ENGLISH)
