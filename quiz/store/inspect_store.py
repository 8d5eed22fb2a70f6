"""The condition of a store, for reports: nothing is created, moved or repaired here."""

import errno
import os
import shutil
from contextlib import closing
from pathlib import Path
from typing import Literal, NamedTuple

from quiz import files
from quiz.store import database_files
from quiz.store.failures import LOCKLESS, SPECIAL, StoreLocked, StoreNewer, StoreUnwritable, translate_errors
from quiz.store.integrity import Access, connect, is_damaged
from quiz.store.serialize import SELECT, Unreadable, from_row

Condition = Literal["none", "sound", "damaged", "newer", "locked", "unwritable"]
"""What ``SQLiteStore.open`` would find; with ``none`` it would create a new store."""

_ROOM = 1 << 20
"""Bytes that should be free on a disk: far more than a session needs."""


class Inspection(NamedTuple):
    """The condition of a store."""

    condition: Condition
    reason: str = ""
    """Why it cannot be written, in a few words."""
    unreadable: tuple[Unreadable, ...] = ()
    """The rows that are no facts, and are left out wherever facts are used."""


def inspect(path: Path, *, busy_seconds: float = 1.0) -> Inspection:
    """Return the condition of the store at ``path``.

    It is opened for reading only; where a journal must be rolled back before anything can be read, SQLite does that.
    """
    try:
        with translate_errors(path):
            return _inspect(files.real(path) if path.is_symlink() else path, busy_seconds)
    except StoreNewer:
        return Inspection("newer")
    except StoreLocked:
        return Inspection("locked")
    except StoreUnwritable as error:
        cause = error.__cause__
        return Inspection("unwritable", files.reason(cause) if isinstance(cause, OSError) else str(cause).lower())


def set_aside(path: Path) -> tuple[Path, ...]:
    """Return the damaged stores that were once at ``path``, the oldest first; none where its folder cannot be read."""
    try:
        return tuple(
            file for file in database_files.all_set_aside(files.real(path)) if not database_files.is_side(file)
        )
    except OSError:
        return ()


def _inspect(path: Path, busy_seconds: float) -> Inspection:
    if not path.exists():
        _require_room(next(folder for folder in path.parents if os.path.lexists(folder)))  # a link may lead nowhere
        return Inspection("none")
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if files.is_special(path):
        return Inspection("unwritable", SPECIAL)
    _require_access(path, os.R_OK)
    if not database_files.can_lock(path):
        return Inspection("unwritable", LOCKLESS)
    apart = not database_files.has_sides(path)
    access: Access = "ro&immutable=1" if apart else "ro"
    if is_damaged(path, busy_seconds, access, whole=True):
        return Inspection("damaged")
    if not apart:
        _require_free(path, busy_seconds)
    _require_access(path, os.W_OK)
    _require_room(path.parent)
    return Inspection("sound", unreadable=_unreadable(path, busy_seconds, access))


def _unreadable(path: Path, busy_seconds: float, access: Access) -> tuple[Unreadable, ...]:
    with closing(connect(path, busy_seconds, access)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():  # it was never used
            return ()
        rows = connection.execute(f"{SELECT} ORDER BY rowid")
        return tuple(found for row in rows if isinstance(found := from_row(row), Unreadable))


def _require_free(path: Path, busy_seconds: float) -> None:
    """Raise sqlite3.Error where another program prevents answers from being written.

    The reading connection is closed last, so that closing the other one does not move the log into the file.
    """
    with closing(connect(path, busy_seconds, "ro")) as reader, closing(connect(path, busy_seconds)) as writer:
        reader.execute("PRAGMA user_version").fetchone()
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("ROLLBACK")


def _require_room(folder: Path) -> None:
    """Raise OSError where no file can be created in ``folder``."""
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    _require_access(folder, os.W_OK | os.X_OK)
    if shutil.disk_usage(folder).free < _ROOM:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _require_access(path: Path, how: int) -> None:
    """Raise PermissionError where ``path`` may not be used in the way that the flags of ``os.access`` name."""
    if not os.access(path, how):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
