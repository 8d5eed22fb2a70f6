"""Reading the ledger: how a person is doing with each question, and the sessions. Nothing is written here."""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar

from quiz import replay
from quiz.model import SURE, Verdict
from quiz.replay.ledger import Entry, QuestionRow, Standing, of_one_question, question_row
from quiz.replay.question_days import QuestionDay
from quiz.replay.session_rows import SessionRow
from quiz.replay.tallies import SAID, Plan, Tally
from quiz.store.ledger_schema import require_counts, require_sound
from quiz.store.ledger_tables import entry_from, question_from, session_from, storable

if TYPE_CHECKING:
    from quiz.replay import Met
    from quiz.store.database import Database

T = TypeVar("T")

_AT_ONCE = 500
"""Questions that one statement names."""
_STANDING = ", ".join(Standing._fields)

_ON_TIME = "3 * waited >= 2 * ideal AND 3 * waited <= 4 * ideal + 3"
_TALLIES = f"""
    SELECT question, count(*), count(*) FILTER (WHERE first = 'right'), count(*) FILTER (WHERE {_ON_TIME}),
        count(*) FILTER (WHERE first = 'right' AND {_ON_TIME}), coalesce(sum(chance) FILTER (WHERE {_ON_TIME}), 0.0),
        {
    ", ".join(
        f"count(*) FILTER (WHERE certainty = {level}), count(*) FILTER (WHERE certainty = {level} AND first = 'right')"
        for level in SAID
    )
},
        coalesce(cast(sum(off * off) FILTER (WHERE certainty = 1) AS DOUBLE PRECISION), 0.0),
        coalesce(max(day) FILTER (WHERE certainty = {SURE} AND first <> 'right'), 0),
        coalesce(max(day) FILTER (WHERE first = 'right'), 0)
    FROM (
        SELECT *, CASE WHEN stability * ? >= ? THEN ? WHEN stability * ? > 1 THEN stability * ? ELSE 1 END AS ideal,
            {SAID[1]} + CASE WHEN choices > 0 THEN 0.5 / choices ELSE 0 END
                - CASE WHEN first = 'right' THEN 1 ELSE 0 END AS off
        FROM ledger_days WHERE learner = ? AND bank = ? AND first <> ''
    ) AS planned
    GROUP BY question
"""  # noqa: S608 - our own names and numbers

_WEEKS = """
    SELECT begun, ended, count(*) FROM (
        SELECT CASE WHEN day <= ? THEN 0 ELSE (day - ? + 6) / 7 END AS begun, (until - ? + 6) / 7 AS ended
        FROM ledger_days WHERE learner = ? AND bank = ? AND until > ?
    ) AS spans
    GROUP BY begun, ended
"""


class LedgerReader:
    """Reads the rows of one learner. Every method may raise the failures of this room."""

    def __init__(self, database: "Database", learner: str = "") -> None:
        self._database, self._learner = database, learner

    def _fetch(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a query whose first placeholder is the learner."""
        return self._database.execute(query, (self._learner, *map(storable, values))).fetchall()

    def _run(self, query: str, *values: object, named: bool = False) -> list[tuple[Any, ...]]:
        """Run a query that names the learner itself and adds something up, with names in its first column or not."""
        given = tuple(map(storable, values))

        def work() -> list[tuple[Any, ...]]:
            rows = self._database.execute(query, given).fetchall()
            require_counts(rows, named=named)
            return rows

        return self._database.guard(work, self._learner)

    def _read(
        self, table: str, read: Callable[[tuple[Any, ...]], T], query: str, *values: object, columns: Iterable[str] = ()
    ) -> list[T]:
        """Read rows of a query whose first placeholder is the learner, which has some columns of a table or all."""

        def work() -> list[T]:
            rows = self._fetch(query, *values)
            require_sound(table, rows, columns)
            return [read(row) for row in rows]

        return self._database.guard(work, self._learner)

    def _rows(self, table: str, read: Callable[[tuple[Any, ...]], T], where: str = "TRUE", *values: object) -> list[T]:
        """Return whole rows of a table."""
        return self._read(table, read, f"SELECT * FROM {table} WHERE learner = ? AND {where}", *values)  # noqa: S608 - our names

    def _entries(self, where: str, *values: str) -> list[Entry]:
        return self._rows("ledger_entries", entry_from, f"{where} ORDER BY ordered, session, seq", *values)

    def question(self, bank: str, question: str) -> QuestionRow | None:
        """Return the row of one question; None where it was never answered."""
        return next(
            iter(self._rows("ledger_questions", question_from, "bank = ? AND question = ?", bank, question)), None
        )

    def questions(self, banks: Iterable[str] | None = None) -> list[QuestionRow]:
        """Return the rows of all questions ever answered, or of those of some banks."""
        if banks is None:
            return self._rows("ledger_questions", question_from)
        return [
            row
            for bank in dict.fromkeys(banks)
            for row in self._rows("ledger_questions", question_from, "bank = ?", bank)
        ]

    def days(self, bank: str | None = None) -> list[QuestionDay]:
        """Return the days on which questions were answered, by question and day; of one bank or of all."""
        where, values = ("TRUE", ()) if bank is None else ("bank = ?", (bank,))
        return self._rows("ledger_days", _day_from, f"{where} ORDER BY bank, question, day", *values)

    def latest_day(self, bank: str, question: str) -> QuestionDay | None:
        """Return the last day on which a question was answered; None where it never was."""
        where = "bank = ? AND question = ? ORDER BY day DESC LIMIT 1"
        return next(iter(self._rows("ledger_days", _day_from, where, bank, question)), None)

    def days_of(self, bank: str, question: str) -> list[QuestionDay]:
        """Return the days on which one question was answered."""
        return self._rows("ledger_days", _day_from, "bank = ? AND question = ? ORDER BY day", bank, question)

    def tallies(self, bank: str, plan: Plan) -> list[Tally]:
        """Return what the days of each question of a bank add up to, as ``replay.tallies`` adds one up."""
        days, most = plan
        found = self._run(_TALLIES, days, most, most, days, days, self._learner, bank, named=True)
        return [Tally(bank, *row) for row in found]

    def answers_by_day(self, since: int, bank: str | None = None) -> dict[int, int]:
        """Return how many answers count on each day from ``since`` on that has any; of one bank or of all."""
        where, values = ("", ()) if bank is None else (" AND bank = ?", (bank,))
        query = f"SELECT day, count(*) FROM ledger_entries WHERE learner = ? AND verdict <> '' AND day >= ?{where}"  # noqa: S608 - ours
        return dict(self._read("ledger_entries", _pair, f"{query} GROUP BY day", since, *values, columns=("day",)))

    def first_answers_by_day(self, bank: str) -> dict[int, tuple[int, int]]:
        """Return how many first answers there were on each day that has any, and how many of them were right."""
        query = (
            "SELECT day, count(*), sum(CASE WHEN first = 'right' THEN 1 ELSE 0 END) FROM ledger_days"
            " WHERE learner = ? AND bank = ? AND first <> '' GROUP BY day"
        )
        return {day: (number, right) for day, number, right in self._run(query, self._learner, bank)}

    def known_by_week(self, bank: str, first: int, weeks: int) -> list[int]:
        """Return how many questions of a bank were known at the end of the day ``first``, and at that of each week."""
        changes = [0] * (weeks + 2)
        for begun, ended, number in self._run(_WEEKS, first, first, first, self._learner, bank, first):
            changes[min(begun, weeks + 1)] += number
            changes[min(ended, weeks + 1)] -= number
        return list(accumulate(changes))[:-1]

    def met(self, bank: str, questions: Sequence[str]) -> "dict[str, Met]":
        """Return how questions were shown for their last answer, with their signatures; only those that had one."""
        found: dict[str, Met] = {}
        names = {storable(name): name for name in questions}
        for begin in range(0, len(names), _AT_ONCE):
            some = [*names][begin : begin + _AT_ONCE]
            which = f"last <> '' AND question IN ({', '.join('?' * len(some))})"
            query = (
                f"SELECT question, signature, wording FROM ledger_questions WHERE learner = ? AND bank = ? AND {which}"  # noqa: S608
            )
            columns = ("question", "signature", "wording")
            rows = self._read("ledger_questions", tuple, query, bank, *some, columns=columns)
            found |= {names[name]: replay.Met(*rest) for name, *rest in rows}
        return found

    def entries(self, bank: str | None = None) -> list[Entry]:
        """Return every answer that counts and every decision, in their order; of one bank or of all."""
        return self._entries("TRUE") if bank is None else self._entries("bank = ?", bank)

    def entries_of(self, bank: str, question: str, signature: str = "") -> list[Entry]:
        """Return the same of one id; with ``signature``, without what belongs to another question that had this id."""
        found = self._entries("bank = ? AND question = ?", bank, question)
        return of_one_question(found, signature) if signature else found

    def row_of(self, bank: str, question: str, signature: str) -> QuestionRow | None:
        """Return the row of the question with this signature where another one with its id was answered since.

        None where it was never answered.
        """
        row = question_row(self.entries_of(bank, question, signature))
        return row if row and row.last else None

    def sessions(self) -> list[SessionRow]:
        """Return every session, the one used last at the end."""
        return self._rows("ledger_sessions", session_from, "TRUE ORDER BY used, session")

    def left_sessions(self) -> list[SessionRow]:
        """Return the sessions that were left with an answer in them, the one used last first."""
        return self._rows("ledger_sessions", session_from, "ended = '' AND answered > 0 ORDER BY used DESC, session")

    def first_answers(self, bank: str, questions: Iterable[str]) -> list[tuple[str, Verdict]]:
        """Return in which sessions some questions were answered, each with what its first answer there was worth."""
        query = (
            "SELECT DISTINCT session, first FROM ledger_entries"
            " WHERE learner = ? AND bank = ? AND question = ? AND verdict <> ''"
        )
        columns = ("session", "first")
        return [
            it for name in questions for it in self._read("ledger_entries", _pair, query, bank, name, columns=columns)
        ]

    def last_used(self) -> dict[str, str]:
        """Return when each bank was last used, as texts that sort by time."""
        sessions = "SELECT bank, max(used) FROM ledger_sessions WHERE learner = ? GROUP BY bank"
        questions = "SELECT bank, max(at) FROM ledger_questions WHERE learner = ? AND at IS NOT NULL GROUP BY bank"
        used: dict[str, str] = {}
        for query in (sessions, questions):
            for bank, at in self._read("ledger_sessions", _pair, query, columns=("bank", "used")):
                used[bank] = max(at, used.get(bank, at))
        return used

    def standings(self) -> list[Standing]:
        """Return how the person is doing with every question ever answered."""
        return self._standings("last <> ''")

    def least_remembered(self, today: int, limit: int, offset: int = 0) -> list[Standing]:
        """Return questions in the order of how little is remembered of them today, the least first."""
        return self._standings(
            "retired = 0 AND stability IS NOT NULL"
            " ORDER BY (? - day) / stability DESC, bank, question LIMIT ? OFFSET ?",
            *(today, limit, offset),
        )

    def _standings(self, where: str, *values: object) -> list[Standing]:
        query = f"SELECT {_STANDING} FROM ledger_questions WHERE learner = ? AND {where}"  # noqa: S608 - our own names
        return self._read("ledger_questions", Standing._make, query, *values, columns=Standing._fields)


def _pair(row: tuple[Any, ...]) -> tuple[Any, Any]:
    first, second = row
    return first, second


def _day_from(row: tuple[Any, ...]) -> QuestionDay:
    return QuestionDay._make(row[1:])
