"""The ledger as tables: rows that ``replay`` makes of facts, written in the transaction that appends the facts.

Four tables may be dropped at any time, for they follow from the facts: sessions, entries (answers that count),
questions, and the days on which each was answered. ``ledger_state`` says up to which fact they were brought forward and
what version of rows they hold.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, cast

from quiz import replay
from quiz.model import Record
from quiz.replay.ledger import (
    VERSION,
    Entry,
    entries,
    learn,
)
from quiz.replay.question_days import days_after, fold
from quiz.replay.same_question import sameness
from quiz.replay.session_rows import session_row
from quiz.store.ledger_reader import Guard, LedgerReader
from quiz.store.ledger_schema import CREATE, TABLES
from quiz.store.ledger_tables import entry_values, question_values, session_values, storable
from quiz.store.serialize import SELECT, Row, Unreadable, from_row

if TYPE_CHECKING:
    from quiz.replay import Dated

_BATCH = 5_000
"""Facts brought forward in one transaction: a kill costs at most these, and a progress line moves as often."""

Progress = Callable[[int, int], None]
"""Called with how many facts were brought forward, and how many there are."""


@dataclass(slots=True)
class _Known:
    """The session that facts were appended to last."""

    session: str
    dated: "Dated"
    entries: tuple[Entry, ...]


class Ledger(LedgerReader):
    """Reads the rows, and brings them forward."""

    def __init__(self, connection: sqlite3.Connection, guard: Guard, learner: str = "") -> None:
        super().__init__(connection, guard, learner)
        self._known: _Known | None = None

    def reconnect(self, connection: sqlite3.Connection) -> None:
        """Go on with another file, which has replaced a damaged one."""
        self._connection, self._known = connection, None

    def is_usable(self) -> bool:
        """Return whether there is a ledger of this version that holds no more than the facts do."""
        query = "SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'ledger%' AND sql IS NOT NULL"
        if {sql for (sql,) in self._connection.execute(query)} != set(CREATE):
            return False
        state = self._connection.execute("SELECT version, upto FROM ledger_state").fetchall()
        if len(state) != 1 or state[0][0] != VERSION:
            return False
        upto = state[0][1]
        return isinstance(upto, int) and 0 <= upto <= self._newest()

    def is_behind(self) -> bool:
        """Return whether there are facts that it does not know yet."""
        (upto,) = self._connection.execute("SELECT upto FROM ledger_state").fetchone()
        return bool(upto < self._newest())

    def rebuild(self) -> None:
        """Drop what there is and make the tables empty. To be called in a transaction."""
        self._known = None
        for name in (*TABLES, "ledger_state"):
            self._connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in CREATE:
            self._connection.execute(statement)
        self._connection.execute("INSERT INTO ledger_state VALUES (?, 0)", (VERSION,))

    def next_batch(self) -> tuple[int, int]:
        """Bring the next facts forward, in a transaction of the caller; return up to which one, and the newest."""
        (upto,) = self._connection.execute("SELECT upto FROM ledger_state").fetchone()
        newest = self._newest()
        batch = "SELECT rowid FROM facts WHERE rowid > ? ORDER BY rowid LIMIT ?"  # the numbers may have gaps
        (end,) = self._connection.execute(f"SELECT max(rowid) FROM ({batch})", (upto, _BATCH)).fetchone()  # noqa: S608
        end = end or upto  # another process may have brought all of them forward
        changed = self._connection.execute(
            "SELECT DISTINCT session FROM facts WHERE rowid > ? AND rowid <= ? AND learner = ?",
            (upto, end, self._learner),
        ).fetchall()
        self._known = None
        for (session,) in changed:
            self._replay(session, end)
        self._connection.execute("UPDATE ledger_state SET upto = ?", (end,))
        return end, newest

    def append(self, records: Sequence[Record]) -> None:
        """Bring the ledger forward by ``records``, which were just inserted. To be called in their transaction.

        The session in memory may be ahead of the facts where they could not be kept; then it does not fit what comes
        next, and the session is replayed.
        """
        for session, own in groupby(records, key=lambda record: record.session):
            mine = list(own)
            known = self._known
            if mine[0].fact.seq == 1 and mine[0].fact.kind == "started":
                known = _Known(session, replay.Dated.begin(mine[0]), ())
            if known is None or known.session != session or known.dated.run.seq != mine[0].fact.seq - 1:
                self._replay(session, self._newest())
                continue
            for record in mine:
                known.dated.take(record)
            self._write(known, entries(session, known.dated))
            self._known = known
        self._connection.execute("UPDATE ledger_state SET upto = ?", (self._newest(),))

    def _newest(self) -> int:
        return int(self._connection.execute("SELECT coalesce(max(rowid), 0) FROM facts").fetchone()[0])

    def _replay(self, session: str, end: int) -> None:
        """Make the rows of a whole session again, from its facts up to row ``end``."""
        rows = self._connection.execute(
            f"{SELECT} WHERE session = ? AND rowid <= ? ORDER BY seq", (session, end)
        ).fetchall()
        dated: Dated | None = None
        for record in map(from_row, cast("list[Row]", rows)):
            if isinstance(record, Unreadable):
                continue
            if record.fact.kind == "started":
                dated = replay.Dated.begin(record)
            if dated:
                dated.take(record)
        if dated is None:
            return
        before = self._entries("session = ?", session)
        self._known = _Known(session, dated, tuple(before))
        self._write(self._known, entries(session, dated))

    def _write(self, known: _Known, after: tuple[Entry, ...]) -> None:
        """Write the rows of a session whose entries were ``known.entries`` and are ``after`` now."""
        self._put("ledger_sessions", session_values(self._learner, session_row(known.session, known.dated)))
        before, now = set(known.entries), set(after)
        gone = [entry for entry in known.entries if entry not in now]
        new = [entry for entry in after if entry not in before]
        known.entries = after
        for entry in gone:
            self._connection.execute(
                "DELETE FROM ledger_entries WHERE learner = ? AND session = ? AND seq = ?",
                (self._learner, entry.session, entry.seq),
            )
        for entry in new:
            self._put("ledger_entries", entry_values(self._learner, entry))
        again = {(entry.bank, entry.question) for entry in gone}
        for entry in new:
            name = entry.bank, entry.question
            row = None if name in again else self.question(*name)
            is_other = row and entry.verdict and sameness(row.signature, entry.signature) == "other"
            if name in again or is_other or (row and row.moment > entry.moment):
                again.add(name)
            else:
                learned = learn(row, entry)
                self._put("ledger_questions", question_values(self._learner, learned))
                for day in days_after(self.latest_day(*name) if row else None, row, entry, learned):
                    self._put("ledger_days", (self._learner, *day))
        for name in again:
            self._learn_again(*name)

    def _learn_again(self, bank: str, question: str) -> None:
        """Fold one question again from its entries: one came late, vanished, or is of another question with its id."""
        row, days = fold(self.entries_of(bank, question))
        for table in ("ledger_questions", "ledger_days"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE learner = ? AND bank = ? AND question = ?",  # noqa: S608 - our own names
                (self._learner, storable(bank), storable(question)),
            )
        if row:
            self._put("ledger_questions", question_values(self._learner, row))
        for day in days:
            self._put("ledger_days", (self._learner, *day))

    def _put(self, table: str, values: Sequence[object]) -> None:
        marks = ", ".join("?" * len(values))
        self._connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", tuple(map(storable, values)))  # noqa: S608 - our names
