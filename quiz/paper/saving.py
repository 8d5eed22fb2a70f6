"""Puts a review into a new file of its owner's own; what is there already is never touched."""

import errno
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from quiz import files, kinds, wording
from quiz.engine import Session
from quiz.errors import QuizError

_LONGEST = 80


def file_name(session: Session, when: datetime, suffix: str) -> str:
    """What to call the review: the bank's id and the day, in plain letters; ``suffix`` is ``.md`` or ``.html``."""
    bank = session.pool.bank
    plain = len(bank.id) <= _LONGEST and kinds.IDENTIFIER.fullmatch(bank.id)
    return f"{bank.id if plain else kinds.derived_id(bank.title)}-review-{when:%Y-%m-%d}{suffix}"


def save(text: str, folder: Path, name: str) -> Path:
    """Write ``text`` into a new file ``name`` in ``folder``, or ``name-2``, ``name-3`` ...; gives the file's path.

    Only its owner may read it. Raises QuizError, leaving no file, where it cannot be written; no folder is made.
    """
    first = folder / name
    for path in chain([first], (first.with_stem(f"{first.stem}-{number}") for number in count(2))):
        try:
            files.create(path, text.encode())
        except FileExistsError:
            continue
        except OSError as error:
            raise QuizError(wording.reviewing.not_saved(str(folder), files.reason(error), _mend(error))) from error
        return path
    raise AssertionError("counting does not end")


def _mend(error: OSError) -> str:
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return "missing"
    return "full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "refused"
