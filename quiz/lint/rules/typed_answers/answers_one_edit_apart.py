"""Rule Q602: misspellings count, but one edit makes another answer of the bank."""

from collections import defaultdict
from collections.abc import Iterator

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import Typed, accepted, takes_misspellings
from quiz.lint.rule import BankRule, Finding
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q602",
    "error",
    """\
Do not accept misspellings that are the answer to another question.

With `typos: accept` misspellings count, but here a single edit turns the answer into another answer of this bank, and
nobody can tell a misspelling from a mistake.
Words that could be forgiven are checked: of 5 letters or more, with the same beginning.
Source: a decision; optimal string alignment distance 1 (Boytsov 2011).

Bad 7:13:
    title: Two words
    language: en
    questions:
      - id: stain
        type: short-answer
        stem: What is a spot called that does not wash out?
        answer: stain
        typos: accept
      - id: strain
        type: short-answer
        stem: What is a muscle called that was stretched too far? A muscle with a ...
        answer: strain

Good:
    title: Two words
    language: en
    questions:
      - id: stain
        type: short-answer
        stem: What is a spot called that does not wash out?
        answer: stain
      - id: strain
        type: short-answer
        stem: What is a muscle called that was stretched too far? A muscle with a ...
        answer: strain

Good:
    title: Two words
    language: en
    questions:
      - id: bile
        type: short-answer
        stem: What does the gallbladder store?
        answer: bile
        typos: accept
      - id: liver
        type: short-answer
        stem: What makes it?
        answer: liver
        typos: accept
""",
)

_LONGEST = 60
"""Letters of an answer above which nobody asks for it letter by letter."""


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each answer that takes misspellings and is close to another question's.

    Two words that are one edit apart become the same when each loses at most one letter, or its neighbours are put in
    order; so they meet under one of few shortened forms. Linear in the letters of all answers, squared for each.
    """
    if not any(takes_misspellings(question) for question in bank.questions):
        return
    from quiz.answers import Rules, form  # noqa: PLC0415 - few banks let misspellings count

    rules = Rules(bank.model.language)
    answers = [
        (question, typed, str(form(typed.text, rules))) for question in bank.questions for typed in accepted(question)
    ]
    beside: dict[str, list[tuple[QuestionContext, str, str]]] = defaultdict(list)
    for question, typed, text in answers:
        for short in _shortened(text):
            beside[short].append((question, typed.text, text))
    for question, typed, text in answers:
        if takes_misspellings(question):
            near = _near(question, text, beside)
            if near:
                yield _finding(question, typed, *near)


def _near(
    question: QuestionContext, text: str, beside: dict[str, list[tuple[QuestionContext, str, str]]]
) -> tuple[QuestionContext, str] | None:
    from quiz.answers.misspelling import misspelling  # noqa: PLC0415 - as above

    for short in _shortened(text):
        for other, written, other_text in beside[short]:
            if other is not question and misspelling(text, other_text) == "letter":
                return other, written
    return None


def _shortened(text: str) -> list[str]:
    """Return ``text``, and ``text`` without each of its letters in turn."""
    return (
        [text, *dict.fromkeys(text[:at] + text[at + 1 :] for at in range(len(text)))] if len(text) <= _LONGEST else []
    )


def _finding(question: QuestionContext, typed: Typed, other: QuestionContext, text: str) -> Finding:
    return Finding(
        typed.at,
        f'"{shown(typed.text)}" is one edit away from "{shown(text)}", an answer of `{other.id}`; misspellings count.',
        "Remove `typos: accept`.",
        question=question.id,
        path=question.path,
    )


RULE = BankRule(CODE, check)
