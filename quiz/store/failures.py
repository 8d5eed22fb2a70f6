"""How storing answers can fail: each failure is one sentence that names the thing, the place and the fix."""

# ruff: noqa: N818 - a failure is named after what happened; that it is an error is clear from QuizError

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz import files
from quiz.errors import QuizError

_MALFORMED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_TOOBIG)


LOCKLESS = "this file system cannot lock files"
"""Why two programs could spoil a store there."""
SPECIAL = "it is a pipe, a socket or a device, not a file"
"""Why nothing can be kept in such a thing."""


class PlaceFailure(QuizError):
    """A failure that another place for the store would avoid; whoever knows how it was named knows the way."""

    def __init__(self, what: str, way: str = "") -> None:
        self.what = what
        """What failed, and where."""
        super().__init__(f"{what}: {way}." if way else what)


class StoreNewer(PlaceFailure):
    """A later version of the program wrote this store, which is left as it is."""


class StoreLocked(QuizError):
    """Another program had the store locked for too long."""


class StoreUnwritable(PlaceFailure):
    """The store's folder or file cannot be created, read or written, or the disk is full."""

    def __init__(self, what: str, way: str = "", reason: str = "") -> None:
        super().__init__(what, way)
        self.reason = reason or what
        """Why, in a few words."""


class StoreUnreachable(StoreUnwritable):
    """The database does not answer; the next call tries to reach it again."""


class StoreDamaged(QuizError):
    """The store was found to be damaged while it was in use; the next ``SQLiteStore.open`` sets it aside."""


class SessionForgotten(QuizError):
    """Another process has deleted the session since it was read here."""


class SessionMoved(QuizError):
    """An import gave what this process kept last of a session to a branch of it."""

    def __init__(self, session: str) -> None:
        super().__init__(
            "This session was brought together with what another computer did in it: leave this one and choose "
            "Continue to go on from your last answer."
        )
        self.session = session
        """The branch, which goes on where this process was."""


class SessionTaken(QuizError):
    """Another process has answered in the same session since it was read here."""


def newer(path: Path | str | None, theirs: int, ours: int) -> StoreNewer:
    """Return the failure for a store of version ``theirs``, which this program, knowing ``ours``, cannot read."""
    return StoreNewer(
        f"A newer quiz keeps its answers in {_place(path)} (in version {theirs}; this quiz knows {ours})",
        "install the newer quiz, or set QUIZ_HOME to another folder",
    )


def locked(path: Path | str | None) -> StoreLocked:
    """Return the failure for a store that another program has locked."""
    return StoreLocked(f"Another program is using {_place(path)}: wait a moment and try again, or close it.")


def unwritable(path: Path | str | None, reason: str) -> StoreUnwritable:
    """Return the failure for a store that cannot be read or written because of ``reason``, a few words."""
    return StoreUnwritable(
        f"Your answers cannot be kept in {_place(path)} ({reason})",
        "fix that, or set QUIZ_HOME to a folder that quiz may write to",
        reason,
    )


def no_temporary_room(reason: str) -> StoreUnwritable:
    """Return the failure of reading a history that has no room beside the store, because of ``reason``, a few words."""
    return StoreUnwritable(
        f"There is no room for temporary files ({reason}), which reading a history needs",
        "make room, or set SQLITE_TMPDIR to a folder with more, and import it again; nothing was imported",
    )


def special(path: Path) -> StoreUnwritable:
    """Return the failure for a pipe, a socket or a device in the place of a store: opening one may wait for ever."""
    return unwritable(path, SPECIAL)


def damaged(path: Path | str | None, reason: str) -> StoreDamaged:
    """Return the failure for a store found damaged in use, as ``reason`` says in a few words."""
    return StoreDamaged(
        f"The answers in {_place(path)} are damaged ({reason}): start quiz again, and it will save in a "
        "new file what can be read."
    )


def taken(path: Path | str | None) -> SessionTaken:
    """Return the failure for a session in which another process has answered."""
    return SessionTaken(
        f"This session was answered in another window since it was opened here, and that answer is kept in "
        f"{_place(path)}: leave this one and choose Continue to go on from there."
    )


def forgotten(path: Path | str | None) -> SessionForgotten:
    """Return the failure for a session whose beginning is no longer there."""
    return SessionForgotten(
        f"This session, or a part of it, was deleted in another window from {_place(path)}: begin it again."
    )


@contextmanager
def translate_errors(path: Path | str | None) -> Iterator[None]:
    """Turn an OSError or sqlite3.Error raised in the block into the failure of this room that it means for ``path``."""
    try:
        yield
    except OSError as error:
        raise unwritable(path, files.reason(error)) from error
    except sqlite3.Error as error:
        failure = _failure(error, path)
        if failure is None:
            raise
        raise failure from error


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's primary result code; 0 where Python's own layer raised the error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether ``error`` means that the file itself is malformed, whoever uses it."""
    return code_of(error) in _MALFORMED or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_IOERR_SHORT_READ


def is_lock(error: sqlite3.Error) -> bool:
    """Return whether ``error`` means that a lock could not be had, for whatever reason."""
    return code_of(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PROTOCOL)


def is_taken(error: sqlite3.Error) -> bool:
    """Return whether a number in a session is taken already."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_UNIQUE


def _failure(error: sqlite3.Error, path: Path | str | None) -> QuizError | None:
    """Return the failure that ``error`` means; None where the mistake is in this program."""
    if is_taken(error):
        return taken(path)
    match code_of(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(path)
        case code if code in _MALFORMED:
            return damaged(path, str(error))
        case (
            sqlite3.SQLITE_CANTOPEN
            | sqlite3.SQLITE_READONLY
            | sqlite3.SQLITE_PERM
            | sqlite3.SQLITE_FULL
            | sqlite3.SQLITE_IOERR
            | sqlite3.SQLITE_NOLFS
            | sqlite3.SQLITE_PROTOCOL
        ):
            return unwritable(path, str(error))
        case _:
            return None


def _place(path: Path | str | None) -> str:
    return "memory" if path is None else str(path)
