"""Which files and folders are banks, as far as their names and first lines show. Nothing is read as a bank."""

import re
from pathlib import Path

from quiz import files, lazy
from quiz.errors import QuizError

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
    if path.suffix.lower() not in _SUFFIXES or not is_file(path):
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
    return is_file(path / BANK_FILE)


def is_file(path: Path) -> bool:
    """Return whether ``path`` is a file; one in a folder that may not be entered is none."""
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
