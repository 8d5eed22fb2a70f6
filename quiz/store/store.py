"""The store: facts appended in one transaction, read in order, deleted without a trace. Their meaning may not enter."""

import sqlite3
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, cast

from quiz import files
from quiz.model import Record
from quiz.store import database_files, failures
from quiz.store.failures import translate_errors
from quiz.store.integrity import connect, is_damaged
from quiz.store.ledger import Ledger, LedgerReader, Progress
from quiz.store.migrations import migrate, transaction, write_ahead
from quiz.store.serialize import Row, from_row, to_row

_INSERT = "INSERT INTO facts (id, session, seq, kind, at, utc_offset, body, learner) VALUES (?, ?, ?, ?, ?, ?, ?, '')"
_SELECT = "SELECT id, session, seq, kind, at, utc_offset, body FROM facts"


class Store:
    """All facts, in one SQLite file or in memory.

    Use it from the thread that opened it, and close it. Every method may raise the failures of this room.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path | None, set_aside: Path | None) -> None:
        self.path = path
        """The file of the facts; None for a store in memory."""
        self.set_aside = set_aside
        """Where a damaged store was moved when this one was opened, if there was one."""
        self._connection = connection
        self._identity = database_files.identity(path) if path else None
        self._ledger = Ledger(connection, path)
        self._known: tuple[tuple[int, int], tuple[Record, ...]] = (-1, -1), ()
        """All records as they were last read, and the state of the file at that time."""

    @classmethod
    def open(
        cls, path: Path, now: datetime, *, busy_seconds: float = 2.0, progress: Progress = lambda _done, _of: None
    ) -> Self:
        """Open the store at ``path``, creating or migrating it where needed.

        A damaged file is set aside under a name with ``now`` in it. A ledger that is missing or of another version is
        made again from the facts, batch by batch, each reported to ``progress``; a kill in between loses one batch.
        Raises StoreNewer, StoreLocked, StoreUnwritable.
        """
        with translate_errors(path), ExitStack() as on_failure:
            real = path.resolve() if path.is_symlink() else path  # SQLite keeps its log beside the real file
            aside: Path | None = None
            if files.is_special(real):
                raise failures.unwritable(path, "it is a pipe, a socket or a device, not a file")
            database_files.claim(real)
            found = database_files.identity(real)
            if is_damaged(real, busy_seconds):
                aside = database_files.set_aside(real, found, now)
                database_files.claim(real)
            connection = connect(real, busy_seconds)
            on_failure.callback(connection.close)
            write_ahead(connection)
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection)
            store = cls(connection, path, aside)
            store._bring_forward(progress)
            on_failure.pop_all()
            return store

    @classmethod
    def in_memory(cls) -> Self:
        """Return a store that ends with the program, for runs that keep nothing."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection)
        store = cls(connection, None, None)
        store._bring_forward(lambda _done, _of: None)
        return store

    @property
    def ledger(self) -> LedgerReader:
        """What is asked often: how the person is doing with each question, and the sessions."""
        return self._ledger

    def _bring_forward(self, progress: Progress) -> None:
        """Make the ledger hold every fact."""
        if not self._ledger.is_usable():
            with transaction(self._connection):
                self._ledger.rebuild()
        while self._ledger.is_behind():
            with transaction(self._connection):
                done, of = self._ledger.next_batch()
            progress(done, of)

    def append(self, records: Sequence[Record]) -> None:
        """Store ``records``, all or none; they are on disk when this returns.

        Raises SessionTaken if one of their numbers in a session is already taken.
        """
        if self.path and database_files.identity(self.path) != self._identity:
            raise failures.unwritable(self.path, "the file was moved or deleted while quiz was running")
        with translate_errors(self.path), transaction(self._connection):
            self._connection.executemany(_INSERT, map(to_row, records))
            self._ledger.append(records)

    def records(self, session: str | None = None) -> tuple[Record, ...]:
        """Return the records of one ``session`` or of all, in the order in which they were stored.

        Kinds that this version does not know are left out. Raises StoreDamaged where a record cannot be read."""
        where, values = ("", ()) if session is None else (" WHERE session = ?", (session,))
        with translate_errors(self.path):
            state = self._state()
            if session is None and self._known[0] == state:
                return self._known[1]
            rows = cast("list[Row]", self._connection.execute(f"{_SELECT}{where} ORDER BY rowid", values).fetchall())
        try:
            records = tuple(record for row in rows if (record := from_row(row)) is not None)
        except ValueError as error:
            raise failures.damaged(self.path, str(error)) from error
        if session is None:
            self._known = state, records
        return records

    def records_with(self, kind: Literal["flagged", "overridden"]) -> tuple[Record, ...]:
        """Return the records of every session that has a fact of this kind, in the order in which they happened.

        Raises StoreDamaged where a record cannot be read.
        """
        with translate_errors(self.path):
            found = self._connection.execute(f"SELECT DISTINCT session FROM facts WHERE kind = '{kind}'").fetchall()  # noqa: S608
        records = [record for (session,) in found for record in self.records(session)]
        return tuple(sorted(records, key=lambda record: (record.at, record.session, record.fact.seq)))

    def count_answers(self) -> int:
        """Return how many answers are stored."""
        with translate_errors(self.path):
            (number,) = self._connection.execute("SELECT count(*) FROM facts WHERE kind = 'answered'").fetchone()
        return int(number)

    def _state(self) -> tuple[int, int]:
        """Return a state that changes with every write, by this program or by another."""
        (others,) = self._connection.execute("PRAGMA data_version").fetchone()
        return others, self._connection.total_changes

    def forget(self) -> int:
        """Delete all facts and all files that were set aside, for good; return how many facts there were.

        Raises StoreLocked if another program prevents the old content from being overwritten; then call it again.
        """
        with translate_errors(self.path):
            self._connection.execute("PRAGMA secure_delete = ON")
            with transaction(self._connection):
                forgotten = self._connection.execute("DELETE FROM facts").rowcount
                self._ledger.rebuild()
            self._empty_log()  # the deleted pages are overwritten with zeros before the file is cut
            self._connection.execute("VACUUM")
            self._empty_log()
            for file in database_files.all_set_aside(self.path.resolve()) if self.path else ():
                file.unlink(missing_ok=True)
        return forgotten

    def _empty_log(self) -> None:
        busy, *_ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise failures.locked(self.path)

    def close(self) -> None:
        """Close the file; closing twice does no harm."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
