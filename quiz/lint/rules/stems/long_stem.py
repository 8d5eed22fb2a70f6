"""Rule Q208: the question is long, in a bank for patients."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import ASKING_WORDS_PATIENT
from quiz.source.code import Code

CODE = Code(
    "Q208",
    "warning",
    """\
Keep the question short for patients.

Whoever has forgotten the beginning by the end answers a different question.
Reported in a bank for patients when the sentence that asks has more than 20 words. For statements to judge there is
Q501.
Source: AHRQ PEMAT (small chunks); Haladyna, Downing & Rodriguez 2002, rules 13 and 16. In banks for other readers a
long question was seldom a flaw.

Bad 7:11:
    title: Tablets
    language: en
    audience: patient
    questions:
      - id: ask
        type: recall
        stem: >-
          What would you, as somebody who has read in the leaflet that the tablets may make one tired in the first
          days, ask at the pharmacy?
        answer: Whether one may drive.

Good:
    title: Tablets
    language: en
    audience: patient
    questions:
      - id: ask
        type: recall
        stem: >-
          The leaflet says that the tablets may make one tired in the first days. What would you ask at the pharmacy?
        answer: Whether one may drive.

Good:
    type: recall
    stem: >-
      What would you, as somebody who has read in the leaflet that the tablets may make one tired in the first days, ask
      at the pharmacy?
    answer: Whether one may drive.
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks too long a question."""
    if question.bank.model.audience != "patient" or question.is_statement:
        return
    if len(question.stem) <= 2 * ASKING_WORDS_PATIENT:  # a word and its blank are two characters at least
        return
    asking = word_count(question.lead_in)
    if asking > ASKING_WORDS_PATIENT:
        yield Finding(
            question.at("stem"),
            f"The sentence that asks has {asking} words.",
            "Describe the case first, in sentences of its own, and then ask a short question.",
        )


RULE = QuestionRule(CODE, check)
