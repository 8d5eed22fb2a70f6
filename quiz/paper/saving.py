"""Saving a review in a new file that only its owner may read. Existing files are never touched."""

import errno
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from quiz import files, kinds
from quiz.engine import Session
from quiz.errors import QuizError
from quiz.schedule import Stretch

_LONGEST = 80


def file_name(session: Session, when: datetime, suffix: str) -> str:
    """Return a name made of the bank's id, in plain letters, and the day; ``suffix`` is ``.md`` or ``.html``."""
    bank = session.pool.bank
    plain = len(bank.id) <= _LONGEST and kinds.IDENTIFIER.fullmatch(bank.id)
    return f"{bank.id if plain else kinds.derived_id(bank.title)}-review-{when:%Y-%m-%d}{suffix}"


def stretch_file_name(stretch: Stretch, suffix: str) -> str:
    """Return a name made of the days of a stretch."""
    return f"quiz-review-{stretch.first.isoformat()}-to-{stretch.last.isoformat()}{suffix}"


def save(text: str, folder: Path, name: str) -> Path:
    """Write ``text`` into a new file ``name`` in ``folder``, or ``name-2``, ``name-3`` ..., and return its path.

    Only its owner may read it; no folder is made. Raises QuizError, leaving no file, if it cannot be written.
    """
    first = folder / name
    for path in chain([first], (first.with_stem(f"{first.stem}-{number}") for number in count(2))):
        try:
            files.create(path, text.encode())
        except FileExistsError:
            continue
        except OSError as error:
            raise QuizError(
                f"The review cannot be saved in {folder} ({files.reason(error)}): {_advice(error)}."
            ) from error
        return path
    raise AssertionError("count() does not end")


def _advice(error: OSError) -> str:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "make that folder first, or choose another"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "make room on the disk, or choose another folder"
    return "choose a folder that you may write to"
