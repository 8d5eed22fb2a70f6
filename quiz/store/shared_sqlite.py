"""A class in one SQLite file: enough for a laptop or a ward computer. Needs nothing that Python does not bring."""

from datetime import datetime
from pathlib import Path
from typing import Self

from quiz.store.forward import Progress, no_progress
from quiz.store.migrations import version_of
from quiz.store.shared import Shared
from quiz.store.sqlite_file import SQLiteFile


class SharedSQLite(Shared):
    """Many learners in one file."""

    def __init__(self, file: SQLiteFile) -> None:
        super().__init__(file)
        self._file = file

    @classmethod
    def open(cls, path: Path, now: datetime, *, busy_seconds: float = 5.0, progress: Progress = no_progress) -> Self:
        """Open the file at ``path``, created, migrated or replaced as a person's own store is.

        Raises StoreNewer, StoreLocked, StoreUnwritable.
        """
        return cls(SQLiteFile.open(path, now, busy_seconds, progress))

    @property
    def place(self) -> str:
        """Return where the file is."""
        return str(self._file.path)

    @property
    def version(self) -> int:
        """Return the version of its tables."""
        return version_of(self._file.connection)

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._file.close()
