"""What a store promises, whatever engine is below it: one learner's facts, and those of many in one database."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from quiz.model import Record
    from quiz.store.ledger_reader import LedgerReader
    from quiz.store.opening import SetAside
    from quiz.store.serialize import Kept


class Store(Protocol):
    """The facts of one learner, who sees nobody else's. Every method may raise the failures of this room.

    Use it from the thread that opened it.
    """

    @property
    def path(self) -> Path | None:
        """Return the person's own file; None in memory and in a database of many learners."""

    @property
    def set_aside(self) -> "SetAside | None":
        """Return where a damaged file was moved, if there was one."""

    @property
    def ledger(self) -> "LedgerReader":
        """Return what is asked often: how the person is doing with each question, and the sessions."""

    def append(self, records: "Sequence[Record]") -> None:
        """Store ``records``, all or none; they are on disk when this returns.

        Raises SessionTaken if one of their numbers in a session is already taken, SessionForgotten if something was
        deleted of a session that they go on with, and SessionMoved if an import made a branch of it.
        """

    def session(self, session: str) -> "Kept":
        """Return what is kept of a session that is to go on, by the numbers of its facts."""

    def session_since(self, session: str, number: int) -> "Kept":
        """Return what was added to a session after its fact of that number, by this process or by another."""

    def records(self, session: str | None = None) -> "tuple[Record, ...]":
        """Return the records of one ``session`` by their numbers, or of all in the order in which they were stored.

        Rows that this version cannot read are left out.
        """

    def records_with(self, kind: Literal["flagged", "overridden"]) -> "tuple[Record, ...]":
        """Return the records of every session that has a fact of this kind, in the order in which they happened."""

    def records_of(self, kind: Literal["noted", "bookmarked"]) -> "tuple[Record, ...]":
        """Return the records of this kind alone, in the order in which they happened."""

    def count_answers(self) -> int:
        """Return how many answers are stored."""

    def forget(self) -> int:
        """Delete all that is known of the learner, links included; return how many facts there were."""

    def close(self) -> None:
        """Close what was opened for this learner alone; closing twice does no harm."""


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


class SharedStore(Protocol):
    """Many learners in one database. Every method may raise the failures of this room.

    A learner's id is chosen by the caller; the empty one belongs to a person's own store and is refused here. When a
    link ends the answers stay, without a way in, until the learner or the operator deletes them. Use it from the
    thread that opened it; any number of processes may open the same database.
    """

    @property
    def place(self) -> str:
        """Return where the database is, for messages; no password is in it."""

    @property
    def version(self) -> int:
        """Return the version of its tables."""

    def of(self, learner: str) -> Store:
        """Return the store of one learner, which costs next to nothing; closing it closes nothing."""

    def learners(self) -> tuple[str, ...]:
        """Return everyone of whom a session or a link is kept."""

    def add_link(self, link: Link) -> None:
        """Keep a link; it is on disk when this returns."""

    def link(self, token_hash: str) -> Link | None:
        """Return the link whose token has this hash, also one that has ended; None where there is none."""

    def withdraw(self, token_hash: str) -> bool:
        """End a link at once; return whether there was one."""

    def links(self) -> tuple[Link, ...]:
        """Return all links, the oldest first."""

    def count_links(self) -> int:
        """Return how many links are kept, ended ones too."""

    def banks(self) -> tuple[str, ...]:
        """Return the ids of the banks of all sessions, and the one that stands for several."""

    def activity(self) -> tuple[Activity, ...]:
        """Return how far everyone is who has begun a session."""

    def records(self, learners: "Iterable[str] | None" = None) -> "Iterator[tuple[str, Record]]":
        """Yield each of the learners, or everyone, with every fact that can be read.

        They come learner by learner and session by session, by the numbers of the facts.
        """

    def is_alive(self) -> bool:
        """Return whether the database answers; raises nothing of this room."""

    def close(self) -> None:
        """Close the database; closing twice does no harm."""
