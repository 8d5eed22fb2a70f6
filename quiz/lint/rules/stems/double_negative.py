"""Rule Q205: a question or a statement has two negatives."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted, unturned
from quiz.lint.language.words import table
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q205",
    "error",
    """\
Use one negative at most.

"Which is not unlikely" is a puzzle, and somebody who gets it wrong may know the subject well.
Reported as an error where the sentence that asks has two negatives in one clause ("if it is not ill, what is not
done?" can be read piece by piece); as a warning where a negative question has a negative option, and where a
statement with a negation is false, so that "false" means yes.
Source: Haladyna, Downing & Rodriguez 2002, rules 17 and 27.

Bad 2:7:
    type: single
    stem: Which of these should NOT be taken without food?
    options:
      - correct: Ibuprofen
      - wrong: Vitamin C

Bad 5:14:
    type: single
    stem: Which of these is NOT true of bile?
    options:
      - wrong: The liver makes it
      - correct: It does not help to digest fat

Bad 2:7:
    type: true-false
    stem: Bile is not made in the liver.
    answer: false

Good:
    type: single
    stem: Which of these should be taken with food?
    options:
      - correct: Ibuprofen
      - wrong: Vitamin C

Good:
    type: true-false
    stem: Bile is not made in the gallbladder.
    answer: true
""",
    also=("warning",),
)


_DENIALS = frozenset({"not", "cannot", "never", "no", "t"})
_MORE_DENIALS = frozenset({"none", "without", "except", "false", "lack", "lacks", "lacked", "lacking", "absent"})


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem, the negative option of a negative question, or the false statement with a negation."""
    asked = question.stem if question.is_statement else question.lead_in
    found: list[str] = []
    if not _words().isdisjoint(question.stem_tokens):
        found = max((_negative().findall(clause.lower()) for clause in _clauses().split(unturned(asked))), key=len)
    if len(found) > 1:
        message = f'Two negatives ("{found[0]}", "{found[1]}") in one clause are hard to read.'
        yield Finding(question.at("stem"), message, "Ask for what is so, with at most one negative.")
    elif question.is_statement:
        if found and not question.is_true:
            message = f'This statement has a negation ("{found[0]}") and is false, so "false" means that it is so.'
            yield Finding(question.at("stem"), message, "State what is so.", "warning")
    elif question.options:
        yield from _option(question)


def _option(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first negative option, if the question is negative."""
    if _DENIALS.isdisjoint(question.option_tokens):
        return
    for option in question.plain_options:
        denied = _denied().search(unquoted(option.text))
        asked = question.negation if denied else None
        if denied and asked:
            message = f'This option is negative ("{denied[0]}"), and so is the question ("{asked.word}").'
            yield Finding(option.at, message, "Ask for what is so, or let the option say what is so.", "warning")
            return


@cache
def _words() -> frozenset[str]:
    """Return tokens of which each negative has one."""
    return frozenset([*_DENIALS, *_MORE_DENIALS, *table("negative-adjectives")])


@cache
def _negative() -> re.Pattern[str]:
    adjectives = "|".join(table("negative-adjectives"))
    return re.compile(
        rf"\b(?:not|cannot|never|no(?!\.)|none|without|except|false|lack(?:s|ed|ing)?|absent|{adjectives}"
        r"|\w+n['’]t)\b(?!\s*\d)",
        re.IGNORECASE,
    )


@cache
def _clauses() -> re.Pattern[str]:
    return re.compile(
        r"[,;:.?!]|\b(?:if|then|because|when|while|although|unless|until|that|who|whose|and|but)\b", re.IGNORECASE
    )


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"\b(?:not|cannot|never|no|\w+n['’]t)\b", re.IGNORECASE)


RULE = QuestionRule(CODE, check, ENGLISH)
