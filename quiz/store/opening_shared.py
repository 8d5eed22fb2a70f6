"""Which engine keeps what many learners answer: a file, or the database that a URL names."""

from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from quiz.errors import UsageError
from quiz.store.database_url import is_database_url
from quiz.store.forward import Progress, no_progress
from quiz.store.protocol import SharedStore
from quiz.store.shared_sqlite import SharedSQLite


def open_shared(where: str | Path, now: datetime, progress: Progress = no_progress) -> SharedStore:
    """Open the file or the database ``where``, made and migrated as needed.

    Raises StoreNewer, StoreLocked, StoreUnwritable, and UsageError for a URL that is not understood or where the
    package for PostgreSQL is missing.
    """
    if not is_database_url(str(where)):
        return SharedSQLite.open(Path(where), now, progress=progress)
    if not find_spec("psycopg"):
        raise UsageError("Keeping answers in PostgreSQL needs one more package: pip install 'quizwell[postgres]'.")
    from quiz.store.shared_postgres import SharedPostgres  # noqa: PLC0415 - a file needs none of it

    return SharedPostgres.open(str(where))
