"""Finds the banks in the places where banks are kept, and which of them are the same."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from quiz.bank.bank_files import whole
from quiz.config import Places
from quiz.errors import QuizError
from quiz.files import real
from quiz.library.bank_paths import banks_in, is_file
from quiz.library.entry import Entry, Origin
from quiz.library.entry_reader import Read, read_entry, unreadable


def find(places: Places, given: Sequence[Path] = (), read: Read = read_entry) -> tuple[Entry, ...]:
    """Return every bank in ``places`` and at the paths ``given``, in this order; the same content only once.

    A bank that is broken or cannot be opened is an entry too, without questions. Raises nothing.
    """
    entries: dict[object, Entry] = {}
    files: set[Path] = set()
    for place, root in _roots(places, given):
        for path in _banks(place, root):
            file = real(path)
            if file in files:
                continue
            files.add(file)
            entry = _read(path, place, read)
            about = entry.about
            entries.setdefault((about.id, about.digest) if about.digest else file, entry)
    return tuple(entries.values())


def _roots(places: Places, given: Sequence[Path]) -> Iterator[tuple[Origin, Path]]:
    yield "own", places.own
    yield "shipped", places.shipped
    yield "here", places.here
    for path in places.path:
        yield "path", path
    for path in given:
        yield "given", path


def _banks(place: Origin, root: Path) -> list[Path]:
    """Return the banks of one place; a file that was given counts as a bank, whatever its name."""
    if place == "given" and is_file(root):
        return [whole(root, "")[0]]
    try:
        return banks_in(root)
    except QuizError:
        return []


def _read(path: Path, place: Origin, read: Read) -> Entry:
    try:
        return read(path, place, str(path))
    except QuizError as error:
        return unreadable(path, place, str(path), error)
