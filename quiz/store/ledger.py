"""The ledger as tables: rows that ``replay`` makes of facts, written in the transaction that appends the facts.

Three tables may be dropped at any time, for they follow from the facts: sessions, entries (answers that count) and
questions. ``ledger_state`` says up to which fact they were brought forward and what version of rows they hold.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from quiz import replay
from quiz.model import Record, Verdict
from quiz.replay.ledger import (
    VERSION,
    Entry,
    QuestionRow,
    SessionRow,
    Standing,
    entries,
    learn,
    question_row,
    session_row,
)
from quiz.store.failures import translate_errors
from quiz.store.ledger_tables import (
    INDEXES,
    TABLES,
    entry_from,
    entry_values,
    question_from,
    question_values,
    session_from,
    session_values,
)
from quiz.store.serialize import Row, from_row

if TYPE_CHECKING:
    from quiz.replay import Dated, Met

_BATCH = 5_000
"""Facts brought forward in one transaction: a kill costs at most these, and a progress line moves as often."""

_STANDING = ", ".join(Standing._fields)

Progress = Callable[[int, int], None]
"""Called with how many facts were brought forward, and how many there are."""


@dataclass(slots=True)
class _Known:
    """The session that facts were appended to last."""

    session: str
    dated: "Dated"
    entries: tuple[Entry, ...]


class LedgerReader:
    """Reads the rows of one learner. Every method may raise the failures of this room."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, learner: str = "") -> None:
        self._connection, self._path, self._learner = connection, path, learner

    def _fetch(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a query whose first placeholder is the learner."""
        with translate_errors(self._path):
            return self._connection.execute(query, (self._learner, *values)).fetchall()

    def _entries(self, where: str, *values: str) -> list[Entry]:
        query = f"SELECT * FROM ledger_entries WHERE learner = ? AND {where} ORDER BY ordered, session, seq"  # noqa: S608
        return [entry_from(row) for row in self._fetch(query, *values)]

    def question(self, bank: str, question: str) -> QuestionRow | None:
        """Return the row of one question; None where it was never answered."""
        query = "SELECT * FROM ledger_questions WHERE learner = ? AND bank = ? AND question = ?"
        return next(map(question_from, self._fetch(query, bank, question)), None)

    def questions(self, banks: Iterable[str] | None = None) -> list[QuestionRow]:
        """Return the rows of all questions ever answered, or of those of some banks."""
        if banks is None:
            return [question_from(row) for row in self._fetch("SELECT * FROM ledger_questions WHERE learner = ?")]
        query = "SELECT * FROM ledger_questions WHERE learner = ? AND bank = ?"
        return [question_from(row) for bank in dict.fromkeys(banks) for row in self._fetch(query, bank)]

    def met(self, bank: str, question: str) -> "Met | None":
        """Return how a question was shown for its last answer; None where it was never answered."""
        query = (
            "SELECT digest, wording FROM ledger_questions"
            " WHERE learner = ? AND bank = ? AND question = ? AND last <> ''"
        )
        return next((replay.Met(*row) for row in self._fetch(query, bank, question)), None)

    def entries(self, bank: str | None = None) -> list[Entry]:
        """Return every answer that counts and every decision, in their order; of one bank or of all."""
        return self._entries("1") if bank is None else self._entries("bank = ?", bank)

    def entries_of(self, bank: str, question: str) -> list[Entry]:
        """Return the same of one question."""
        return self._entries("bank = ? AND question = ?", bank, question)

    def sessions(self) -> list[SessionRow]:
        """Return every session, the one used last at the end."""
        query = "SELECT * FROM ledger_sessions WHERE learner = ? ORDER BY used, session"
        return [session_from(row) for row in self._fetch(query)]

    def left_sessions(self) -> list[SessionRow]:
        """Return the sessions that were left with an answer in them, the one used last first."""
        query = "SELECT * FROM ledger_sessions WHERE learner = ? AND ended = '' AND answered > 0 ORDER BY used DESC"
        return [session_from(row) for row in self._fetch(query)]

    def first_answers(self, bank: str, questions: Iterable[str]) -> list[tuple[str, Verdict]]:
        """Return in which sessions some questions were answered, each with what its first answer there was worth."""
        query = (
            "SELECT DISTINCT session, first FROM ledger_entries"
            " WHERE learner = ? AND bank = ? AND question = ? AND verdict <> ''"
        )
        return [row for name in questions for row in self._fetch(query, bank, name)]

    def last_used(self) -> dict[str, str]:
        """Return when each bank was last used, as texts that sort by time."""
        sessions = "SELECT bank, max(used) FROM ledger_sessions WHERE learner = ? GROUP BY bank"
        questions = "SELECT bank, max(at) FROM ledger_questions WHERE learner = ? AND at IS NOT NULL GROUP BY bank"
        used: dict[str, str] = dict(self._fetch(questions))
        for bank, at in self._fetch(sessions):
            used[bank] = max(at, used.get(bank, at))
        return used

    def standings(self) -> list[Standing]:
        """Return how the person is doing with every question ever answered."""
        query = f"SELECT {_STANDING} FROM ledger_questions WHERE learner = ? AND last <> ''"  # noqa: S608 - our own names
        return list(map(Standing._make, self._fetch(query)))

    def least_remembered(self, today: int, limit: int, offset: int = 0) -> list[Standing]:
        """Return questions in the order of how little is remembered of them today, the least first."""
        query = (
            f"SELECT {_STANDING} FROM ledger_questions"  # noqa: S608 - our own names
            " WHERE learner = ? AND retired = 0 AND stability IS NOT NULL"
            " ORDER BY (? - day) / stability DESC, bank, question LIMIT ? OFFSET ?"
        )
        return list(map(Standing._make, self._fetch(query, today, limit, offset)))


class Ledger(LedgerReader):
    """Reads the rows, and brings them forward."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None, learner: str = "") -> None:
        super().__init__(connection, path, learner)
        self._known: _Known | None = None

    def is_usable(self) -> bool:
        """Return whether there is a ledger of this version that holds no more than the facts do."""
        try:
            ((version, upto),) = self._connection.execute("SELECT version, upto FROM ledger_state").fetchall()
            for name, table in TABLES.items():
                self._connection.execute(f"SELECT {table.names} FROM {name} LIMIT 0")  # noqa: S608 - our own names
        except (sqlite3.OperationalError, ValueError):
            return False
        return bool(version == VERSION and isinstance(upto, int) and upto <= self._newest())

    def is_behind(self) -> bool:
        """Return whether there are facts that it does not know yet."""
        (upto,) = self._connection.execute("SELECT upto FROM ledger_state").fetchone()
        return bool(upto < self._newest())

    def rebuild(self) -> None:
        """Drop what there is and make the tables empty. To be called in a transaction."""
        self._known = None
        for name in (*TABLES, "ledger_state"):
            self._connection.execute(f"DROP TABLE IF EXISTS {name}")
        for name, table in TABLES.items():
            self._connection.execute(f"CREATE TABLE {name} ({table.columns}, PRIMARY KEY ({table.key}))")
        for name, columns in INDEXES.items():
            self._connection.execute(f"CREATE INDEX {name} ON {columns}")
        self._connection.execute("CREATE TABLE ledger_state (version INTEGER NOT NULL, upto INTEGER NOT NULL)")
        self._connection.execute("INSERT INTO ledger_state VALUES (?, 0)", (VERSION,))

    def next_batch(self) -> tuple[int, int]:
        """Bring the next facts forward, in a transaction of the caller; return up to which one, and the newest."""
        (upto,) = self._connection.execute("SELECT upto FROM ledger_state").fetchone()
        newest = self._newest()
        end = min(newest, upto + _BATCH)
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
            "SELECT id, session, seq, kind, at, utc_offset, body FROM facts WHERE session = ? AND rowid <= ?"
            " ORDER BY seq",
            (session, end),
        ).fetchall()
        dated: Dated | None = None
        for record in filter(None, map(from_row, cast("list[Row]", rows))):
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
            if name in again or (row and row.moment > entry.moment):
                again.add(name)
            else:
                self._put("ledger_questions", question_values(self._learner, learn(row, entry)))
        for name in again:
            self._learn_again(*name)

    def _learn_again(self, bank: str, question: str) -> None:
        """Fold one question again from its entries: one of them came late, or vanished."""
        row = question_row(self.entries_of(bank, question))
        if row:
            self._put("ledger_questions", question_values(self._learner, row))
        else:
            self._connection.execute(
                "DELETE FROM ledger_questions WHERE learner = ? AND bank = ? AND question = ?",
                (self._learner, bank, question),
            )

    def _put(self, table: str, values: Sequence[object]) -> None:
        marks = ", ".join("?" * len(values))
        self._connection.execute(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", values)  # noqa: S608 - our names
