"""The facts of one learner, appended whole and read in order, whatever the engine. Their meaning may not enter."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, cast

from quiz.model import Record
from quiz.replay.branches import branch_of
from quiz.store import failures
from quiz.store.continuity import Continuity
from quiz.store.ledger import Ledger
from quiz.store.ledger_reader import LedgerReader
from quiz.store.ledger_tables import storable
from quiz.store.serialize import INSERT, MAY_BE_BRANCH, SELECT, Kept, Row, is_number, readable, to_row

if TYPE_CHECKING:
    from quiz.store.database import Database
    from quiz.store.opening import SetAside


class Store(ABC):
    """The facts of one learner, who sees nobody else's: every statement names whose rows it means.

    Every method may raise the failures of this room. Use it from the thread that opened it.
    """

    def __init__(self, database: "Database", learner: str = "") -> None:
        self._database, self._learner = database, learner
        self._ledger = Ledger(database, learner)
        self._continuity = Continuity(lambda: failures.forgotten(database.place))
        self._known: tuple[object, tuple[Record, ...]] = None, ()
        """All records as they were last read, and the state of the database at that time."""

    @property
    def path(self) -> Path | None:
        """Return the person's own file; None in memory and in a database of many learners."""
        return None

    @property
    def set_aside(self) -> "SetAside | None":
        """Return where a damaged file was moved, if there was one."""
        return None

    @property
    def ledger(self) -> LedgerReader:
        """Return what is asked often: how the person is doing with each question, and the sessions."""
        return self._ledger

    def append(self, records: Sequence[Record]) -> None:
        """Store ``records``, all or none; they are on disk when this returns.

        Raises SessionTaken if one of their numbers in a session is already taken, SessionForgotten if something was
        deleted of a session that they go on with, and SessionMoved if an import made a branch of it.
        """

        def work() -> None:
            try:
                with self._database.transaction(self._learner):
                    self._continuity.require(self._database, self._learner, records)
                    self._database.executemany(INSERT, [(*to_row(record), self._learner) for record in records])
                    self._ledger.append(records)
            except BaseException:
                self._ledger.rolled_back()
                raise

        self._database.guard(work, self._learner)
        self._continuity.took(records)

    def session(self, session: str) -> Kept:
        """Return what is kept of a session that is to go on, by the numbers of its facts."""
        rows = self._rows("session = ? ORDER BY seq", storable(session))
        known = [(str(name), seq) for name, _, seq, *_ in rows if is_number(seq)]
        self._continuity.note(session, known)
        return Kept(readable(rows), max((seq for _, seq in known), default=0))

    def session_since(self, session: str, number: int) -> Kept:
        """Return what was added to a session after its fact of that number, by this process or by another."""
        rows = self._rows("session = ? AND seq > ? ORDER BY seq", storable(session), number)
        known = [(str(name), seq) for name, _, seq, *_ in rows if is_number(seq)]
        self._continuity.read_on(session, known)
        return Kept(readable(rows), max((seq for _, seq in known), default=number))

    def records(self, session: str | None = None) -> tuple[Record, ...]:
        """Return the records of one ``session`` by their numbers, or of all in the order in which they were stored.

        Rows that this version cannot read are left out.
        """
        if session is not None:
            return readable(self._rows("session = ? ORDER BY seq", storable(session)))

        def work() -> tuple[Record, ...]:
            state = self._database.state()
            if self._known[0] != state:
                self._known = state, readable(self._rows(f"TRUE ORDER BY {self._database.order}"))
            return self._known[1]

        return self._database.guard(work, self._learner)

    def records_with(self, kind: Literal["flagged", "overridden"]) -> tuple[Record, ...]:
        """Return the records of every session that has a fact of this kind, in the order in which they happened."""
        found = self._guarded(f"SELECT DISTINCT session FROM facts WHERE kind = '{kind}' AND learner = ?")  # noqa: S608 - ours
        records = [record for (session,) in found for record in self.records(cast("str", session))]
        return tuple(sorted(records, key=lambda record: (record.at, record.session, record.fact.seq)))

    def records_of(self, kind: Literal["noted", "bookmarked"]) -> tuple[Record, ...]:
        """Return the records of this kind alone, in the order in which they happened."""
        return readable(self._rows(f"kind = '{kind}' ORDER BY at, session, seq"))

    def count_answers(self) -> int:
        """Return how many answers are stored, those that a branch has copied once."""
        query = "SELECT count(*) FROM facts WHERE kind = 'answered' AND learner = ?"
        ((number,),) = self._guarded(query)
        for record in readable(self._rows(f"kind = 'started' AND {MAY_BE_BRANCH}")):
            if branch := branch_of(record.fact.body):
                ((copies,),) = self._guarded(f"{query} AND session = ? AND seq < ?", record.session, branch.at)
                number = cast("int", number) - cast("int", copies)
        return cast("int", number)

    def _guarded(self, query: str, *values: object) -> list[Row]:
        """Run a query whose first value is the learner."""
        values = self._learner, *values
        return self._database.guard(lambda: self._database.execute(query, values).fetchall(), self._learner)

    def _rows(self, where: str, *values: object) -> list[Row]:
        """Return the facts of the learner of which a condition holds."""
        return self._guarded(f"{SELECT} WHERE learner = ? AND {where}", *values)

    @abstractmethod
    def forget(self) -> int:
        """Delete all that is known of the learner, links included; return how many facts there were."""

    @abstractmethod
    def close(self) -> None:
        """Close what was opened for this learner alone; closing twice does no harm."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
