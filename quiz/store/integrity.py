"""Checking whether a file is an undamaged store, without changing a byte of it.

Opening a store checks what costs the same however much it holds: its marks and its tables. Pages are not searched for
damage: where a page that is used proves damaged SQLite reports it, and the store is salvaged then. ``quiz doctor`` has
the time to search them all.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Literal

from quiz.store import database_files, failures
from quiz.store.migrations import APPLICATION, LEARNER, NEWEST, migrate, version_of

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


def close_unchanged(connection: sqlite3.Connection, path: Path) -> None:
    """Close a connection to a damaged file; as another one reads it until then, the log is not moved into the file."""
    with suppress(sqlite3.Error), closing(connect(path, 0, "ro")) as reader:
        try:
            reader.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    connection.close()


def is_damaged(path: Path, busy_seconds: float, access: Access = "ro", *, whole: bool = False) -> bool:
    """Return whether the file at ``path`` is anything but an empty file or a store, as far as its marks show.

    With ``whole`` every page is checked too. Raises sqlite3.Error where that cannot be determined, and StoreNewer. The
    file is opened for reading only, because closing a writable connection would move the log into a file that is to be
    kept as it was found.
    """
    if database_files.is_stump(path):
        return True
    try:
        return _is_damaged(path, busy_seconds, access, whole=whole)
    except sqlite3.OperationalError as error:
        if failures.code_of(error) != sqlite3.SQLITE_READONLY:
            raise
        return _is_damaged(path, busy_seconds, "rw", whole=whole)  # a journal has to be rolled back before reading


def _is_damaged(path: Path, busy_seconds: float, access: Access, *, whole: bool) -> bool:
    with closing(connect(path, busy_seconds, access)) as connection:
        try:
            return not _is_sound(connection, path, whole=whole)
        except sqlite3.DatabaseError as error:
            if failures.code_of(error) not in _DAMAGE:
                raise
            return True
        except UnicodeDecodeError:  # SQLite's message quotes a statement that is no text any more
            return True


def _is_sound(connection: sqlite3.Connection, path: Path, *, whole: bool) -> bool:
    connection.execute("BEGIN")  # one moment for all that follows, while another process may be making the store
    version = version_of(connection)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application == APPLICATION and version > NEWEST:  # before its tables are read, whose SQL may be unknown
        raise failures.newer(path, version, NEWEST)
    (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if version == application == objects == 0:
        return True
    if application != APPLICATION or version <= 0:
        return False
    learner = ", learner" if version >= LEARNER.number else ""
    connection.execute(f"SELECT id, session, seq, kind, at, utc_offset, body{learner} FROM facts LIMIT 0")  # noqa: S608
    return not whole or connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)


def has_sound_schema(connection: sqlite3.Connection) -> bool:
    """Return whether the table of facts is the one that this version makes. Raises sqlite3.Error."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrate(new)
        return _schema(connection) == _schema(new)


def _schema(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'facts' AND sql IS NOT NULL ORDER BY name"
    )
    return [" ".join(str(sql).split()) for (sql,) in found]


def _lenient(raw: bytes) -> str:
    """Decode UTF-8, replacing what cannot be decoded: a flipped bit costs one character, not the whole store."""
    return raw.decode("utf-8", "replace")
