"""The banks at the paths that ``quiz check`` is given: a file, a bank's folder, or a folder of banks."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from quiz import bank
from quiz.bank import Reading
from quiz.bank.bank_files import name_in, whole
from quiz.cli import output, system
from quiz.errors import QuizError
from quiz.library import is_folder_of_banks, no_bank_in
from quiz.library.search import search
from quiz.wording import passed_over


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
            failure = error.exit_code
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
                failure = error.exit_code
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
    reasons = {it.why for it in found.passed_over}
    names = [(_name(written, it.path, root), it.why) for it in found.passed_over]
    if not found.banks:
        raise QuizError(passed_over.sentence(written, names) if "not searched" in reasons else no_bank_in(written))
    if names:
        output.complain(passed_over.sentence(written, names))
    return [(_name(written, path, root), path) for path in found.banks], (
        QuizError.exit_code if "unreadable" in reasons else 0
    )


def _name(folder: str, path: Path, root: Path) -> str:
    """Return ``path``, which is in the folder ``root``, as it would be written by someone who wrote ``folder``."""
    if path == root:
        return folder
    inside = str(path.relative_to(root))
    return inside if folder == "." else os.path.join(folder, inside)  # noqa: PTH118 - Path would take away a leading ./
