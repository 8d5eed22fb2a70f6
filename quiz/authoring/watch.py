"""A bank that is being written: read again whenever its files have changed, however an editor saves them."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from quiz import bank, lint
from quiz.bank import Reading
from quiz.library.index import state_of
from quiz.source import Problem

News = Literal["same", "changed", "missing"]
"""What there is to say of the files of a bank since they were last read."""


@dataclass(frozen=True, slots=True)
class Look:
    """A bank as it stood in its files at one moment."""

    reading: Reading
    craft: tuple[Problem, ...] = ()
    """What the linter says of it, once it was asked; without remarks, as ``quiz check`` says it."""


class Watch:
    """Looks at the files of one bank, and never closer than it has to."""

    def __init__(self, path: Path, shown: str, today: date) -> None:
        """Watch the bank in the file or folder at ``path``; ``shown`` is what to call it."""
        self._path, self._shown, self._today = path, shown, today
        self._read: object = None
        """How the files were when they were last read; None where that must be done again."""
        self._seen: object = None
        """How they were when they were last looked at."""

    def news(self) -> News:
        """What has happened to the files: nothing, unless they were twice found in the same new state.

        Between the two a file may be empty, half written or away for a moment, as editors leave it while they save.
        """
        state = state_of(self._path)
        settled, self._seen = state == self._seen, state
        if not settled or state == self._read:
            return "same"
        return "missing" if state is None else "changed"

    def read(self) -> Look:
        """The bank as it is now. Raises QuizError where it cannot be read; ``news`` then tells of it as changed."""
        state = self._seen = state_of(self._path)
        self._read = None
        reading = bank.read(self._path, self._shown)
        self._read = state
        return Look(reading)

    def judged(self, look: Look) -> Look:
        """The same with what the linter says of it, which takes longer than the reading."""
        report = lint.check(look.reading, self._today)
        return replace(look, craft=tuple(problem for problem in report.problems if problem.severity != "info"))
