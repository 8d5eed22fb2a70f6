"""Answers of two questions are one slip apart, and slips are to count."""

from collections import defaultdict
from collections.abc import Iterator

from quiz.answers import Rules, form
from quiz.answers.single_edit import may_be_typo, single_edit
from quiz.lint.item import Item, Whole
from quiz.lint.keys import Typed, accepted, takes_slips
from quiz.lint.rule import BankRule, Finding
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q602",
    "error",
    """\
Answers of two questions are one slip apart, and slips are to count.

With `typos: accept` the question says that a slip counts, but here a slip makes another answer of this bank, and cannot
be told from a mistake. Looked at are words that could be forgiven: of 5 letters or more, with the same beginning.
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


def look(whole: Whole) -> Iterator[Finding]:
    """Each answer that takes slips and lies beside another question's.

    Two words that are one slip apart become the same when each loses at most one letter, or its neighbours are put in
    order; so they meet under one of few shortened forms. Linear in the letters of all answers, squared for each.
    """
    if not any(takes_slips(item) for item in whole.items):
        return
    rules = Rules(whole.bank.language)
    said = [(item, typed, str(form(typed.text, rules))) for item in whole.items for typed in accepted(item)]
    beside: dict[str, list[tuple[Item, str, str]]] = defaultdict(list)
    for item, typed, text in said:
        for short in _shortened(text):
            beside[short].append((item, typed.text, text))
    for item, typed, text in said:
        if takes_slips(item):
            near = _near(item, text, beside)
            if near:
                yield _told(item, typed, *near)


def _near(item: Item, text: str, beside: dict[str, list[tuple[Item, str, str]]]) -> tuple[Item, str] | None:
    for short in _shortened(text):
        for other, written, said in beside[short]:
            if other is not item and single_edit(text, said) and may_be_typo(text, said):
                return other, written
    return None


def _shortened(text: str) -> list[str]:
    """``text``, and ``text`` without each of its letters in turn."""
    return (
        [text, *dict.fromkeys(text[:at] + text[at + 1 :] for at in range(len(text)))] if len(text) <= _LONGEST else []
    )


def _told(item: Item, typed: Typed, other: Item, text: str) -> Finding:
    return Finding(
        typed.at,
        f'"{shown(typed.text)}" is one slip from "{shown(text)}", an answer of `{other.question.id}`, and slips count.',
        "Take `typos: accept` out.",
        question=item.question.id,
        path=item.path,
    )


ANSWERS_ONE_SLIP_APART = BankRule(CODE, look)
