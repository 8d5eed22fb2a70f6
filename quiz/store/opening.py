"""Opening the file of a store: made where there is none, replaced by one with all that is readable where it is damaged.

A damaged file is never written. It is renamed first, then what its pages hold is copied into a new store in one
transaction, and only then it gets the name under which it stays. So a kill at any moment leaves either the old file or
one that the next start goes on with, and of two processes that start at once each finds the other's work done.
"""

import sqlite3
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from quiz import files
from quiz.store import database_files, failures
from quiz.store.integrity import close_unchanged, connect, is_damaged
from quiz.store.migrations import migrate, transaction, write_ahead
from quiz.store.serialize import INSERT

INSERT_NEW = INSERT.replace("INSERT", "INSERT OR IGNORE", 1)
INSERT_FORGOTTEN = "INSERT OR IGNORE INTO forgotten VALUES (?, ?)"


class SetAside(NamedTuple):
    """A damaged store that was replaced."""

    path: Path
    """Where it is now, unchanged."""
    answers: int
    """How many answers could be read from it, and are kept in the new store."""


class Opened(NamedTuple):
    """A store that can be used, but for its ledger."""

    connection: sqlite3.Connection
    set_aside: SetAside | None


def open_file(path: Path, now: datetime, busy_seconds: float) -> Opened:
    """Open the store at ``path``. Raises OSError, sqlite3.Error and the failures of this room."""
    real = files.real(path) if path.is_symlink() else path  # SQLite keeps its log beside the real file
    if files.is_special(real):
        raise failures.special(path)
    database_files.claim(real)
    try:
        return _open_or_replace(real, now, busy_seconds)
    except sqlite3.OperationalError as error:
        if failures.is_lock(error) and not database_files.can_lock(real):
            raise failures.unwritable(path, failures.LOCKLESS) from error
        raise


def _open_or_replace(real: Path, now: datetime, busy_seconds: float) -> Opened:
    found = database_files.identity(real)
    try:
        damaged = is_damaged(real, busy_seconds)
    except sqlite3.OperationalError:  # no file, or "read-only" where it was moved after it was opened
        if found is not None and database_files.identity(real) == found:
            raise
        database_files.claim(real)  # another process has just put the damaged file apart: its store is sound
        return _open_or_replace(real, now, busy_seconds)
    if not damaged:
        try:
            return _connect(real, busy_seconds)
        except sqlite3.DatabaseError as error:
            if not is_malformed(error):
                raise
    return replace(real, found, now, busy_seconds)


def replace(path: Path, found: database_files.Identity | None, now: datetime, busy_seconds: float) -> Opened:
    """Put a new store with all that can be read in the place of a damaged one, which was ``found`` at ``path``.

    ``path`` is no link. Raises OSError and sqlite3.Error.
    """
    database_files.set_apart(path, found, now)
    database_files.claim(path)
    return _connect(path, busy_seconds)


def is_malformed(error: sqlite3.Error) -> bool:
    """Return whether a store is to be replaced that could not be opened because of ``error``."""
    return failures.is_damage(error) or failures.code_of(error) == sqlite3.SQLITE_ERROR


def _connect(path: Path, busy_seconds: float) -> Opened:
    with ExitStack() as on_failure:
        connection = connect(path, busy_seconds)
        on_failure.callback(close_unchanged, connection, path)
        write_ahead(connection)
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
        found = [_take_in(connection, path, apart) for apart in database_files.all_set_apart(path)]
        on_failure.pop_all()
    return Opened(connection, next(filter(None, reversed(found)), None))


def _take_in(connection: sqlite3.Connection, path: Path, apart: Path) -> SetAside | None:
    """Copy what can be read from a damaged store, and set it aside; None where another process has just done so."""
    from quiz.store.salvage import salvage  # noqa: PLC0415 - only damaged stores need it

    with transaction(connection):  # the other process waits here
        try:
            found = salvage(apart)
        except FileNotFoundError:
            return None
        connection.executemany(INSERT_NEW, found.facts)
        connection.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?, ?, ?, ?)", found.links)
        connection.executemany(INSERT_FORGOTTEN, found.forgotten)
    aside = database_files.set_aside(path, apart)
    return SetAside(aside, sum(kind == "answered" for _, _, _, kind, *_ in found.facts)) if aside else None
