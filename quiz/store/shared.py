"""Many learners in one database, whatever the engine: who there is, their links, and what all of them answered."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Self, cast

from quiz.errors import QuizError
from quiz.model import READING, Record
from quiz.store.learner_store import Store
from quiz.store.ledger_schema import TABLES
from quiz.store.ledger_tables import storable
from quiz.store.serialize import COLUMNS, Row, readable

if TYPE_CHECKING:
    from quiz.store.database import Database


_LINK = "token_hash, learner, banks, created, expires, withdrawn"
_ACTIVITY = """
    SELECT learner, count(*), cast(sum(seq) AS BIGINT), max(used), count(*) FILTER (WHERE sitting),
        count(*) FILTER (WHERE sitting AND ended = 'finished')
    FROM (SELECT *, mode <> ? AND (answered > 0 OR ended <> '') AS sitting FROM ledger_sessions) AS sessions
    GROUP BY learner
"""
_BY_SESSION = f"""
    SELECT {", ".join(f"facts.{column.strip()}" for column in COLUMNS.split(","))} FROM ledger_sessions AS begun
    JOIN facts ON facts.session = begun.session AND facts.learner = begun.learner
    WHERE begun.learner = ? ORDER BY begun.session, facts.seq
"""  # noqa: S608 - as above
_RECENT = 256
"""How many learners' stores are kept: each remembers the session that it appended to last."""


class Link(NamedTuple):
    """A way in for one learner, without a name. The token in the address is kept nowhere, only its hash."""

    token_hash: str
    learner: str
    banks: tuple[str, ...]
    """Ids of the banks that it opens."""
    created: datetime
    expires: datetime
    withdrawn: bool = False

    def is_open(self, now: datetime) -> bool:
        """Return whether it still leads anywhere."""
        return not self.withdrawn and now < self.expires


class Activity(NamedTuple):
    """How far one learner is, in numbers of which some change with every fact that is kept or deleted."""

    learner: str
    sessions: int
    facts: int
    used: str
    """When a session was used last: a text that sorts by time."""
    begun: int
    """Sessions with an answer or an end; to read explanations is none."""
    finished: int


class SharedLearner(Store):
    """The store of one of many."""

    def by_session(self) -> tuple[Record, ...]:
        """Return all that can be read of sessions that were begun, each by the numbers of its facts."""
        return readable(self._guarded(_BY_SESSION))

    def forget(self) -> int:
        """Delete all that is known of the learner, as the store says."""

        def work() -> int:
            with self._database.overwriting(), self._database.transaction(self._learner):
                deleted = self._database.execute("DELETE FROM facts WHERE learner = ?", (self._learner,))
                for table in (*TABLES, "links"):
                    self._database.execute(f"DELETE FROM {table} WHERE learner = ?", (self._learner,))  # noqa: S608 - our names
                self._database.forgotten(self._learner)
            self._ledger.rolled_back()
            return deleted.rowcount

        return self._database.guard(work, self._learner)

    def close(self) -> None:
        """Close nothing: the database is everyone's."""


class SharedStore:
    """Many learners in one database. Every method may raise the failures of this room.

    A learner's id is chosen by the caller; the empty one belongs to a person's own store and is refused here. When a
    link ends the answers stay, without a way in, until the learner or the operator deletes them. Use it from the
    thread that opened it; any number of processes may open the same database.
    """

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._recent: dict[str, SharedLearner] = {}

    @property
    def place(self) -> str:
        """Return where the database is, for messages; no password is in it."""
        return str(self._database.place)

    @property
    def version(self) -> int:
        """Return the version of its tables."""
        return self._database.version()

    def of(self, learner: str) -> SharedLearner:
        """Return the store of one learner, which costs next to nothing; closing it closes nothing."""
        assert learner, "a learner of many has an id"
        store = self._recent.pop(learner, None) or SharedLearner(self._database, learner)
        self._recent[learner] = store
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return store

    def learners(self) -> tuple[str, ...]:
        """Return everyone of whom a session or a link is kept."""
        query = f"SELECT learner FROM {self._database.learners_in} UNION SELECT learner FROM links ORDER BY learner"  # noqa: S608
        return tuple(cast("str", learner) for (learner,) in self._fetch(query))

    def add_link(self, link: Link) -> None:
        """Keep a link; it is on disk when this returns."""
        values = (
            *(link.token_hash, link.learner, json.dumps(link.banks), _utc(link.created)),
            *(_utc(link.expires), int(link.withdrawn)),
        )
        self._change(f"INSERT INTO links ({_LINK}) VALUES (?, ?, ?, ?, ?, ?)", values, link.learner)  # noqa: S608 - ours

    def link(self, token_hash: str) -> Link | None:
        """Return the link whose token has this hash, also one that has ended; None where there is none."""
        found = self._fetch(f"SELECT {_LINK} FROM links WHERE token_hash = ?", storable(token_hash))  # noqa: S608 - ours
        return _link(found[0]) if found else None

    def links(self) -> tuple[Link, ...]:
        """Return all links, the oldest first."""
        return tuple(map(_link, self._fetch(f"SELECT {_LINK} FROM links ORDER BY created, token_hash")))  # noqa: S608 - ours

    def withdraw(self, token_hash: str) -> bool:
        """End a link at once; return whether there was one."""
        return self._change("UPDATE links SET withdrawn = 1 WHERE token_hash = ?", (storable(token_hash),)) > 0

    def count_links(self) -> int:
        """Return how many links are kept, ended ones too."""
        ((number,),) = self._fetch("SELECT count(*) FROM links")
        return cast("int", number)

    def banks(self) -> tuple[str, ...]:
        """Return the ids of the banks of all sessions, and the one that stands for several."""
        self._complete()
        return tuple(cast("str", bank) for (bank,) in self._fetch("SELECT DISTINCT bank FROM ledger_sessions"))

    def activity(self) -> tuple[Activity, ...]:
        """Return how far everyone is who has begun a session."""
        self._complete()
        return tuple(map(Activity._make, self._fetch(_ACTIVITY, READING.name)))

    def records(self, learners: Iterable[str] | None = None) -> Iterator[tuple[str, Record]]:
        """Yield each of the learners, or everyone, with every fact that can be read.

        They come learner by learner and session by session, by the numbers of the facts. Only those of one learner are
        in memory at once, and both engines find them by a key.
        """
        for learner in self.learners() if learners is None else learners:
            for record in SharedLearner(self._database, learner).by_session():
                yield learner, record

    def _complete(self) -> None:
        """Bring the ledgers forward that a newer program has not yet made again."""
        for learner in self._database.guard(self._database.behind):
            self._database.guard(lambda: None, learner)

    def is_alive(self) -> bool:
        """Return whether the database answers; raises nothing of this room."""
        try:
            self.link("")
        except QuizError:
            return False
        return True

    def _change(self, query: str, values: Sequence[object], learner: str = "") -> int:
        """Run one statement in a transaction of its own, alone for the learner; return how many rows it changed."""

        def work() -> int:
            with self._database.transaction(learner):
                changed = self._database.execute(query, values)
            return changed.rowcount

        return self._database.guard(work)

    def _fetch(self, query: str, *values: object) -> list[Row]:
        return cast("list[Row]", self._database.guard(lambda: self._database.execute(query, values).fetchall()))

    def close(self) -> None:
        """Close the database; closing twice does no harm."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _utc(at: datetime) -> str:
    """Return texts that sort by time."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _link(row: Row) -> Link:
    token_hash, learner, banks, created, expires, withdrawn = cast("tuple[str, str, str, str, str, int]", row)
    times = datetime.fromisoformat(created), datetime.fromisoformat(expires)
    return Link(token_hash, learner, tuple(json.loads(banks)), *times, bool(withdrawn))
