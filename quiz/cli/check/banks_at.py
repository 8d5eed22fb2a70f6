"""The banks at the paths that ``quiz check`` is given: a file, a bank's folder, or a folder of banks."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from quiz import bank
from quiz.bank import Reading
from quiz.bank.bank_files import name_in, whole
from quiz.cli import output, system
from quiz.errors import QuizError
from quiz.library import is_folder_of_banks, no_bank_in
from quiz.library.search import search

_NAMED = 3
"""How many paths are named of each reason; of the others it is said how many there are."""
_REASONS = {
    "no bank": ("holds no `questions:`", "hold no `questions:`"),
    "not searched": ("is a folder with banks in it", "are folders with banks in them"),
    "too deep": ("is too deep inside", "are too deep inside"),
    "loop": ("leads back to a folder around it", "lead back to a folder around them"),
    "unreadable": ("cannot be read", "cannot be read"),
}
"""Why a file or a folder is not checked, for one and for several."""


class BanksRead(NamedTuple):
    """What there is to check."""

    readings: list[Reading]
    beside: frozenset[str]
    """The files that belong to one of these banks and were not named, although another one of its files was."""
    failure: int
    """The exit code of what could not be read, which was reported at once."""


def read(paths: Iterable[str], *, recursive: bool) -> BanksRead:
    """Read the banks at ``paths``, each once; ``recursive``, also those in the folders inside a folder."""
    readings: dict[str, Reading] = {}
    named: dict[str, set[str]] = {}
    failure = 0
    for written in paths:
        try:
            banks, unread = _banks(written, recursive=recursive)
        except QuizError as error:
            output.complain(str(error))
            failure = failure or error.exit_code
            continue
        failure = failure or unread
        for shown, path in banks:
            folder, called = whole(path, shown)
            named.setdefault(called, set()).add(name_in(called, path) if folder != path else "")
            try:
                if called not in readings:
                    reading = bank.read(folder, called)
                    if not (reading.bank and reading.bank.questions):
                        from quiz.library import refuse_foreign  # noqa: PLC0415 - most files are banks

                        refuse_foreign(path, shown)
                    readings[called] = reading
            except QuizError as error:
                output.complain(str(error))
                failure = failure or error.exit_code
    beside = (
        set(reading.files) - named[called]
        for called, reading in readings.items()
        if "" not in named[called]  # the bank as a whole
    )
    return BanksRead(list(readings.values()), frozenset().union(*beside), failure)


def _banks(written: str, *, recursive: bool) -> tuple[list[tuple[str, Path]], int]:
    """Return the banks at a path, each with its name in findings, and the exit code of folders that cannot be read.

    Raises QuizError for a folder without any bank.
    """
    root = system.folder() / written
    is_folder = os.path.isdir(root)  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
    if not is_folder or (not recursive and not is_folder_of_banks(root)):
        return [(written, root)], 0
    found = search(root, recursive=recursive)
    left: dict[str, list[str]] = {why: [] for why in _REASONS}
    for it in found.passed_over:
        left[it.why].append(_name(written, it.path, root))
    if not found.banks:
        raise QuizError(_not_checked(written, left) if left["not searched"] else no_bank_in(written))
    if found.passed_over:
        output.complain(_not_checked(written, left))
    banks = [(_name(written, path, root), path) for path in found.banks]
    return banks, QuizError.exit_code if left["unreadable"] else 0


def _not_checked(folder: str, left: Mapping[str, Sequence[str]]) -> str:
    """Return which paths in ``folder`` were not checked, by the reasons of the table above."""
    search = f" quiz check -r {quote(folder)} searches folders too." if left["not searched"] else ""
    given = {why: paths for why, paths in left.items() if paths}
    number = sum(map(len, given.values()))
    if number == 1:
        [(why, [path])] = given.items()
        return f"{path} was not checked: it {_REASONS[why][0]}.{search}"
    parts = (f"{_listed(paths)} {_REASONS[why][len(paths) > 1]}" for why, paths in given.items())
    return f"{number:,} were not checked: {'; '.join(parts)}.{search}"


def _listed(paths: Sequence[str]) -> str:
    left = len(paths) - _NAMED
    if left > 1:
        return f"{', '.join(paths[:_NAMED])} and {left:,} more"
    *most, last = paths
    return f"{', '.join(most)} and {last}" if most else last


def _name(folder: str, path: Path, root: Path) -> str:
    """Return ``path``, which is in the folder ``root``, as it would be written by someone who wrote ``folder``."""
    if path == root:
        return folder
    inside = str(path.relative_to(root))
    return inside if folder == "." else os.path.join(folder, inside)  # noqa: PTH118 - Path would take away a leading ./
