"""A cache on disk of what is known about banks that have not changed; it may be deleted at any time.

Whatever is wrong with the file, it is ignored and written again. Nothing that a person answered is ever in it.
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
"""Of each file of a bank: name, mtime and ctime in nanoseconds, and size in bytes. Ready for JSON."""

FORMAT = 5
"""Raised whenever the layout of the file, or the meaning of a field of ``BankSummary``, changes."""

_RACY = 2.0
"""Seconds within which a file may change again and keep its time stamps, because file systems count in steps (those
of FAT are this long). A file changed so recently is not trusted; Git calls it racy, and reads it again too."""

_READERS = ("answers", "bank", "kinds", "model", "prose", "replay", "source")
"""The rooms whose code decides what a summary says: when one of them changes, every bank is read again."""

_MOST = 1000
"""How many banks are remembered: those that were read last."""

_TYPES = tuple(map(type, BankSummary()))


class Index:
    """The banks read in this run and in those before it. Raises nothing."""

    def __init__(self, path: Path | None, seconds: Callable[[], float]) -> None:
        """Keep the index in the file at ``path``, or nowhere; ``seconds`` returns the seconds since 1970."""
        self._path, self._seconds = path, seconds
        self._program: list[int] = []
        self._banks: dict[str, tuple[State, BankSummary]] | None = None
        """What the file holds, once it has been read."""
        self._changed = False

    def about(self, path: Path, state: State | None) -> BankSummary | None:
        """Return what is known of the bank at ``path``, provided its files are still in ``state``."""
        if self._path is None or state is None:
            return None
        known = self._known().get(str(path))
        return known[1] if known and known[0] == state else None

    def settled(self, state: State | None) -> bool:
        """Return whether any later change to files in ``state`` will show. To be asked before they are read."""
        return state is not None and latest(state) < self._seconds() - _RACY

    def note(self, path: Path, state: State | None, about: BankSummary) -> None:
        """Remember what was read from files in ``state``; forget the bank if that is None."""
        if self._path is None:
            return
        known = self._known().pop(str(path), None)  # so that the newest come last
        if state is not None:
            self._known()[str(path)] = (state, about)
        self._changed = self._changed or state is not None or known is not None

    def save(self) -> None:
        """Write the file, whole or not at all; do nothing if its folder is missing or may not be written."""
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
        """Yield every bank whose entry in the file has the expected layout."""
        assert self._path is not None
        if files.is_special(self._path):
            return
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
"""An index that remembers nothing."""


def _program() -> Iterator[int]:
    """Yield numbers that change with the program: of each room, the size of its files and when they were written."""
    for room in _READERS:
        size = written = 0
        with suppress(OSError):  # the program may be in a zip archive
            for file in os.scandir(Path(__file__).parents[1] / room):
                if file.name.endswith(".py"):
                    stat = file.stat()
                    size, written = size + stat.st_size, max(written, stat.st_mtime_ns)
        yield size
        yield written


def state_of(path: Path) -> State | None:
    """Return the state of the files of the bank at ``path``; None if they cannot be examined."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        return [
            [file.name, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size] for file in files for stat in [file.stat()]
        ]
    except OSError:
        return None


def latest(state: State) -> float:
    """Return when the last of the files was changed, in seconds since 1970."""
    return max((float(when) for _, *times, _ in state for when in times), default=0.0) / 1e9
