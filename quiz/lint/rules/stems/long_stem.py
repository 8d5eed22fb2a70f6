"""Rule Q208: the question is long."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.language.words import word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import ASKING_WORDS, ASKING_WORDS_PATIENT, STEM_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q208",
    "info",
    """\
Keep the question short.

Whoever has forgotten the beginning by the end answers a different question.
Reported when the sentence that asks has more than 35 words (a warning in a bank for patients, from 21 words), and
when a stem has more than 120 words without a new paragraph. For statements to judge there is Q501.
Source: Haladyna, Downing & Rodriguez 2002, rules 13 and 16; for patients, AHRQ PEMAT (small chunks).

Bad 2:7:
    type: recall
    stem: >-
      What would you, as somebody who has read in the leaflet that came with the tablets that they may make one tired in
      the first days after the start and again after each change of the dose, ask at the pharmacy?
    answer: Whether one may drive.

Good:
    type: recall
    stem: >-
      A leaflet says that the tablets may make one tired in the first days after the start, and again after each change
      of the dose. What would you ask at the pharmacy?
    answer: Whether one may drive.

Good:
    type: recall
    stem: What would you ask at the pharmacy about tablets that can make one tired?
    answer: Whether one may drive.
""",
    also=("warning",),
)

_BREAK = pattern(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")
_FIX = "Describe the case first, in sentences of its own, and then ask a short question."


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks too long a question or runs on without a paragraph."""
    stem = question.stem
    patient = question.bank.model.audience == "patient"
    most = ASKING_WORDS_PATIENT if patient else ASKING_WORDS
    if question.is_statement or len(stem) <= 2 * most:  # a word and its blank are two characters at least
        return
    asking = word_count(question.lead_in)
    if asking > most:
        message = f"The sentence that asks has {asking} words."
        yield Finding(question.at("stem"), message, _FIX, "warning" if patient else None)
    elif len(stem) > 2 * STEM_WORDS:
        longest = max(map(word_count, _BREAK.split(stem)))
        if longest > STEM_WORDS:
            yield Finding(question.at("stem"), f"The stem runs on for {longest} words.", "Divide it into paragraphs.")


RULE = QuestionRule(CODE, check)
