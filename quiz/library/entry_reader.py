"""Makes one entry of one file or folder, whatever is wrong with it, and opens no bank again that has not changed."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.errors import QuizError
from quiz.files import real
from quiz.library.entry import Contents, Entry, Origin
from quiz.library.index import NO_INDEX, Index, state_of

if TYPE_CHECKING:  # a library whose banks have not changed reads none of them
    from quiz.model import Bank

Read = Callable[[Path, Origin, str], Entry]
"""Reads the bank at a path, found in a place, under the name to show for it."""


def read_entry(path: Path, place: Origin, shown: str) -> Entry:
    """Return the bank at ``path``. Raises QuizError if nothing can be read there."""
    bank, problems = _read(path, shown)
    return Entry.of(bank, problems, shown, place)


def unreadable(path: Path, place: Origin, shown: str, error: QuizError) -> Entry:
    """Return an entry for a file that exists and cannot be opened, with ``error`` as its problem."""
    bank, problems = _unread(path, shown, error)
    return Entry.of(bank, problems, shown, place)


class Remembered:
    """Reads like ``read_entry``, but only once as long as the bank does not change on the disk.

    With an index, a bank that it knows is not even opened until its questions are needed.
    """

    def __init__(self, index: Index = NO_INDEX) -> None:
        self._entries: dict[tuple[Path, Origin, str], tuple[object, Entry]] = {}
        self._index = index

    def __call__(self, path: Path, place: Origin, shown: str) -> Entry:
        """Return the bank at ``path`` as it is now. Raises QuizError if nothing can be read there."""
        state = state_of(path)
        key = (path, place, shown)
        known = self._entries.get(key)
        if known is None or state is None or known[0] != state:
            about = self._index.about(path, state)
            if about is None:
                settled = self._index.settled(state)
                entry = read_entry(path, place, shown)
                self._index.note(path, state if settled else None, entry.about)
            else:
                entry = Entry(about, shown, place, cache(partial(_contents, path, shown)))
            known = self._entries[key] = (state, entry)
        return known[1]

    def keep(self) -> None:
        """Write what was read into the index, for the next run."""
        self._index.save()


def _read(path: Path, shown: str) -> Contents:
    from quiz import bank  # noqa: PLC0415 - as above: this loads the YAML reader and every question type

    reading = bank.read(path, shown)
    return Contents(reading.bank or nothing(path), reading.problems)


def _contents(path: Path, shown: str) -> Contents:
    """Return what is at ``path`` when it is opened at last; it may have been deleted since it was found."""
    try:
        return _read(path, shown)
    except QuizError as error:
        return _unread(path, shown, error)


def _unread(path: Path, shown: str, error: QuizError) -> Contents:
    from quiz.source import Problem, Span, codes  # noqa: PLC0415 - few files cannot be opened

    start = Span(shown, (1, 1), (1, 1))
    problem = Problem(start, codes.NOT_TEXT, str(error), "Make it readable, or take it away.")
    return Contents(nothing(path), (problem,))


def nothing(path: Path) -> "Bank":
    """Return a bank without questions that is named after its file."""
    import re  # noqa: PLC0415 - as above

    from quiz.model import Bank  # noqa: PLC0415 - as above

    name = real(path).stem
    return Bank(re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"), name, ())
