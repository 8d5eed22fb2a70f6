"""The banks at the paths that ``quiz check`` is given: a file, a bank's folder, or a folder of banks."""

import os
from collections.abc import Iterable
from pathlib import Path

from quiz import bank
from quiz.bank import Reading
from quiz.cli import output, system
from quiz.errors import QuizError
from quiz.library import banks_in, is_folder_of_banks, no_bank_in, other_files, refuse_foreign


def read(paths: Iterable[str]) -> tuple[list[Reading], int]:
    """Read the banks at ``paths``; return also the exit code of what could not be read, which is reported at once."""
    readings: dict[str, Reading] = {}
    failure = 0
    for written in paths:
        try:
            banks = _banks(written)
        except QuizError as error:
            output.complain(str(error))
            failure = error.exit_code
            continue
        for shown, path in banks:
            try:
                reading = bank.read(path, shown)
                if not (reading.bank and reading.bank.questions):
                    refuse_foreign(path, shown)
                readings[shown] = reading
            except QuizError as error:
                output.complain(str(error))
                failure = error.exit_code
    return list(readings.values()), failure


def _banks(written: str) -> list[tuple[str, Path]]:
    """Return the banks at a path, each with its name in findings; raise QuizError for a folder without any."""
    root = system.folder() / written
    if not is_folder_of_banks(root):
        return [(written, root)]
    banks = banks_in(root)
    if not banks:
        raise QuizError(no_bank_in(written))
    for path in other_files(root):
        output.complain(f"{_inside(written, path)} was not checked: it holds no `questions:`.")
    return [(_inside(written, path), path) for path in banks]


def _inside(folder: str, path: Path) -> str:
    return os.path.join(folder, path.name)  # noqa: PTH118 - as its folder was written
