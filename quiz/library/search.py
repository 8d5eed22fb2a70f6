"""Searches a folder and all that is in it for banks, and remembers what was passed over on the way, and why."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from quiz.bank.bank_files import SUFFIXES, head_in, members_of
from quiz.errors import QuizError
from quiz.files import real
from quiz.library.bank_paths import children, is_bank_file, is_folder_of_banks

DEEPEST = 32
"""How many folders inside each other are searched."""

Reason = Literal["no bank", "not searched", "too deep", "loop", "unreadable"]


class PassedOver(NamedTuple):
    """A file or folder that was not searched for questions."""

    path: Path
    why: Reason


class Searched(NamedTuple):
    """The banks in a folder, each folder's by name and before those of the folders in it."""

    banks: tuple[Path, ...]
    passed_over: tuple[PassedOver, ...]


def search(root: Path, *, recursive: bool) -> Searched:
    """Return the banks in the folder ``root``; ``recursive``, also those in the folders inside it.

    Hidden files and folders are left out, and so is each file that is a part of a folder's bank. Links are followed
    once. Raises QuizError where ``root`` itself cannot be read.
    """
    children(root)
    found = tuple(_search(root, (), DEEPEST if recursive else 0, recursive=recursive))
    return Searched(
        tuple(it for it in found if isinstance(it, Path)), tuple(it for it in found if not isinstance(it, Path))
    )


def _search(folder: Path, above: Sequence[Path], depth: int, *, recursive: bool) -> Iterator[Path | PassedOver]:
    try:
        here = real(folder)
        inside = children(folder)
    except (OSError, QuizError):
        yield PassedOver(folder, "unreadable")
        return
    if here in above:
        yield PassedOver(folder, "loop")
        return
    is_bank = head_in(folder) is not None
    if is_bank:
        yield folder
    folders = [path for path in inside if os.path.isdir(path)]  # noqa: PTH112 - Path.is_dir may raise
    parts = members_of(folder, str(folder)) if is_bank else []
    for path in inside:
        if path.suffix.lower() in SUFFIXES and path not in folders and path not in parts:
            yield path if is_bank_file(path) else PassedOver(path, "no bank")
    for path in folders:
        if depth > 0:
            yield from _search(path, (*above, here), depth - 1, recursive=recursive)
        elif recursive:
            yield PassedOver(path, "too deep")
        elif not is_folder_of_banks(path):
            yield path
        elif _holds_banks(path):
            yield PassedOver(path, "not searched")


def _holds_banks(folder: Path) -> bool:
    """Return whether a bank is right in ``folder``; one that cannot be read may hold some."""
    try:
        return any(is_bank_file(path) or head_in(path) is not None for path in children(folder))
    except QuizError:
        return True
