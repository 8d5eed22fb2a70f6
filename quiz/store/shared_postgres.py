"""Many learners in PostgreSQL, served by any number of processes."""

from typing import Self

from quiz.store.database_url import read_url
from quiz.store.postgres import PostgresDatabase
from quiz.store.shared import Shared


class SharedPostgres(Shared):
    """Many learners in one database, over one connection."""

    def __init__(self, database: PostgresDatabase) -> None:
        super().__init__(database)
        self._postgres = database

    @classmethod
    def open(cls, url: str) -> Self:
        """Connect to the database that ``url`` names, and make or migrate the tables.

        Raises UsageError for a URL that is none, StoreNewer, StoreLocked, StoreUnwritable.
        """
        database = PostgresDatabase(read_url(url))
        try:
            database.open()
        except BaseException:
            database.close()
            raise
        return cls(database)

    @property
    def place(self) -> str:
        """Return where the database is, without user and password."""
        return self._postgres.place

    @property
    def version(self) -> int:
        """Return the version of its tables."""
        return self._postgres.version()

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
        self._postgres.close()
