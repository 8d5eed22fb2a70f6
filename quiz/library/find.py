"""Finds the banks in the places where banks are kept: which files are banks, and which of them are the same."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from quiz import files, lazy
from quiz.config import Places
from quiz.errors import QuizError
from quiz.library.entry import Entry, Origin
from quiz.library.entry_reader import Read, read_entry, unreadable

BANK_FILE = "bank.yaml"
"""A folder that holds this file is one bank."""

REPLACED = ".replaced-"
"""Part of the name of a user bank that another one has replaced: the file is kept, and not listed as a bank."""

_REPLACED = lazy.pattern(rf"{re.escape(REPLACED)}[0-9]{{8}}-[0-9]{{6}}(?:-[0-9]+)?$")
_SUFFIXES = (".yaml", ".yml")
_QUESTIONS = lazy.pattern(rb"""(?:^|\r|[{,]\s*)["']?questions["']?[ \t]*:""", re.MULTILINE)
_ENOUGH = 1 << 20
"""Bytes of a file that are searched to decide whether it is a bank: no bank has a longer header."""
_MOSTLY = 1 << 16
"""Bytes that are searched first: most headers are short."""


def find(places: Places, given: Sequence[Path] = (), read: Read = read_entry) -> tuple[Entry, ...]:
    """Return every bank in ``places`` and at the paths ``given``, in this order; the same content only once.

    A bank that is broken or cannot be opened is an entry too, without questions. Raises nothing.
    """
    entries: dict[object, Entry] = {}
    files: set[Path] = set()
    for place, root in _roots(places, given):
        for path in _banks(place, root):
            file = path.resolve()
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
    if place == "given" and _is_file(root):
        return [root]
    try:
        return banks_in(root)
    except QuizError:
        return []


def _read(path: Path, place: Origin, read: Read) -> Entry:
    try:
        return read(path, place, str(path))
    except QuizError as error:
        return unreadable(path, place, str(path), error)


def banks_in(root: Path) -> list[Path]:
    """Return ``root`` itself if it is a bank, or else the banks in that folder, sorted by name; none if it is missing.

    Raises QuizError if the folder may not be read.
    """
    if _is_bank_folder(root) or is_bank_file(root):
        return [root]
    return [path for path in _children(root) if _is_bank_folder(path) or is_bank_file(path)]


def other_files(root: Path) -> list[Path]:
    """Return the YAML files in a folder of banks that are not banks. Raises QuizError if it may not be read."""
    if not is_folder_of_banks(root):
        return []
    return [path for path in _children(root) if path.suffix.lower() in _SUFFIXES and not is_bank_file(path)]


def is_bank_file(path: Path) -> bool:
    """Return whether ``path`` is a YAML file that seems to have ``questions:`` as a top-level key; it is not parsed."""
    if path.suffix.lower() not in _SUFFIXES or not _is_file(path):
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_MOSTLY).removeprefix(b"\xef\xbb\xbf")
            if not _QUESTIONS.search(head):
                head += file.read(_ENOUGH - _MOSTLY)
    except OSError:
        return True  # it may be one: its reader will report what is wrong
    return _QUESTIONS.search(head) is not None


def is_folder_of_banks(path: Path) -> bool:
    """Return whether ``path`` is a folder that is not one bank itself."""
    try:
        return path.is_dir() and not _is_bank_folder(path)
    except OSError:  # the folder above may not be entered
        return False


def _is_bank_folder(path: Path) -> bool:
    return _is_file(path / BANK_FILE)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def no_bank_in(folder: str) -> str:
    """Return the sentence for a folder in which no bank was found, ``folder`` as its name was written."""
    return (
        f"There is no bank in the folder {folder}: a bank is a .yaml file that holds `questions:`, or a folder with "
        f"{BANK_FILE} in it."
    )


def _children(folder: Path) -> list[Path]:
    """Return what a folder holds, sorted by name, without hidden and replaced files; nothing if it does not exist."""
    try:
        children = [it for it in folder.iterdir() if not it.name.startswith(".") and not _REPLACED.search(it.name)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise QuizError(f"The folder {folder} cannot be read: {files.reason(error)}.") from error
    return sorted(children, key=lambda path: path.name.casefold())
