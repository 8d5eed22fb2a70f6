"""What is known of banks that have not changed: one file that may be deleted at any time, and is then made again.

Whatever is wrong with it, it is passed over in silence. What a person answered never enters.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import cast

from quiz import files
from quiz.library.entry import BankSummary

State = list[list[str | int]]
"""Of each file its name, when it was changed in two ways of counting (nanoseconds), and its bytes. Fit for JSON."""

FORMAT = 1
"""Grows whenever the file, or what a field of ``BankSummary`` means, changes."""

_RACY = 2.0
"""Seconds: a file that was changed so shortly before it was read may change again and still look the same, because
file systems count in steps; the longest, of FAT, is this long. Git calls such an entry racy, and reads it again too."""

_READERS = ("answers", "bank", "kinds", "model", "prose", "source")
"""The rooms that decide what is known of a bank: with another version of them it is read again."""

_MOST = 1000
"""Banks that are remembered at once: those that were read last."""

_TYPES = tuple(map(type, BankSummary()))


class Index:
    """The banks of this run and of those before it. Nothing here raises."""

    def __init__(self, path: Path | None, seconds: Callable[[], float]) -> None:
        """Keep it in the file at ``path``, or nowhere; ``seconds`` tells the time since 1970."""
        self._path, self._seconds = path, seconds
        self._program: list[int] = []
        self._banks: dict[str, tuple[State, BankSummary]] | None = None
        """What the file says, once it was looked at."""
        self._changed = False

    def about(self, path: Path, state: State | None) -> BankSummary | None:
        """What is known of the bank at ``path``, if its files are in that state."""
        if self._path is None or state is None:
            return None
        known = self._known().get(str(path))
        return known[1] if known and known[0] == state else None

    def settled(self, state: State | None) -> bool:
        """Whether files in that state can be relied upon to stay as they are, or to be in another one. Ask it first."""
        return state is not None and latest(state) < self._seconds() - _RACY

    def note(self, path: Path, state: State | None, about: BankSummary) -> None:
        """Remember what was read in files of that state; with None for it, forget what was known."""
        if self._path is None:
            return
        known = self._known().pop(str(path), None)  # the newest are the last
        if state is not None:
            self._known()[str(path)] = (state, about)
        self._changed = self._changed or state is not None or known is not None

    def save(self) -> None:
        """Write the file, whole or not at all; without a folder for it, or leave to write there, it is left."""
        if self._path is None or not self._changed or not os.path.isdir(self._path.parent):  # noqa: PTH112 - Path.is_dir may raise
            return
        self._changed = False
        there = [(path, known) for path, known in self._known().items() if os.path.lexists(path)]
        text = json.dumps({"format": FORMAT, "program": self._program, "banks": dict(there[-_MOST:])})
        with suppress(OSError):
            files.replace(self._path, text.encode("ascii"), durable=False)

    def _known(self) -> dict[str, tuple[State, BankSummary]]:
        if self._banks is None:
            self._program = list(_program())
            self._banks = dict(self._read())
        return self._banks

    def _read(self) -> Iterator[tuple[str, tuple[State, BankSummary]]]:
        """Every bank in the file that is written as we write them."""
        assert self._path is not None
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return
        if not isinstance(found, dict) or (found.get("format"), found.get("program")) != (FORMAT, self._program):
            return
        banks = found.get("banks")
        for path, known in banks.items() if isinstance(banks, dict) else ():
            match known:
                case [list(state), [*values]]:
                    row = [tuple(map(str, value)) if isinstance(value, list) else value for value in values]
                    if tuple(map(type, row)) == _TYPES:
                        yield path, (cast("State", state), BankSummary._make(row))
                case _:
                    pass


NO_INDEX = Index(None, lambda: 0.0)
"""Remembers nothing."""


def _program() -> Iterator[int]:
    """Numbers that are others when the program is another one: of its files, how many bytes and when written."""
    for room in _READERS:
        size = written = 0
        with suppress(OSError):  # it may lie in an archive
            for file in os.scandir(Path(__file__).parents[1] / room):
                if file.name.endswith(".py"):
                    stat = file.stat()
                    size, written = size + stat.st_size, max(written, stat.st_mtime_ns)
        yield size
        yield written


def state_of(path: Path) -> State | None:
    """What changes whenever the bank at ``path`` does; None where that cannot be told."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        return [
            [file.name, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size] for file in files for stat in [file.stat()]
        ]
    except OSError:
        return None


def latest(state: State) -> float:
    """When the last of its files was changed, in seconds since 1970."""
    return max((float(when) for _, *times, _ in state for when in times), default=0.0) / 1e9
