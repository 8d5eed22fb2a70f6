"""What the tables of the ledger are made of, and what their rows may hold. Knows no transaction and no fact."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, get_args

from quiz.model import MARKS, Verdict
from quiz.schedule import Rating

_TYPES: Mapping[str, type] = {"TEXT": str, "INTEGER": int, "REAL": float}


class LedgerUnreadable(ValueError):  # noqa: N818 - named after what happened, like the failures of this room
    """A row of the ledger is damaged: the ledger is to be made again from the facts."""


class Table(NamedTuple):
    """One table; the program makes and drops it as it needs."""

    columns: str
    """With their types, as in ``CREATE TABLE``."""
    key: str
    sorted_by_key: bool = False
    """Whether SQLite keeps the rows in the order of the key, without another index: they are read many at a time."""

    @property
    def types(self) -> Mapping[str, frozenset[type]]:
        """Return the types that the values of each column may have."""
        declared = (column.split() for column in self.columns.split(","))
        return {
            name: frozenset({_TYPES[kind]} if rest else {_TYPES[kind], type(None)}) for name, kind, *rest in declared
        }

    def upsert(self, name: str) -> str:
        """Return the statement that writes a row in the place of the one with its key, in the SQL of both engines."""
        marks = ", ".join("?" * len(self.types))
        others = [column for column in self.types if column not in self.key.split(", ")]
        changes = ", ".join(f'"{column}" = excluded."{column}"' for column in others)  # "right" is a word of SQL
        return f"INSERT INTO {name} VALUES ({marks}) ON CONFLICT ({self.key}) DO UPDATE SET {changes}"  # noqa: S608


TABLES: Mapping[str, Table] = {
    "ledger_sessions": Table(
        """
        learner TEXT NOT NULL, session TEXT NOT NULL, seq INTEGER NOT NULL, bank TEXT NOT NULL, path TEXT NOT NULL,
        mode TEXT NOT NULL, began TEXT NOT NULL, used TEXT NOT NULL, planned INTEGER NOT NULL,
        dropped INTEGER NOT NULL, answered INTEGER NOT NULL, right INTEGER NOT NULL, counted INTEGER NOT NULL,
        ended TEXT NOT NULL
        """,
        key="learner, session",
    ),
    "ledger_entries": Table(
        """
        learner TEXT NOT NULL, session TEXT NOT NULL, seq INTEGER NOT NULL, bank TEXT NOT NULL, question TEXT NOT NULL,
        at TEXT NOT NULL, ordered TEXT NOT NULL, day INTEGER NOT NULL, verdict TEXT NOT NULL, first TEXT NOT NULL,
        response TEXT NOT NULL, rating INTEGER, sure INTEGER NOT NULL, certainty INTEGER,
        choices INTEGER NOT NULL, turn INTEGER NOT NULL, fingerprint TEXT NOT NULL, signature TEXT NOT NULL,
        wording INTEGER NOT NULL, retired INTEGER NOT NULL
        """,
        key="learner, session, seq",
    ),
    "ledger_questions": Table(
        """
        learner TEXT NOT NULL, bank TEXT NOT NULL, question TEXT NOT NULL, ordered TEXT NOT NULL,
        session TEXT NOT NULL, seq INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL, response TEXT NOT NULL,
        at TEXT, answers INTEGER NOT NULL, right INTEGER NOT NULL, lapses INTEGER NOT NULL, reviews INTEGER NOT NULL,
        place INTEGER NOT NULL, stability REAL, difficulty REAL, day INTEGER, soon INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        signature TEXT NOT NULL, wording INTEGER NOT NULL, retired INTEGER NOT NULL
        """,
        key="learner, bank, question",
    ),
    "ledger_days": Table(
        """
        learner TEXT NOT NULL, bank TEXT NOT NULL, question TEXT NOT NULL, day INTEGER NOT NULL, first TEXT NOT NULL,
        certainty INTEGER, choices INTEGER NOT NULL, waited INTEGER, stability REAL, chance REAL,
        until INTEGER NOT NULL
        """,
        key="learner, bank, question, day",
        sorted_by_key=True,
    ),
}
INDEXES = {
    "ledger_entries_of": "ledger_entries (learner, bank, question, ordered, session, seq)",
    "ledger_entries_days": "ledger_entries (learner, day, bank) WHERE verdict <> ''",
    "ledger_sessions_used": "ledger_sessions (learner, used)",
    "ledger_sessions_of": "ledger_sessions (learner, bank, used)",
    "ledger_sessions_left": "ledger_sessions (learner, used) WHERE ended = '' AND answered > 0",
}


_NAMES: Mapping[str, Collection[object]] = {
    "verdict": ("", *get_args(Verdict)),
    "first": ("", *get_args(Verdict)),
    "last": ("", *get_args(Verdict)),
    "ended": ("", "finished", "abandoned"),
    "rating": (None, *get_args(Rating)),
    "certainty": (None, *MARKS),
}
"""Columns that hold one of a few values."""

_DAYS = range(date(1970, 1, 1).toordinal() - 1, date(8000, 1, 2).toordinal())
"""Days of readable facts, in any zone."""

_ALLOWED: Mapping[str, Mapping[str, frozenset[type]]] = {name: table.types for name, table in TABLES.items()}


def require_sound(table: str, rows: Sequence[Sequence[object]], columns: Iterable[str] = ()) -> None:
    """Raise LedgerUnreadable where a value in ``rows`` of a table cannot have been written; of ``columns``, or of all.

    That is asked of whole columns at once, for there may be 100,000 rows.
    """
    names = columns or _ALLOWED[table]
    if rows and not columns and len(rows[0]) != len(_ALLOWED[table]):
        raise LedgerUnreadable(table)
    for name, values in zip(names, zip(*rows, strict=True), strict=False):
        sound = set(map(type, values)) <= _ALLOWED[table][name]
        if sound and name in _NAMES:
            sound = set(values) <= set(_NAMES[name])
        elif sound and name in ("day", "stability"):
            known = {value for value in values if value is not None}
            sound = all(value in _DAYS if name == "day" else value > 0 for value in known)
        if not sound:
            raise LedgerUnreadable(name)


def require_counts(rows: Sequence[Sequence[Any]], *, named: bool) -> None:
    """Raise LedgerUnreadable where what was added up is no number from 0 up, after a text where rows are ``named``."""
    for number, column in enumerate(zip(*rows, strict=True)):
        types = set(map(type, column))
        is_name = named and not number
        if types != {str} if is_name else not types <= {int, float} or min(column) < 0:
            raise LedgerUnreadable(number)


CREATE = (
    *(
        f"CREATE TABLE {name} ({table.columns}, PRIMARY KEY ({table.key})){' WITHOUT ROWID' * table.sorted_by_key}"
        for name, table in TABLES.items()
    ),
    *(f"CREATE INDEX {name} ON {columns}" for name, columns in INDEXES.items()),
    "CREATE TABLE ledger_state (version INTEGER NOT NULL, upto INTEGER NOT NULL)",
)
"""What makes the tables; SQLite keeps these texts, so that a ledger that reads otherwise is not ours or is damaged."""

UPSERTS: Mapping[str, str] = {name: table.upsert(name) for name, table in TABLES.items()}
"""What writes one row of each table, in the place of the one with its key."""
