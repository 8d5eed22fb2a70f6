"""Which files and folders are banks, as far as their names and first lines show. Nothing is read as a bank."""

import re
from pathlib import Path

from quiz import files, lazy
from quiz.bank.bank_files import HEAD, SUFFIXES, has_questions, head_in, whole
from quiz.errors import QuizError

REPLACED = ".replaced-"
"""Part of the name of a user bank that another one has replaced: the file is kept, and not listed as a bank."""

_REPLACED = lazy.pattern(rf"{re.escape(REPLACED)}[0-9]{{8}}-[0-9]{{6}}(?:-[0-9]+)?$")


def banks_in(root: Path) -> list[Path]:
    """Return ``root`` itself if it is a bank, or else the banks in that folder, sorted by name; none if it is missing.

    A file that is a part of a folder's bank means that bank. Raises QuizError if the folder may not be read.
    """
    if _is_bank_folder(root) or is_bank_file(root):
        return [whole(root, "")[0]]
    return [path for path in children(root) if _is_bank_folder(path) or is_bank_file(path)]


def is_bank_file(path: Path) -> bool:
    """Return whether ``path`` is a YAML file that seems to have ``questions:`` as a top-level key; it is not parsed."""
    return path.suffix.lower() in SUFFIXES and is_file(path) and has_questions(path)


def is_folder_of_banks(path: Path) -> bool:
    """Return whether ``path`` is a folder that is not one bank itself."""
    try:
        return path.is_dir() and not _is_bank_folder(path)
    except OSError:  # the folder above may not be entered
        return False


def _is_bank_folder(path: Path) -> bool:
    return head_in(path) is not None


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
        f"{HEAD} in it."
    )


def children(folder: Path) -> list[Path]:
    """Return what a folder holds, sorted by name, without hidden and replaced files; nothing if it does not exist."""
    try:
        children = [it for it in folder.iterdir() if not it.name.startswith(".") and not _REPLACED.search(it.name)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise QuizError(f"The folder {folder} cannot be read: {files.reason(error)}.") from error
    return sorted(children, key=lambda path: path.name.casefold())
