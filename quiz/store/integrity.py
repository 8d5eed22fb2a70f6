"""Checking whether a file is an undamaged store, without changing a byte of it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Literal

from quiz.store import database_files, failures
from quiz.store.migrations import APPLICATION, NEWEST, version_of

# Rows that ``serialize.from_row`` could not read: damage inside a page that is sound as a page. The time is cut to its
# seconds because SQLite rounds to milliseconds; adding no days makes it see that 31 November is 1 December.
_UNREADABLE = """
    SELECT 1 FROM facts
    WHERE coalesce(json_valid(body) AND substr(body, 1, 1) = '{'
        AND strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') = substr(at, 1, 19)
        AND substr(at, 20) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]+00:00', 0) = 0
    LIMIT 1
"""

_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
"""SQLite's codes for a file that is no database, is a broken one, or lacks our table."""

Access = Literal["ro", "rw", "ro&immutable=1"]
"""How a file is opened; the last is for files that no other program has open, and creates no files beside them."""


def connect(path: Path, busy_seconds: float, access: Access = "rw") -> sqlite3.Connection:
    """Connect to the existing file ``path`` in autocommit mode, waiting up to ``busy_seconds`` for a lock.

    Raises sqlite3.Error."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={access}", uri=True, isolation_level=None, timeout=busy_seconds
    )
    connection.text_factory = _lenient
    return connection


def is_damaged(path: Path, busy_seconds: float, access: Access = "ro") -> bool:
    """Return whether the file at ``path`` is anything but an empty file or an undamaged store.

    Raises sqlite3.Error where that cannot be determined, and StoreNewer. The file is opened for reading only, because
    closing a writable connection would move the log into a file that is to be kept as it was found.
    """
    if database_files.is_stump(path):
        return True
    try:
        return _is_damaged(path, busy_seconds, access)
    except sqlite3.OperationalError as error:
        if failures.code_of(error) != sqlite3.SQLITE_READONLY:
            raise
        return _is_damaged(path, busy_seconds, "rw")  # a journal has to be rolled back before anything can be read


def _is_damaged(path: Path, busy_seconds: float, access: Access) -> bool:
    with closing(connect(path, busy_seconds, access)) as connection:
        try:
            return not _is_sound(connection, path)
        except sqlite3.DatabaseError as error:
            if failures.code_of(error) not in _DAMAGE:
                raise
            return True


def _is_sound(connection: sqlite3.Connection, path: Path) -> bool:
    connection.execute("BEGIN")  # one moment for all that follows, while another process may be making the store
    version = version_of(connection)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION and version > NEWEST:  # before its tables are read, whose SQL may be unknown
        raise failures.newer(path, version, NEWEST)
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if version == application == objects == 0:
        return True
    if application != APPLICATION or version == 0:
        return False
    (finding,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return finding == "ok" and _is_readable(connection)


def _is_readable(connection: sqlite3.Connection) -> bool:
    connection.execute("SELECT id, session, seq, kind, at, utc_offset, body FROM facts LIMIT 0")
    try:
        connection.execute("SELECT json_valid('')")
    except sqlite3.OperationalError:
        return True  # this SQLite was built without JSON: no reason to take a store for damaged
    return connection.execute(_UNREADABLE).fetchone() is None


def _lenient(raw: bytes) -> str:
    """Decode UTF-8, replacing what cannot be decoded: a flipped bit costs one character, not the whole store."""
    return raw.decode("utf-8", "replace")
