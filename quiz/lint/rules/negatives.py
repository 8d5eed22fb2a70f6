"""Negative questions, and wordings of one question that differ."""

import re
from collections.abc import Iterator
from functools import cache

from quiz import kinds
from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.negations import LANGUAGES
from quiz.lint.language.quotations import unquoted, without_phrases
from quiz.lint.language.words import contains, is_no_accident, table, words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.source import shown


def negative_stem(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose negation is in plain small letters."""
    found = question.negation
    if found and not found.emphasised:
        what = "statement" if question.is_statement else "question"
        yield Finding(
            question.at("stem"),
            f'"{found.word}" makes this {what} negative, and is easy to miss.',
            "State what is so."
            if question.is_statement
            else "Ask for what is so; where that is impossible, write the word in capitals.",
        )


def negative_stem_emphasized(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose negation is in capitals or bold."""
    found = question.negation
    if found and found.emphasised:
        yield Finding(
            question.at("stem"),
            f'"{found.word}" makes this {"statement" if question.is_statement else "question"} negative.',
            "State what is so." if question.is_statement else "Ask for what is so, if that tests the same.",
        )


_CLAUSE_END = pattern(
    r"[,;:.?!]|\b(?:if|then|because|when|while|although|unless|until|that|who|whose|and|but)\b", re.IGNORECASE
)
_DENIED = pattern(r"\b(?:not|cannot|never|no|\w+n['’]t)\b", re.IGNORECASE)
_DENIALS = frozenset({"not", "cannot", "never", "no", "t"})
_MORE_DENIALS = frozenset({"none", "without", "except", "false", "lack", "lacks", "lacked", "lacking", "absent"})


def double_negative(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem, the negative option of a negative question, or the false statement with a negation."""
    asked = question.stem if question.is_statement else question.lead_in
    found: list[str] = []
    if not _negative_words().isdisjoint(question.stem_tokens):
        found = max(
            (_negatives().findall(clause.lower()) for clause in _CLAUSE_END.split(without_phrases(asked))), key=len
        )
    if len(found) > 1:
        message = f'Two negatives ("{found[0]}", "{found[1]}") in one clause are hard to read.'
        yield Finding(question.at("stem"), message, "Ask for what is so, with at most one negative.")
    elif question.is_statement:
        if found and not question.is_true:
            message = f'This statement has a negation ("{found[0]}") and is false, so "false" means that it is so.'
            yield Finding(question.at("stem"), message, "State what is so.", "warning")
    elif question.options:
        yield from _negative_option(question)


def _negative_option(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first negative option, if the question is negative."""
    if _DENIALS.isdisjoint(question.option_tokens):
        return
    for option in question.plain_options:
        denied = _DENIED.search(unquoted(option.text))
        asked = question.negation if denied else None
        if denied and asked:
            message = f'This option is negative ("{denied[0]}"), and so is the question ("{asked.word}").'
            yield Finding(option.at, message, "Ask for what is so, or let the option say what is so.", "warning")
            return


@cache
def _negative_words() -> frozenset[str]:
    """Return tokens of which each negative has one."""
    return frozenset([*_DENIALS, *_MORE_DENIALS, *table("negative-adjectives")])


@cache
def _negatives() -> re.Pattern[str]:
    adjectives = "|".join(table("negative-adjectives"))
    return re.compile(
        rf"\b(?:not|cannot|never|no(?!\.)|none|without|except|false|lack(?:s|ed|ing)?|absent|{adjectives}"
        r"|\w+n['’]t)\b(?!\s*\d)",
        re.IGNORECASE,
    )


_SAME_ANSWER = "Word it so that the same answer is right."


def unlike_wording(question: QuestionContext) -> Iterator[Finding]:
    """Yield each other wording whose negation is not that of the stem, and each that says the key."""
    for each in question.wordings[1:]:
        if each.negation and not question.negation:
            message = f'"{each.negation.word}" makes this wording negative, and the stem is not.'
            yield Finding(each.at("stem"), message, _SAME_ANSWER)
        if question.negation and not each.negation:
            message = f'"{question.negation.word}" makes the stem negative, and this wording is not.'
            yield Finding(each.at("stem"), message, _SAME_ANSWER)
        for key in _picked_keys(question):
            if _says(each, key) and not _says(question, key) and not _says_another(each):
                yield Finding(each.at("stem"), f'This wording says the answer: "{shown(key)}".', "Ask in other words.")


def _picked_keys(question: QuestionContext) -> tuple[str, ...]:
    """Return the texts of the key, where they are picked; what is typed is looked for by Q606."""
    if question.is_statement or question.traits.interaction != "pick":
        return ()
    return tuple(key for key in kinds.key(question.model) if is_no_accident(words(key)))


def _says(question: QuestionContext, text: str) -> bool:
    return contains(question.stem_words, words(text))


def _says_another(question: QuestionContext) -> bool:
    """Return whether a wrong option is offered in the question too, as in "an artery or a vein"."""
    return any(_says(question, option.text) for option in question.distractors)


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q203", "warning"), negative_stem, LANGUAGES),
    QuestionRule(code("Q204", "info"), negative_stem_emphasized, LANGUAGES),
    QuestionRule(code("Q205", "error", "warning"), double_negative, ENGLISH),
    QuestionRule(code("Q214", "warning"), unlike_wording),
)
