"""The linter: judges the craft of questions, never their format. One rule a file; says findings, changes nothing."""

from datetime import date

from quiz.bank import Reading
from quiz.lint import suppression
from quiz.lint.guessing import Guess
from quiz.lint.guessing import guesses as _guesses
from quiz.lint.looking import Report, whole_of
from quiz.lint.looking import look as _look
from quiz.lint.rules import RULES
from quiz.lint.thresholds import GUESSED
from quiz.source import Code


def look(reading: Reading, today: date | None = None) -> Report:
    """What all rules say of a bank; with ``today``, also what has grown old in it."""
    return _look(reading, RULES, today)


def guesses(reading: Reading) -> tuple[Guess, ...]:
    """What somebody who knows nothing would score in a bank, by each simple strategy that has something to go by."""
    whole = whole_of(reading)
    return _guesses(whole.items, whole.language) if whole else ()


CODES: tuple[Code, ...] = tuple(sorted([suppression.CODE, *(rule.code for rule in RULES)]))
"""Every code of a rule, and that of suppressions, by name."""

__all__ = [
    "CODES",
    "GUESSED",
    "RULES",
    "Guess",
    "Report",
    "guesses",
    "look",
]
