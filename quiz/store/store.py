"""The store: facts appended in one transaction, read in order, deleted without a trace. Their meaning may not enter."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple, Self, TypeVar, cast

from quiz import files
from quiz.model import Record
from quiz.store import database_files, failures
from quiz.store.failures import translate_errors
from quiz.store.integrity import close_unchanged, has_sound_schema
from quiz.store.ledger import Ledger, Progress
from quiz.store.ledger_reader import LedgerReader
from quiz.store.ledger_schema import LedgerUnreadable
from quiz.store.migrations import migrate, transaction
from quiz.store.opening import INSERT, INSERT_NEW, Opened, open_file, replace
from quiz.store.serialize import SELECT, Row, from_row, is_number, to_row

T = TypeVar("T")

_REPAIRS = 2
"""How often the file is repaired for one piece of work: the facts may be damaged, and then the ledger."""


class Kept(NamedTuple):
    """What is kept of one session."""

    records: tuple[Record, ...]
    """What can be read of it."""
    last: int
    """The last number that is taken, also by a fact that cannot be read."""


class Store:
    """All facts, in one SQLite file or in memory.

    Use it from the thread that opened it, and close it. Every method may raise the failures of this room.
    """

    def __init__(self, opened: Opened, path: Path | None, reopen: Callable[[], Opened] | None = None) -> None:
        self.path = path
        """The file of the facts; None for a store in memory."""
        self.set_aside = opened.set_aside
        """Where a damaged store was moved when this one was opened, or later, if there was one."""
        self._connection = opened.connection
        self._reopen = reopen
        self._identity = database_files.identity(path) if path else None
        self._ledger = Ledger(self._connection, self._guard)
        self._guarding = False
        self._known: tuple[tuple[int, int], tuple[Record, ...]] = (-1, -1), ()
        """All records as they were last read, and the state of the file at that time."""

    @classmethod
    def open(
        cls, path: Path, now: datetime, *, busy_seconds: float = 2.0, progress: Progress = lambda _done, _of: None
    ) -> Self:
        """Open the store at ``path``, creating or migrating it where needed.

        A damaged file is set aside under a name with ``now`` in it, and all that can be read of it is in the new one.
        That also happens later, when a page proves damaged that was not needed before. A ledger that is missing or of
        another version is made again from the facts, batch by batch, each reported to ``progress``; a kill in between
        loses one batch. Raises StoreNewer, StoreLocked, StoreUnwritable.
        """
        with translate_errors(path):
            opened = open_file(path, now, busy_seconds)
            store = cls(opened, path, lambda: replace(path.resolve(), store._identity, now, busy_seconds))
            with ExitStack() as on_failure:
                on_failure.callback(store.close)
                store._guard(lambda: store._bring_forward(progress))
                on_failure.pop_all()
            return store

    @classmethod
    def in_memory(cls, facts: Iterable[tuple[object, ...]] = (), progress: Progress = lambda _done, _of: None) -> Self:
        """Return a store with ``facts``, which ends with the program, for runs that keep nothing."""
        connection = sqlite3.connect(":memory:", isolation_level=None)
        migrate(connection)
        connection.executemany(INSERT_NEW, facts)
        store = cls(Opened(connection, None), None)
        store._bring_forward(progress)
        return store

    @classmethod
    def copy_of(cls, path: Path, progress: Progress = lambda _done, _of: None) -> Self:
        """Return a store in memory with all that can be read of the one at ``path``, where nobody may write that.

        Raises StoreUnwritable where there is one that cannot even be read.
        """
        from quiz.store.salvage import salvage  # noqa: PLC0415 - few have to do with a copy

        with translate_errors(path):
            if files.is_special(path):
                raise failures.special(path)
            return cls.in_memory(salvage(path) if path.exists() else (), progress)

    @property
    def ledger(self) -> LedgerReader:
        """Return what is asked often: how the person is doing with each question, and the sessions."""
        return self._ledger

    def _guard(self, work: Callable[[], T]) -> T:
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
            close_unchanged(self._connection, self.path.resolve())
            self._connection, aside = self._reopen()
            self._identity = database_files.identity(self.path)
            self.set_aside = aside or self.set_aside
            self._ledger.reconnect(self._connection)
        elif isinstance(error, LedgerUnreadable) or (_is_suspicious(error) and not self._ledger.is_usable()):
            with transaction(self._connection):
                self._ledger.rebuild()
        else:
            raise error
        self._bring_forward()

    def _is_malformed(self, error: sqlite3.DatabaseError) -> bool:
        """Return whether ``error`` is due to the file of facts and not to what was asked of it."""
        return failures.is_damage(error) or (_is_suspicious(error) and not has_sound_schema(self._connection))

    def _bring_forward(self, progress: Progress = lambda _done, _of: None) -> None:
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

        Raises SessionTaken if one of their numbers in a session is already taken, and SessionForgotten if nothing is
        there of a session that they go on with.
        """
        if self.path and database_files.identity(self.path) != self._identity:
            raise failures.unwritable(self.path, "the file was moved or deleted while quiz was running")

        def work() -> None:
            with transaction(self._connection):
                self._require_begun(records)
                self._connection.executemany(INSERT, [(*to_row(record), "") for record in records])
                self._ledger.append(records)

        self._guard(work)

    def _require_begun(self, records: Sequence[Record]) -> None:
        """Raise SessionForgotten where facts would be kept without the beginning of their session."""
        first: dict[str, int] = {}
        for record in records:
            first.setdefault(record.session, record.fact.seq)
        for session, number in first.items():
            before = "SELECT 1 FROM facts WHERE session = ? AND seq < ? LIMIT 1"
            if number > 1 and not self._connection.execute(before, (session, number)).fetchone():
                raise failures.forgotten(self.path)

    def session(self, session: str) -> Kept:
        """Return what is kept of a session, by the numbers of its facts."""

        def work() -> Kept:
            rows = self._connection.execute(f"{SELECT} WHERE session = ? ORDER BY seq", (session,)).fetchall()
            records = tuple(record for row in rows if isinstance(record := from_row(row), Record))
            return Kept(records, max((seq for _, _, seq, *_ in rows if is_number(seq)), default=0))

        return self._guard(work)

    def records(self, session: str | None = None) -> tuple[Record, ...]:
        """Return the records of one ``session`` by their numbers, or of all in the order in which they were stored.

        Rows that this version cannot read are left out."""

        if session is not None:
            return self.session(session).records

        def work() -> tuple[Record, ...]:
            state = self._state()
            if self._known[0] != state:
                rows = cast("list[Row]", self._connection.execute(f"{SELECT} ORDER BY rowid").fetchall())
                records = tuple(record for row in rows if isinstance(record := from_row(row), Record))
                self._known = state, records
            return self._known[1]

        return self._guard(work)

    def records_with(self, kind: Literal["flagged", "overridden"]) -> tuple[Record, ...]:
        """Return the records of every session that has a fact of this kind, in the order in which they happened."""
        query = f"SELECT DISTINCT session FROM facts WHERE kind = '{kind}'"  # noqa: S608 - one of two words
        found = self._guard(lambda: self._connection.execute(query).fetchall())
        records = [record for (session,) in found for record in self.records(session)]
        return tuple(sorted(records, key=lambda record: (record.at, record.session, record.fact.seq)))

    def records_of(self, kind: Literal["noted", "bookmarked"]) -> tuple[Record, ...]:
        """Return the records of this kind alone, in the order in which they happened."""
        query = f"{SELECT} WHERE kind = '{kind}' ORDER BY at, session, seq"
        rows = self._guard(lambda: cast("list[Row]", self._connection.execute(query).fetchall()))
        return tuple(record for row in rows if isinstance(record := from_row(row), Record))

    def count_answers(self) -> int:
        """Return how many answers are stored."""
        query = "SELECT count(*) FROM facts WHERE kind = 'answered'"
        ((number,),) = self._guard(lambda: self._connection.execute(query).fetchall())
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


def delete(path: Path) -> None:
    """Delete a store that this version need not understand, and all that was set aside. Raises StoreUnwritable."""
    with translate_errors(path):
        database_files.delete(path.resolve())


def _is_suspicious(error: sqlite3.DatabaseError) -> bool:
    """Return whether ``error`` cannot come from what this program asks, unless the tables are others than it made."""
    codes = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)
    return failures.code_of(error) in codes and not failures.is_taken(error)
