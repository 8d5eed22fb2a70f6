"""One file or folder to one entry, whatever is wrong with it."""

import re
from collections.abc import Callable
from pathlib import Path

from quiz import bank
from quiz.errors import QuizError
from quiz.library.entry import Entry, Origin
from quiz.model import Bank
from quiz.source import Problem, Span, codes

Read = Callable[[Path, Origin, str], Entry]
"""Reads the bank at a path, found in a place, under the name to show for it."""


def read_entry(path: Path, place: Origin, shown: str) -> Entry:
    """The bank at ``path``. Raises QuizError where nothing can be read there."""
    reading = bank.read(path, shown)
    return Entry(reading.bank or nothing(path), reading.problems, shown, place)


def unreadable(path: Path, place: Origin, shown: str, error: QuizError) -> Entry:
    """The entry of a file that is there and cannot be opened."""
    start = Span(shown, (1, 1), (1, 1))
    problem = Problem(start, codes.NOT_TEXT, "error", str(error), "Make it readable, or take it away.")
    return Entry(nothing(path), (problem,), shown, place)


class Remembered:
    """Reads like ``read_entry``, and a bank that has not changed on disk since then only once."""

    def __init__(self) -> None:
        self._entries: dict[tuple[Path, Origin, str], tuple[object, Entry]] = {}

    def __call__(self, path: Path, place: Origin, shown: str) -> Entry:
        """The bank at ``path`` as it is now."""
        state = state_of(path)
        key = (path, place, shown)
        known = self._entries.get(key)
        if known is None or state is None or known[0] != state:
            known = self._entries[key] = (state, read_entry(path, place, shown))
        return known[1]


def state_of(path: Path) -> object:
    """What changes whenever the bank at ``path`` does; None where that cannot be told."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        return [
            (file.name, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size) for file in files for stat in [file.stat()]
        ]
    except OSError:
        return None


def nothing(path: Path) -> Bank:
    """A bank without questions under the name of its file."""
    name = path.resolve().stem
    return Bank(re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"), name, ())
