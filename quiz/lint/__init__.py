"""The linter: judges the craft of questions, never their format. One rule a file; says findings, changes nothing."""

from datetime import date

from quiz.bank import Reading
from quiz.lint import suppression
from quiz.lint.explained import Example, Explained, explained
from quiz.lint.guessing import Guess
from quiz.lint.guessing import guesses as _guesses
from quiz.lint.looking import Report, whole_of
from quiz.lint.looking import look as _look
from quiz.lint.rule import text_of
from quiz.lint.rules import RULES
from quiz.lint.thresholds import GUESSED


def look(reading: Reading, today: date | None = None) -> Report:
    """What all rules say of a bank; with ``today``, also what has grown old in it."""
    return _look(reading, RULES, today)


def guesses(reading: Reading) -> tuple[Guess, ...]:
    """What somebody who knows nothing would score in a bank, by each simple strategy that has something to go by."""
    whole = whole_of(reading)
    return _guesses(whole.items, whole.language) if whole else ()


def catalogue() -> tuple[Explained, ...]:
    """Every code of craft with what its module says of it, by code."""
    noted = [explained(suppression.CODE, "warning", suppression.__doc__ or "")]
    return tuple(sorted([*noted, *(explained(rule.code, rule.severity, text_of(rule)) for rule in RULES)], key=_code))


def codes_of_form() -> tuple[Explained, ...]:
    """Every code of form, of which the reader of banks tells, explained in the same way."""
    from quiz.lint.form import codes_of_form  # noqa: PLC0415 - only who asks for an explanation needs it

    return codes_of_form()


def _code(what: Explained) -> str:
    return what.code


__all__ = [
    "GUESSED",
    "RULES",
    "Example",
    "Explained",
    "Guess",
    "Report",
    "catalogue",
    "codes_of_form",
    "explained",
    "guesses",
    "look",
]
