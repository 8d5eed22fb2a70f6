"""One connection to PostgreSQL in use: statements, transactions, and reconnection. The only module that knows psycopg.

Any number of processes serve the same learners. Whoever writes for a learner holds an advisory lock of that learner
until the commit, so that the numbers of one learner's facts grow in the order of their commits, and the ledger of that
learner can be brought forward in the transaction that appends. What is lost with a connection is not tried again here:
whether a commit arrived cannot be known, and the caller reads the session again.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from typing import Any, TypeVar
from zlib import crc32

import psycopg

from quiz.replay.ledger import VERSION
from quiz.store import postgres_failures as failures
from quiz.store.database import Cursor
from quiz.store.database_url import DatabaseURL
from quiz.store.failures import StoreNewer, StoreUnreachable
from quiz.store.ledger import Ledger
from quiz.store.ledger_schema import TABLES, LedgerUnreadable
from quiz.store.migrations import Migration
from quiz.store.postgres_schema import MIGRATIONS, NEWEST, SCHEMA
from quiz.store.postgres_wire import as_stored, is_readable, translated

T = TypeVar("T")

logging.getLogger("psycopg").addHandler(logging.NullHandler())  # what fails is reported once, by us

_LOCKS = 0x7175697A
"""The first half of our advisory locks, "quiz" in ASCII; the second is made of the learner."""
_MIGRATING = _LOCKS + 1
_LOST = "08006"
"""The SQLSTATE of a connection that was lost, which libpq does not give."""

_DEFAULTS: dict[str, Any] = {
    "application_name": "quiz",
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 30,
    "client_encoding": "utf8",
}
"""How to connect, in seconds and milliseconds, unless the URL says otherwise."""

_SETTINGS = (
    f"SET search_path TO {SCHEMA}",
    "SET statement_timeout TO '30s'",
    "SET lock_timeout TO '5s'",
    "SET idle_in_transaction_session_timeout TO '30s'",
    # what was acknowledged is on disk, also where a database answers before that by default
    "SELECT set_config('synchronous_commit', 'on', false) FROM pg_settings"
    " WHERE name = 'synchronous_commit' AND setting <> 'remote_apply'",
)


class PostgresDatabase:
    """A connection, made again when it was lost. Use it from one thread."""

    order = "number"
    learners_in = "ledger_state"
    generation = 0

    def __init__(self, url: DatabaseURL) -> None:
        self.place = url.place
        self._url = url
        self._connection: psycopg.Connection[Any] | None = None
        self._checked: set[str] = set()
        """Learners whose ledger was found to hold every fact."""
        self._guarding = False

    def open(self, steps: Sequence[Migration] = MIGRATIONS) -> None:
        """Connect, and make or migrate the tables. Raises the failures of this room, and is closed then."""
        with ExitStack() as on_failure:
            on_failure.callback(self.close)
            self.guard(lambda: self._migrate(steps))
            on_failure.pop_all()

    def execute(self, query: str, values: Sequence[object] = ()) -> Cursor:
        """Run one statement. Raises psycopg.Error."""
        assert self._connection, "statements run in a guard"
        return self._connection.execute(translated(query), [as_stored(value) for value in values])

    def executemany(self, query: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement with each row of values. Raises psycopg.Error."""
        assert self._connection, "statements run in a guard"
        values = [[as_stored(value) for value in row] for row in rows]
        with self._connection.cursor() as cursor:
            cursor.executemany(translated(query), values)

    @contextmanager
    def transaction(self, learner: str) -> Iterator[None]:
        """Run the block in one transaction, alone for this learner, whose ledger holds every fact when it begins.

        Statements are sent without waiting for each other's results, until one is asked for.
        """
        assert self._connection, "transactions run in a guard"
        with self._connection.pipeline(), self._connection.transaction():
            self._lock(_LOCKS, crc32(learner.encode("utf-8", "backslashreplace")) - 2**31)
            self._bring_forward(learner)
            yield

    def behind(self) -> Sequence[str]:
        """Return the learners whose ledger is of another version."""
        found = self.execute("SELECT learner FROM ledger_state WHERE version <> ?", (VERSION,)).fetchall()
        return [learner for (learner,) in found]

    def overwriting(self) -> AbstractContextManager[None]:
        """Run the block as it is: PostgreSQL overwrites what was deleted after its next vacuum."""
        return nullcontext()

    def _lock(self, first: int, second: int) -> None:
        self.execute("SELECT pg_advisory_xact_lock(?::int4, ?::int4)", (first, second))

    def guard(self, work: Callable[[], T], learner: str = "") -> T:
        """Return what ``work`` returns, over a connection that was alive and with the ledger of ``learner`` complete.

        Raises the failures of this room, StoreUnreachable where the database does not answer.
        """
        if self._guarding:
            return work()
        self._guarding = True
        try:
            with self._failures():
                self._connect()
                if learner and learner not in self._checked:
                    with self.transaction(learner):
                        pass
                    self._checked.add(learner)
                try:
                    return work()
                except LedgerUnreadable:
                    return self._with_new_ledger(work, learner)
        finally:
            self._guarding = False

    def _with_new_ledger(self, work: Callable[[], T], learner: str) -> T:
        """Return what ``work`` returns after the ledger of the learner was made again, for a row of it was damaged."""
        self._require_known_version()
        with self.transaction(""):
            self.execute("UPDATE ledger_state SET version = 0 WHERE learner = ?", (learner,))
        with self.transaction(learner):
            pass
        try:
            return work()
        except LedgerUnreadable:
            raise failures.other_tables(self.place) from None

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Turn an error of psycopg into the failure that it means; a connection that broke is given up."""
        try:
            yield
        except psycopg.Error as error:
            connecting = isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) and not error.sqlstate
            found = failures.failure(_LOST if connecting else error.sqlstate or "", self.place)
            if isinstance(found, StoreUnreachable) or not self._is_idle():
                self.close()
            if found is None:
                raise
            raise self._perhaps_newer(error) or found from None  # the database's own words may quote an answer

    def _is_idle(self) -> bool:
        """Return whether nothing is left over from what failed."""
        if not self._connection:
            return False
        state = self._connection.pgconn
        return (
            state.transaction_status == psycopg.pq.TransactionStatus.IDLE
            and state.pipeline_status == psycopg.pq.PipelineStatus.OFF
        )

    def _perhaps_newer(self, error: psycopg.Error) -> StoreNewer | None:
        """Return that the tables are of a later version, where that is why a statement failed."""
        if self._connection and (error.sqlstate or "").startswith(failures.OTHER_TABLES):
            try:
                self._require_known_version()
            except StoreNewer as newer:
                return newer
            except psycopg.Error:
                return None
        return None

    def _connect(self) -> None:
        """Connect where there is no connection, or one that was lost since it was used last."""
        if self._connection and not self._connection.closed and self._is_alive(self._connection):
            return
        self.close()
        try:
            self._connection = psycopg.connect(**{**_DEFAULTS, **self._url.parameters}, autocommit=True)
        except psycopg.Error as error:
            raise failures.not_connected(self.place, str(error)) from None  # libpq's words may quote parts of the URL
        if self._connection.info.parameter_status("server_encoding") != "UTF8":
            self.close()
            raise failures.unwritable(self.place, "its encoding is not UTF8", "name one that has it, and try again")
        for setting in _SETTINGS:
            self._connection.execute(setting)

    def _is_alive(self, connection: psycopg.Connection[Any]) -> bool:
        """Return whether a connection that nobody used for a while still leads somewhere.

        A server that stops says so on the socket, where nothing else arrives between two statements.
        """
        if is_readable(connection.fileno()):
            with suppress(psycopg.Error):
                connection.execute("SELECT 1")
        return not connection.broken

    def _migrate(self, steps: Sequence[Migration]) -> None:
        """Run the migrations that are newer than the tables; one that fails leaves everything as it was before it."""
        while (version := self._version()) < steps[-1].number:
            assert self._connection
            with self._connection.transaction():
                self.execute("SET LOCAL lock_timeout TO '60s'")
                self.execute("SET LOCAL statement_timeout TO 0")  # an index of many rows takes its time
                self._lock(_MIGRATING, 0)
                if self._version() != version:  # another process was faster
                    continue
                if not version:
                    self._make_schema()
                step = next(step for step in steps if step.number > version)
                for statement in step.statements:
                    self.execute(statement)
                self.execute("INSERT INTO migrations (number, name) VALUES (?, ?)", (step.number, step.name))
        self._require_known_version()

    def _require_known_version(self) -> None:
        """Raise StoreNewer where a newer program made the tables."""
        if (version := self._version()) > NEWEST:
            raise failures.newer(self.place, version, NEWEST)

    def _make_schema(self) -> None:
        there = "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?"
        if not self.execute(there, (SCHEMA,)).fetchone():  # only making one asks for a right
            self.execute(f"CREATE SCHEMA {SCHEMA}")
        self.execute(
            "CREATE TABLE IF NOT EXISTS migrations"
            " (number BIGINT PRIMARY KEY, name TEXT NOT NULL, at TIMESTAMPTZ NOT NULL DEFAULT now())"
        )

    def version(self) -> int:
        """Return the number of the last migration that was run. Raises the failures of this room."""
        return self.guard(self._version)

    def _version(self) -> int:
        # to_regclass would be shorter, but after waiting for a lock it may not see what was made meanwhile
        there = "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'migrations'"
        if not self.execute(there, (SCHEMA,)).fetchone():
            return 0
        return int(self.execute("SELECT coalesce(max(number), 0) FROM migrations").fetchone()[0])

    def _bring_forward(self, learner: str) -> None:
        """Make the ledger of a learner hold every fact, in a transaction that has the lock; it nearly always does."""
        known = self.execute("SELECT version, upto FROM ledger_state WHERE learner = ?", (learner,)).fetchone()
        newest = self.newest(learner)
        if known == (VERSION, newest) or (known is None and not newest):
            return
        for table in TABLES:
            self.execute(f"DELETE FROM {table} WHERE learner = ?", (learner,))  # noqa: S608 - our names
        sessions = "SELECT session FROM facts WHERE learner = ? GROUP BY session ORDER BY min(number)"
        ledger = Ledger(self, learner)
        with ledger.batch() as late:
            for (session,) in self.execute(sessions, (learner,)).fetchall():
                ledger.replay(session)
        for name in late:
            ledger.learn_again(*name)
        self.reach(learner, newest)

    def state(self) -> object:
        """Return a value that was never returned before: whether another process wrote is not known."""
        return object()

    def newest(self, learner: str) -> int:
        """Return the number of the newest fact of a learner; 0 where there is none."""
        query = "SELECT coalesce(max(number), 0) FROM facts WHERE learner = ?"
        return int(self.execute(query, (learner,)).fetchone()[0])

    def reach(self, learner: str, upto: int, *, added: int | None = None) -> None:  # noqa: ARG002 - it was complete
        """Note that the ledger of a learner knows every fact up to this number."""
        self.execute(
            "INSERT INTO ledger_state VALUES (?, ?, ?)"
            " ON CONFLICT (learner) DO UPDATE SET version = excluded.version, upto = excluded.upto",
            (learner, VERSION, upto),
        )

    def forgotten(self, learner: str) -> None:
        """Note that nothing is kept of a learner any more."""
        self.execute("DELETE FROM ledger_state WHERE learner = ?", (learner,))
        self._checked.discard(learner)

    def close(self) -> None:
        """Close the connection; closing twice does no harm."""
        if self._connection:
            with suppress(psycopg.Error):
                self._connection.close()
        self._connection = None
