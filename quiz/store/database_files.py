"""The store as files on disk: made for their owner alone, set aside, found again. Nothing here opens a database."""

import os
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from quiz import files

_SIDES = ("-wal", "-shm", "-journal")
"""What SQLite appends to the name of a database for the files that belong to it."""

Identity = tuple[int, int]
"""A file whatever its name: its device and its number there."""

_OTHERS = 0o077
_SMALLEST_PAGE = 512


def claim(path: Path) -> None:
    """Make ``path`` a file that its owner alone may read and write; its missing folders are made 0700.

    Raises OSError. SQLite gives the files at the side the mode of the database, so this is done before it opens it.
    """
    files.make_folder(path.parent)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, files.FILE_MODE))
    for side in ("", *_SIDES):
        with suppress(FileNotFoundError):
            if (file := _beside(path, side)).stat().st_mode & _OTHERS:
                file.chmod(files.FILE_MODE)


def set_aside(path: Path, found: Identity | None, now: datetime) -> Path | None:
    """Rename ``path`` and the files at its side to names that are not in use; gives the new name of ``path``.

    They keep belonging together, so that ``sqlite3 … .recover`` still finds everything. None if ``path`` is no longer
    the file that was ``found``: another process has just set that one aside. Raises OSError.
    """
    target = _reserve(path, now)
    with suppress(FileNotFoundError):
        if identity(path) == found:
            path.replace(target)
            for side in _SIDES:
                with suppress(FileNotFoundError):
                    _beside(path, side).replace(_beside(target, side))
            return target
    target.unlink()
    return None


def _reserve(path: Path, now: datetime) -> Path:
    """An empty file of a new name, so that of two processes neither can take the other's."""
    stem = f"{_damaged(path)}{now:%Y%m%d-%H%M%S}"
    for name in chain([stem], (f"{stem}-{number}" for number in count(2))):
        target = path.with_name(name)
        if not any(_beside(target, side).exists() for side in _SIDES):
            with suppress(FileExistsError):
                target.touch(mode=files.FILE_MODE, exist_ok=False)
                return target
    raise AssertionError("counting does not end")


def all_set_aside(path: Path) -> tuple[Path, ...]:
    """Every file that was once ``path`` or belonged to it and was set aside."""
    return tuple(sorted(file for file in path.parent.iterdir() if file.name.startswith(_damaged(path))))


def has_sides(path: Path) -> bool:
    """Whether there is a log or a journal beside ``path``: somebody has it open, or has left in a hurry."""
    return any(_beside(path, side).exists() for side in ("-wal", "-journal"))


def is_side(path: Path) -> bool:
    """Whether ``path`` belongs to a database of another name."""
    return path.name.endswith(_SIDES)


def is_stump(path: Path) -> bool:
    """Whether SQLite would take ``path`` for empty although it, or the log beside it, holds something.

    It would then write over the one and delete the other, unread.
    """
    log = _beside(path, "-wal")
    size = path.stat().st_size
    return 0 < size < _SMALLEST_PAGE or (size == 0 and log.exists() and log.stat().st_size > 0)


def identity(path: Path) -> Identity | None:
    """Which file ``path`` names just now; None if it names none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _beside(path: Path, side: str) -> Path:
    """The file that SQLite keeps at the side of ``path``."""
    return path.with_name(f"{path.name}{side}")


def _damaged(path: Path) -> str:
    return f"{path.name}.damaged-"
