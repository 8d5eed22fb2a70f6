"""One SQLite file in use: statements and transactions, and repair where the file or its ledger proves damaged."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from quiz.files import real
from quiz.store import database_files, failures
from quiz.store.failures import translate_errors
from quiz.store.forward import Progress, bring_forward, is_usable, no_progress, rebuild
from quiz.store.integrity import close_unchanged, has_sound_schema
from quiz.store.ledger_schema import LedgerUnreadable
from quiz.store.migrations import transaction, version_of
from quiz.store.opening import Opened, open_file, replace

T = TypeVar("T")

_REPAIRS = 2
"""How often the file is repaired for one piece of work: the facts may be damaged, and then the ledger."""


class SQLiteFile:
    """A file of facts and their ledger, or the same in memory."""

    order = "rowid"
    learners_in = "ledger_sessions"

    def __init__(self, opened: Opened, path: Path | None, reopen: Callable[[], Opened] | None = None) -> None:
        self.path = path
        self.set_aside = opened.set_aside
        self.generation = 0
        self.connection = opened.connection
        self._reopen = reopen
        self._identity = database_files.identity(path) if path else None
        self._guarding = False

    @classmethod
    def open(cls, path: Path, now: datetime, busy_seconds: float, progress: Progress = no_progress) -> "SQLiteFile":
        """Open the file at ``path``, creating, replacing or migrating it, and bring its ledger forward.

        Raises StoreNewer, StoreLocked, StoreUnwritable.
        """
        with translate_errors(path):
            opened = open_file(path, now, busy_seconds)
            file = cls(opened, path, lambda: replace(real(path), file._identity, now, busy_seconds))
            with ExitStack() as on_failure:
                on_failure.callback(file.close)
                file.guard(lambda: bring_forward(file, progress))
                on_failure.pop_all()
            return file

    @property
    def place(self) -> Path | None:
        """Return where it is, for messages; None in memory."""
        return self.path

    def execute(self, query: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run one statement. Raises sqlite3.Error."""
        return self.connection.execute(query, values)

    def executemany(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement with each row of values. Raises sqlite3.Error."""
        self.connection.executemany(query, rows)

    def transaction(self, learner: str) -> AbstractContextManager[None]:  # noqa: ARG002 - SQLite has one writer
        """Run the block in one transaction. Raises sqlite3.Error and StoreUnwritable."""
        return transaction(self.connection)

    def behind(self) -> Sequence[str]:
        """Return nobody: one ledger is brought forward when the file is opened."""
        return ()

    @contextmanager
    def overwriting(self) -> Iterator[None]:
        """Run the block so that what it deletes is overwritten, in the log too unless another program reads it."""
        self.execute("PRAGMA secure_delete = ON")
        try:
            yield
            with suppress(failures.StoreLocked):
                self.empty_log()
        finally:
            self.execute("PRAGMA secure_delete = OFF")

    def require_same_file(self) -> None:
        """Raise StoreUnwritable where the file is no longer the one that was opened."""
        if self.path and database_files.identity(self.path) != self._identity:
            raise failures.unwritable(self.path, "the file was moved or deleted while quiz was running")

    def guard(self, work: Callable[[], T], learner: str = "") -> T:  # noqa: ARG002 - one ledger for all
        """Return what ``work`` returns; where the file proves damaged, repair what can be repaired and do it again."""
        if self._guarding:
            return work()
        self._guarding = True
        try:
            with translate_errors(self.path):
                for _ in range(_REPAIRS):
                    try:
                        return work()
                    except (sqlite3.DatabaseError, LedgerUnreadable) as error:
                        self._repair(error)
                return work()
        finally:
            self._guarding = False

    def _repair(self, error: sqlite3.DatabaseError | LedgerUnreadable) -> None:
        """Make the ledger again, or put a new store in the place of a damaged one; raise ``error`` if neither helps."""
        if isinstance(error, sqlite3.DatabaseError) and self.path and self._reopen and self._is_malformed(error):
            close_unchanged(self.connection, real(self.path))
            self.connection, aside = self._reopen()
            self._identity = database_files.identity(self.path)
            self.set_aside = aside or self.set_aside
            self.generation += 1
        elif isinstance(error, LedgerUnreadable) or (_is_suspicious(error) and not is_usable(self)):
            rebuild(self)
        else:
            raise error
        bring_forward(self)

    def _is_malformed(self, error: sqlite3.DatabaseError) -> bool:
        """Return whether ``error`` is due to the file of facts and not to what was asked of it."""
        return failures.is_damage(error) or (_is_suspicious(error) and not has_sound_schema(self.connection))

    def state(self) -> tuple[int, int]:
        """Return a state that changes with every write, by this program or by another."""
        (others,) = self.execute("PRAGMA data_version").fetchone()
        return others, self.connection.total_changes

    def newest(self, learner: str) -> int:  # noqa: ARG002 - one writer at a time: one number for all learners
        """Return the number of the newest fact."""
        return int(self.execute("SELECT coalesce(max(rowid), 0) FROM facts").fetchone()[0])

    def reach(self, learner: str, upto: int, *, added: int | None = None) -> None:  # noqa: ARG002 - as above
        """Note that the ledger knows every fact up to this number; with ``added``, where it knows those before them."""
        least = 0 if added is None else upto - added  # what was just added has the numbers after the newest
        self.execute("UPDATE ledger_state SET upto = ? WHERE upto >= ?", (upto, least))

    def forgotten(self, learner: str) -> None:
        """Note that the numbers of the newest facts may be free again."""
        self.reach(learner, self.newest(learner))

    def version(self) -> int:
        """Return the number of the last migration that was run."""
        return version_of(self.connection)

    def empty_log(self) -> None:
        """Move the log into the file and cut it. Raises StoreLocked where another program reads it."""
        busy, *_ = self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise failures.locked(self.path)

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self.connection.close()


def _is_suspicious(error: sqlite3.DatabaseError) -> bool:
    """Return whether ``error`` cannot come from what this program asks, unless the tables are others than it made."""
    codes = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)
    return failures.code_of(error) in codes and not failures.is_taken(error)
