"""Many learners in one database, whatever the engine: who there is, their links, and what all of them answered."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Self, cast

from quiz.errors import QuizError
from quiz.model import Record
from quiz.replay.session_rows import SessionRow
from quiz.store.learner_store import LearnerStore
from quiz.store.ledger_schema import TABLES
from quiz.store.ledger_tables import storable
from quiz.store.protocol import Link
from quiz.store.serialize import Row

if TYPE_CHECKING:
    from quiz.store.database import Database


_LINK = "token_hash, learner, banks, created, expires, withdrawn"
_RECENT = 256
"""How many learners' stores are kept: each remembers the session that it appended to last."""


class SharedLearner(LearnerStore):
    """The store of one of many."""

    def forget(self) -> int:
        """Delete all that is known of the learner, links included; return how many facts there were."""

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


class Shared(ABC):
    """What both engines do alike for many learners."""

    @property
    @abstractmethod
    def place(self) -> str:
        """Return where the database is, for messages."""

    @property
    @abstractmethod
    def version(self) -> int:
        """Return the version of its tables."""

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._recent: dict[str, SharedLearner] = {}

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

        def work() -> None:
            with self._database.transaction(link.learner):
                self._database.execute(f"INSERT INTO links ({_LINK}) VALUES (?, ?, ?, ?, ?, ?)", values)  # noqa: S608 - ours

        self._database.guard(work)

    def link(self, token_hash: str) -> Link | None:
        """Return the link whose token has this hash, also one that has ended; None where there is none."""
        found = self._fetch(f"SELECT {_LINK} FROM links WHERE token_hash = ?", storable(token_hash))  # noqa: S608 - ours
        return _link(found[0]) if found else None

    def links(self) -> tuple[Link, ...]:
        """Return all links, the oldest first."""
        return tuple(map(_link, self._fetch(f"SELECT {_LINK} FROM links ORDER BY created, token_hash")))  # noqa: S608 - ours

    def withdraw(self, token_hash: str) -> bool:
        """End a link at once; return whether there was one."""

        def work() -> bool:
            with self._database.transaction(""):
                query = "UPDATE links SET withdrawn = 1 WHERE token_hash = ?"
                changed = self._database.execute(query, (storable(token_hash),))
            return changed.rowcount > 0

        return self._database.guard(work)

    def sessions(self) -> Iterator[tuple[str, SessionRow]]:
        """Yield each learner with every session."""
        for learner in self.learners():
            for row in SharedLearner(self._database, learner).ledger.sessions():
                yield learner, row

    def records(self) -> Iterator[tuple[str, Record]]:
        """Yield each learner with every fact that can be read, session by session, by the numbers of the facts.

        Session by session, because their facts are found by a key in both engines, and only few are in memory at once.
        """
        for learner in self.learners():
            store = SharedLearner(self._database, learner)
            for row in store.ledger.sessions():
                for record in store.records(row.session):
                    yield learner, record

    def is_alive(self) -> bool:
        """Return whether the database answers; raises nothing of this room."""
        try:
            self.link("")
        except QuizError:
            return False
        return True

    def _fetch(self, query: str, *values: object) -> list[Row]:
        return cast("list[Row]", self._database.guard(lambda: self._database.execute(query, values).fetchall()))

    @abstractmethod
    def close(self) -> None:
        """Close the database; closing twice does no harm."""

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
