"""Which engine keeps what many learners answer: a file, or the database that a URL names."""

import sqlite3
from contextlib import closing
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from quiz.errors import UsageError
from quiz.store.database_url import is_database_url, read_url
from quiz.store.failures import is_damage
from quiz.store.forward import Progress, no_progress
from quiz.store.migrations import APPLICATION
from quiz.store.shared import SharedStore
from quiz.store.sqlite_file import SQLiteFile

_BUSY_SECONDS = 5.0
"""For which a process waits until another one has written into a file."""


def require_ours(path: Path, shown: str) -> None:
    """Raise UsageError where the file at ``path`` is another program's: to open it as ours would put it apart.

    A file that is not there, or that is empty, is one that can become ours.
    """
    try:
        if not path.is_file() or not path.stat().st_size:
            return
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        if not is_damage(error):  # whoever opens it to write reports why that cannot be
            return
        application, objects = 0, 1
    except OSError:
        return
    if application != APPLICATION and objects:
        raise UsageError(f"{shown} is no file of a class, and stays as it is: name another one with --store.")


def open_shared(where: str | Path, now: datetime, progress: Progress = no_progress) -> SharedStore:
    """Open the file or the database ``where``, made and migrated as needed.

    Raises StoreNewer, StoreLocked, StoreUnwritable, and UsageError for a URL that is not understood or where the
    package for PostgreSQL is missing.
    """
    if not is_database_url(str(where)):
        return SharedStore(SQLiteFile.open(Path(where), now, _BUSY_SECONDS, progress))
    if not find_spec("psycopg"):
        raise UsageError("Keeping answers in PostgreSQL needs one more package: pip install 'quizwell[postgres]'.")
    from quiz.store.postgres import PostgresDatabase  # noqa: PLC0415 - a file needs none of it

    database = PostgresDatabase(read_url(str(where)))
    database.open()
    return SharedStore(database)
