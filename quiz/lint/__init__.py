"""The linter: judges how well questions are written, not their format. A rule is a function; none changes anything."""

from datetime import date
from typing import TYPE_CHECKING

from quiz import lazy
from quiz.bank import Reading
from quiz.lint import suppressions
from quiz.lint.rules import RULES
from quiz.lint.runner import Report, context_of
from quiz.lint.runner import check as _check
from quiz.lint.suppressions import RETIRED
from quiz.lint.thresholds import GUESSED
from quiz.source import Code

if TYPE_CHECKING:
    from quiz.lint.guesser.guessing import Guess
else:
    __getattr__ = lazy.names(__name__, {"guesser.guessing": "Guess"})


def check(reading: Reading, today: date | None = None) -> Report:
    """Return what all rules find in a bank; with ``today``, also what has become out of date in it."""
    return _check(reading, RULES, today)


def guesses(reading: Reading) -> "tuple[Guess, ...]":
    """Return what somebody who knows nothing would score in a bank, by each simple strategy that finds a clue in it."""
    from quiz.lint.guesser import guessing  # noqa: PLC0415 - only the table of `quiz check --all` asks for it

    bank = context_of(reading)
    return guessing.guesses(bank.questions, bank.language) if bank else ()


CODES: tuple[Code, ...] = tuple(sorted([suppressions.CODE, *(rule.code for rule in RULES)]))
"""Every code of a rule, and that of suppressions, by name."""
