"""The ledger as tables: rows that ``replay`` makes of facts, written in the transaction that appends the facts.

Four tables may be dropped at any time, for they follow from the facts: sessions, entries (answers that count),
questions, and the days on which each was answered. ``ledger_state`` says up to which fact they were brought forward and
what version of rows they hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, cast

from quiz import replay
from quiz.model import Record
from quiz.replay.ledger import Entry, QuestionRow, entries, learn
from quiz.replay.question_days import QuestionDay, days_after, fold
from quiz.replay.same_question import sameness
from quiz.replay.session_rows import session_row
from quiz.store.ledger_reader import LedgerReader
from quiz.store.ledger_schema import UPSERTS
from quiz.store.ledger_tables import entry_values, question_values, session_values, storable
from quiz.store.serialize import SELECT, Row, Unreadable, from_row

if TYPE_CHECKING:
    from quiz.replay import Dated
    from quiz.store.database import Database

PUT_OFF = "9999-12-31T23:59:59.999999+00:00"
"""When a question seems to have been answered that is still to be learned again."""

_MOST_MET = 20_000
"""Questions whose rows are kept in memory from one batch to the next."""

_Name = tuple[str, str]
"""The ids of a bank and of a question."""


class _Known:
    """The session that facts were appended to last; of another ``generation`` of the database nothing is known."""

    def __init__(self, session: str, dated: "Dated", entries: tuple[Entry, ...], generation: int) -> None:
        self.session, self.dated, self.entries, self.generation = session, dated, entries, generation


class _Batch:
    """What many sessions change, in memory until they are all replayed."""

    def __init__(self, learned: dict[_Name, tuple[QuestionRow | None, QuestionDay | None]]) -> None:
        self.late: set[_Name] = set()
        """The questions that are to be learned again: one that came late, vanished, or is of another question."""
        self.learned = learned
        """Of questions that were met, their row and last day, also in the batch before if nobody else wrote since."""
        self.rows: dict[str, list[Sequence[object]]] = {"ledger_sessions": [], "ledger_entries": []}
        self.new: set[_Name] = set()
        """The questions whose rows change."""
        self.days: dict[tuple[_Name, int], QuestionDay] = {}


class Ledger(LedgerReader):
    """Reads the rows of one learner, and brings them forward."""

    def __init__(self, database: "Database", learner: str = "") -> None:
        super().__init__(database, learner)
        self._known: _Known | None = None
        self._batch: _Batch | None = None
        self._met: dict[_Name, tuple[QuestionRow | None, QuestionDay | None]] = {}

    def append(self, records: Sequence[Record]) -> None:
        """Bring the ledger forward by ``records``, which were just inserted. To be called in their transaction."""
        for session, own in groupby(records, key=lambda record: record.session):
            mine = list(own)
            known, generation = self._known, self._database.generation
            if mine[0].fact.seq == 1 and mine[0].fact.kind == "started":
                known = _Known(session, replay.Dated.begin(mine[0]), (), generation)
            if (
                known is None
                or (known.session, known.generation) != (session, generation)
                or not self._catch_up(known, mine[0].fact.seq - 1)
            ):
                self.replay(session)
                continue
            for record in mine:
                known.dated.take(record)
            self._write(known, entries(session, known.dated))
            self._known = known
        # Where an import is still being brought forward, the facts before these come later, and these once more.
        self._database.reach(self._learner, self._database.newest(self._learner), added=len(records))

    def _catch_up(self, known: _Known, upto: int) -> bool:
        """Take what another process has added to the session since; return whether all up to ``upto`` is known now."""
        reached = known.dated.run.seq
        if reached < upto:
            where = "learner = ? AND session = ? AND seq > ? AND seq <= ? ORDER BY seq"
            rows = self._fetch(f"{SELECT} WHERE {where}", known.session, reached, upto)
            for record in map(from_row, cast("list[Row]", rows)):
                if isinstance(record, Unreadable):
                    return False
                known.dated.take(record)
            known.entries = entries(known.session, known.dated)
        return known.dated.run.seq == upto

    def rolled_back(self) -> None:
        """Forget the session in memory: it is ahead of the facts, which could not be kept."""
        self._known = None

    @contextmanager
    def batch(self) -> Iterator[set[_Name]]:
        """Replay many sessions, each once: what they change is written at the end, a question once.

        Gives the questions that are to be learned again afterwards, by the ids of their bank and themselves.
        """
        if len(self._met) > _MOST_MET:
            self._met.clear()
        batch = self._batch = _Batch(self._met)
        yield batch.late
        self._batch = None
        for name in batch.late:
            self._met.pop(name, None)
        batch.rows["ledger_questions"] = [
            question_values(self._learner, row) for name, (row, _) in batch.learned.items() if row and name in batch.new
        ]
        batch.rows["ledger_days"] = [
            (self._learner, *day) for (name, _), day in batch.days.items() if name not in batch.late
        ]
        for table, rows in batch.rows.items():
            self._database.executemany(UPSERTS[table], (tuple(map(storable, row)) for row in rows))

    def put_off(self, names: Iterable[_Name]) -> None:
        """Note which questions are to be learned again when more batches are through; until then their rows are old.

        They count as answered at the end of time: whatever comes is late for them, so that they are learned again.
        """
        for name in names:
            if self.question(*name):
                query = "UPDATE ledger_questions SET ordered = ? WHERE learner = ? AND bank = ? AND question = ?"
                self._database.execute(query, (PUT_OFF, self._learner, *map(storable, name)))
            else:
                self.learn_again(*name)

    def remove(self, session: str) -> None:
        """Delete the rows of a session that is no more, and learn its questions without it."""
        before = self._entries("session = ?", session)
        for table in ("ledger_sessions", "ledger_entries"):
            self._delete(table, "session = ?", session)
        for name in {(entry.bank, entry.question) for entry in before}:
            self.learn_again(*name)

    def replay(self, session: str, end: int | None = None) -> None:
        """Make the rows of a whole session again, from its facts up to number ``end`` in the order of the store."""
        limit, values = (f" AND {self._database.order} <= ?", (end,)) if end is not None else ("", ())
        rows = self._fetch(f"{SELECT} WHERE learner = ? AND session = ?{limit} ORDER BY seq", session, *values)
        self._known = None
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
        self._known = _Known(session, dated, tuple(before), self._database.generation)
        self._write(self._known, entries(session, dated))

    def _write(self, known: _Known, after: tuple[Entry, ...]) -> None:
        """Write the rows of a session whose entries were ``known.entries`` and are ``after`` now."""
        self._put("ledger_sessions", session_values(self._learner, session_row(known.session, known.dated)))
        before, now = set(known.entries), set(after)
        gone = [entry for entry in known.entries if entry not in now]
        new = [entry for entry in after if entry not in before]
        known.entries = after
        for entry in gone:
            self._delete("ledger_entries", "session = ? AND seq = ?", entry.session, entry.seq)
        for entry in new:
            self._put("ledger_entries", entry_values(self._learner, entry))
        again = self._batch.late if self._batch else set[_Name]()
        again |= {(entry.bank, entry.question) for entry in gone}
        for entry in new:
            name = entry.bank, entry.question
            if name in again:
                continue
            row, latest = self._learned(name)
            is_other = row and entry.verdict and sameness(row.signature, entry.signature) == "other"
            if is_other or (row and row.moment > entry.moment):
                again.add(name)
            else:
                learned = learn(row, entry)
                self._keep(name, learned, days_after(latest, row, entry, learned), latest)
        if not self._batch:
            for name in again:
                self.learn_again(*name)

    def _learned(self, name: _Name) -> tuple[QuestionRow | None, QuestionDay | None]:
        """Return the row of a question, and its last day."""
        if self._batch and name in self._batch.learned:
            return self._batch.learned[name]
        row = self.question(*name)
        return row, self.latest_day(*name) if row else None

    def _keep(self, name: _Name, row: QuestionRow, days: Sequence[QuestionDay], latest: QuestionDay | None) -> None:
        """Keep the row of a question, and the days that changed."""
        if self._batch:
            self._batch.learned[name] = row, days[-1] if days else latest
            self._batch.new.add(name)
            self._batch.days |= {(name, day.day): day for day in days}
            return
        self._put("ledger_questions", question_values(self._learner, row))
        for day in days:
            self._put("ledger_days", (self._learner, *day))

    def learn_again(self, bank: str, question: str) -> None:
        """Fold one question again from its entries: one came late, vanished, or is of another question with its id."""
        row, days = fold(self.entries_of(bank, question))
        for table in ("ledger_questions", "ledger_days"):
            self._delete(table, "bank = ? AND question = ?", bank, question)
        if row:
            self._put("ledger_questions", question_values(self._learner, row))
        for day in days:
            self._put("ledger_days", (self._learner, *day))

    def _put(self, table: str, values: Sequence[object]) -> None:
        if self._batch:
            self._batch.rows[table].append(values)
            return
        self._database.execute(UPSERTS[table], tuple(map(storable, values)))

    def _delete(self, table: str, where: str, *values: object) -> None:
        query = f"DELETE FROM {table} WHERE learner = ? AND {where}"  # noqa: S608 - our names
        self._database.execute(query, (self._learner, *map(storable, values)))
