"""Watching a bank that is being written: it is read again whenever its files change, however an editor saves them."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from quiz import bank, lint
from quiz.bank import Reading
from quiz.library.index import state_of
from quiz.source import Problem

News = Literal["same", "changed", "missing"]
"""What has happened to the files of a bank since they were last read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A bank as its files had it at one moment."""

    reading: Reading
    style: tuple[Problem, ...] = ()
    """The warnings of the linter, once it has run; remarks are left out, as ``quiz check`` leaves them out."""


class Watch:
    """Notices when the files of one bank change, from their state alone: nothing is read for that."""

    def __init__(self, path: Path, shown: str, today: date) -> None:
        """Watch the bank in the file or folder at ``path``; ``shown`` is what to call it."""
        self._path, self._shown, self._today = path, shown, today
        self._read: object = None
        """The state of the files when they were last read; None where reading failed."""
        self._seen: object = None
        """The state of the files at the last call of ``news``."""

    def news(self) -> News:
        """Return what has happened to the files; "same" until two calls have found them in the same new state.

        In between a file may be empty, half written or missing for a moment, while an editor saves it.
        """
        state = state_of(self._path)
        settled, self._seen = state == self._seen, state
        if not settled or state == self._read:
            return "same"
        return "missing" if state is None else "changed"

    def read(self) -> Snapshot:
        """Return the bank as it is now. Raises QuizError if it cannot be read; ``news`` then reports it as changed."""
        state = self._seen = state_of(self._path)
        self._read = None
        reading = bank.read(self._path, self._shown)
        self._read = state
        return Snapshot(reading)

    def with_findings(self, snapshot: Snapshot) -> Snapshot:
        """Return the snapshot with the warnings of the linter, which takes longer than reading."""
        found = (*bank.remarks(snapshot.reading), *lint.check(snapshot.reading, self._today).problems)
        return replace(snapshot, style=tuple(problem for problem in found if problem.severity != "info"))
