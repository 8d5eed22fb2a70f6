"""Answers for which misspellings count, although another word is as near."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from quiz.answers.rules import Rules
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.key_texts import Typed, accepted, takes_misspellings
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule, code
from quiz.source import shown

_LONGEST = 60
"""Letters of an answer above which nobody asks for it letter by letter."""


def answers_one_edit_apart(bank: BankContext) -> Iterator[Finding]:
    """Yield each answer that takes misspellings and is close to another question's.

    Two words that are one edit apart become the same when each loses at most one letter, or its neighbours are put in
    order; so they meet under one of few shortened forms. Linear in the letters of all answers, squared for each.
    """
    if not any(takes_misspellings(question) for question in bank.questions):
        return
    from quiz.answers.forms import form  # noqa: PLC0415 - few banks let misspellings count

    rules = Rules(bank.model.language)
    answers = [
        (question, typed, str(form(typed.text, rules))) for question in bank.questions for typed in accepted(question)
    ]
    beside: dict[str, list[tuple[QuestionContext, str, str]]] = defaultdict(list)
    owners: dict[str, list[str]] = defaultdict(list)
    for question, typed, text in answers:
        if len(owners[text]) < 2 and question.id not in owners[text]:  # one is always another question's
            owners[text].append(question.id)
            for short in _shortened(text):
                beside[short].append((question, typed.text, text))
    for question, typed, text in answers:
        if takes_misspellings(question):
            near = _near(question, text, beside)
            if near:
                yield _one_edit_away(question, typed, *near)


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


def _one_edit_away(question: QuestionContext, typed: Typed, other: QuestionContext, text: str) -> Finding:
    return Finding(
        typed.at,
        f'"{shown(typed.text)}" is one edit away from "{shown(text)}", an answer of `{other.id}`; misspellings count.',
        "Remove `typos: accept`.",
        question=question,
    )


def confusable_key(question: QuestionContext) -> Iterator[Finding]:
    """Yield each answer that is easily taken for another word."""
    if not takes_misspellings(question):
        return
    from quiz.answers.forms import form  # noqa: PLC0415 - few banks let misspellings count

    rules = Rules(question.bank.model.language)
    for typed in accepted(question):
        compared_text = str(form(typed.text, rules))
        others = _shipped_partners().get(compared_text) or _partner_in_bank(
            compared_text, question, lambda text: str(form(text, rules))
        )
        if others:
            message = f'"{shown(typed.text)}" is easily confused with "{shown(others)}", and misspellings count here.'
            yield Finding(typed.at, message, "Remove `typos: accept`.")


@cache
def _shipped_partners() -> dict[str, str]:
    """Return each word of the shipped pairs with the first of its partners."""
    from quiz.answers.confusable import shipped_pairs  # noqa: PLC0415 - as above

    found: dict[str, str] = {}
    for pair in sorted(map(sorted, shipped_pairs())):
        found.setdefault(pair[0], pair[-1])
        found.setdefault(pair[-1], pair[0])
    return found


def _partner_in_bank(compared_text: str, question: QuestionContext, compared: Callable[[str], str]) -> str:
    """Return what ``compared_text`` is confused with according to the bank itself."""
    for group in question.bank.model.confusable:
        others = [text for text in group if compared(text) != compared_text]
        if 0 < len(others) < len(group):
            return others[0]
    return ""


RULES: tuple[Rule, ...] = (
    BankRule(code("Q602", "error"), answers_one_edit_apart),
    QuestionRule(code("Q605", "error"), confusable_key),
)
