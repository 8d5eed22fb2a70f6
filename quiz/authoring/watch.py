"""Watching a bank that is being written: it is read again whenever its files change, however an editor saves them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from quiz import bank, lint
from quiz.bank import Reading
from quiz.library.index import State, state_of
from quiz.source import Problem

EVERY = 0.25
"""Seconds between two checks of the files; what has changed is read once two of them agree."""

States = tuple[State | None, ...]
News = Literal["same", "changed", "missing"]
"""What has happened to the files of a bank since they were last read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A bank as its files had it at one moment."""

    reading: Reading
    style: tuple[Problem, ...] = ()
    """The warnings of the linter, once it has run; remarks are left out, as ``quiz check`` leaves them out."""


class Changes:
    """Notices when files or folders change, from their state alone: nothing is read for that."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Watch the banks, or folders of banks, at ``paths``."""
        self._paths = tuple(paths)
        self._never: States = (None,) * len(self._paths)
        self._read: States = self._never
        """The state of the files when they were last read."""
        self._seen: States = ()
        """The state of the files at the last call of ``news``."""

    def news(self) -> News:
        """Return what has happened to the files; "same" until two calls have found them in the same new state.

        In between a file may be empty, half written or missing for a moment, while an editor saves it.
        """
        states = self._states()
        settled, self._seen = states == self._seen, states
        if not settled or states == self._read:
            return "same"
        return "missing" if None in states else "changed"

    def begin(self) -> None:
        """Note the state of the files, which are about to be read."""
        self._seen, self._read = self._states(), self._never

    def done(self) -> None:
        """Note that the files have been read, in the state that they had at the beginning."""
        self._read = self._seen

    def _states(self) -> States:
        return tuple(map(state_of, self._paths))


class Watch(Changes):
    """Reads one bank again whenever its files change."""

    def __init__(self, path: Path, shown: str, today: date) -> None:
        """Watch the bank in the file or folder at ``path``; ``shown`` is what to call it."""
        super().__init__([path])
        self._path, self._shown, self._today = path, shown, today

    def read(self) -> Snapshot:
        """Return the bank as it is now. Raises QuizError if it cannot be read; ``news`` then reports it as changed."""
        self.begin()
        reading = bank.read(self._path, self._shown)
        self.done()
        return Snapshot(reading)

    def with_findings(self, snapshot: Snapshot) -> Snapshot:
        """Return the snapshot with the warnings of the linter, which takes longer than reading."""
        found = (*bank.remarks(snapshot.reading), *lint.check(snapshot.reading, self._today).problems)
        return replace(snapshot, style=tuple(problem for problem in found if problem.severity != "info"))
