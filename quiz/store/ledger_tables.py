"""The tables of the ledger, and its rows as values of these tables and back. Knows no transaction and no fact."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from quiz.model import Response, Verdict
from quiz.replay.ledger import Entry, QuestionRow, SessionRow
from quiz.schedule import Memory, Rating

if TYPE_CHECKING:
    from quiz.replay import Ended


_TYPES: Mapping[str, type] = {"TEXT": str, "INTEGER": int, "REAL": float}


class LedgerUnreadable(ValueError):  # noqa: N818 - named after what happened, like the failures of this room
    """A row of the ledger is damaged: the ledger is to be made again from the facts."""


class Table(NamedTuple):
    """One table; the program makes and drops it as it needs."""

    columns: str
    """With their types, as in ``CREATE TABLE``."""
    key: str

    @property
    def names(self) -> str:
        """Return the names of the columns, in the order of the values of a row."""
        return ", ".join(column.split()[0] for column in self.columns.split(","))

    @property
    def types(self) -> Mapping[str, frozenset[type]]:
        """Return the types that the values of each column may have."""
        declared = (column.split() for column in self.columns.split(","))
        return {
            name: frozenset({_TYPES[kind]} if rest else {_TYPES[kind], type(None)}) for name, kind, *rest in declared
        }


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
        response TEXT NOT NULL, rating INTEGER, sure INTEGER NOT NULL, fingerprint TEXT NOT NULL,
        digest TEXT NOT NULL, wording INTEGER NOT NULL, retired INTEGER NOT NULL
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
        digest TEXT NOT NULL, wording INTEGER NOT NULL, retired INTEGER NOT NULL
        """,
        key="learner, bank, question",
    ),
}
INDEXES = {
    "ledger_entries_of": "ledger_entries (learner, bank, question, ordered, session, seq)",
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
}
"""Columns that hold one of a few values."""

_DAYS = range(date(1970, 1, 1).toordinal() - 1, date(8000, 1, 2).toordinal())
"""Days of readable facts, in any zone."""

_ALLOWED: Mapping[str, Mapping[str, frozenset[type]]] = {name: table.types for name, table in TABLES.items()}


def require_sound(table: str, rows: Sequence[Sequence[object]], columns: Iterable[str] = ()) -> None:
    """Raise LedgerUnreadable where a value in ``rows`` of a table cannot have been written; of ``columns``, or of all.

    That is asked of whole columns at once, for there may be 100,000 rows.
    """
    for name, values in zip(columns or _ALLOWED[table], zip(*rows, strict=True), strict=False):
        sound = set(map(type, values)) <= _ALLOWED[table][name]
        if sound and name in _NAMES:
            sound = set(values) <= set(_NAMES[name])
        elif sound and name in ("day", "stability"):
            known = {value for value in values if value is not None}
            sound = all(value in _DAYS if name == "day" else value > 0 for value in known)
        if not sound:
            raise LedgerUnreadable(name)


def _utc(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")


def entry_values(learner: str, entry: Entry) -> tuple[object, ...]:
    """Return an entry as a row of its table."""
    return (
        *(
            learner,
            entry.session,
            entry.seq,
            entry.bank,
            entry.question,
            _utc(entry.at),
            _utc(entry.order),
            entry.day,
        ),
        *(
            entry.verdict,
            entry.first,
            _texts(entry.response),
            entry.rating,
            entry.sure,
            entry.fingerprint,
            entry.digest,
            entry.wording,
        ),
        entry.retired,
    )


def entry_from(row: tuple[object, ...]) -> Entry:
    """Return the entry in a row of its table. Raises LedgerUnreadable."""
    (
        _,
        session,
        seq,
        bank,
        question,
        at,
        order,
        day,
        verdict,
        first,
        response,
        rating,
        sure,
        fingerprint,
        digest,
        wording,
        retired,
    ) = row
    return Entry(
        session=cast("str", session),
        seq=cast("int", seq),
        bank=cast("str", bank),
        question=cast("str", question),
        at=_time(at),
        order=_time(order),
        day=cast("int", day),
        verdict=cast("Verdict", verdict),
        first=cast("Verdict", first),
        response=_response(response),
        rating=cast("Rating | None", rating),
        sure=bool(sure),
        fingerprint=cast("str", fingerprint),
        digest=cast("str", digest),
        wording=cast("int", wording),
        retired=bool(retired),
    )


def question_values(learner: str, row: QuestionRow) -> tuple[object, ...]:
    """Return the row of a question as a row of its table."""
    order, session, seq = row.moment
    memory = row.memory
    return (
        *(
            learner,
            row.bank,
            row.question,
            _utc(order),
            session,
            seq,
            row.first,
            row.last,
            _texts(row.response),
        ),
        *(row.at and _utc(row.at), row.answers, row.right, row.lapses, row.reviews, row.place),
        *((memory.stability, memory.difficulty, memory.day) if memory else (None, None, None)),
        *(row.soon, row.fingerprint, row.digest, row.wording, row.retired),
    )


def question_from(row: tuple[object, ...]) -> QuestionRow:
    """Return the row of a question from its table. Raises LedgerUnreadable."""
    _, bank, question, order, session, seq, first, last, response, at, answers, right, *rest = row
    lapses, reviews, place, stability, difficulty, day, soon, fingerprint, digest, wording, retired = rest
    memory = (
        None if stability is None else Memory(cast("float", stability), cast("float", difficulty), cast("int", day))
    )
    return QuestionRow(
        bank=cast("str", bank),
        question=cast("str", question),
        moment=(_time(order), cast("str", session), cast("int", seq)),
        first=cast("Verdict", first),
        last=cast("Verdict", last),
        response=_response(response),
        at=None if at is None else _time(at),
        answers=cast("int", answers),
        right=cast("int", right),
        lapses=cast("int", lapses),
        reviews=cast("int", reviews),
        place=cast("int", place),
        memory=memory,
        soon=bool(soon),
        fingerprint=cast("str", fingerprint),
        digest=cast("str", digest),
        wording=cast("int", wording),
        retired=bool(retired),
    )


def session_values(learner: str, row: SessionRow) -> tuple[object, ...]:
    """Return the row of a session as a row of its table."""
    return (
        *(
            learner,
            row.session,
            row.seq,
            row.bank,
            json.dumps(row.path),
            row.mode,
            _utc(row.began),
            _utc(row.used),
        ),
        *(row.planned, row.dropped, row.answered, row.right, row.counted, row.ended),
    )


def session_from(row: tuple[object, ...]) -> SessionRow:
    """Return the row of a session from its table. Raises LedgerUnreadable."""
    _, session, seq, bank, path, mode, began, used, planned, dropped, answered, right, counted, ended = row
    return SessionRow(
        session=cast("str", session),
        seq=cast("int", seq),
        bank=cast("str", bank),
        path=_path(path),
        mode=cast("str", mode),
        began=_time(began),
        used=_time(used),
        planned=cast("int", planned),
        dropped=cast("int", dropped),
        answered=cast("int", answered),
        right=cast("int", right),
        counted=cast("int", counted),
        ended=cast("Ended", ended),
    )


def _time(written: object) -> datetime:
    try:
        return datetime.fromisoformat(cast("str", written))
    except ValueError as error:
        raise LedgerUnreadable(written) from error


def _path(written: object) -> str:
    try:
        return str(json.loads(cast("str", written)))
    except (ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error


def storable(value: object) -> object:
    """Return a value as SQLite takes it: a lone surrogate, which no text of ours has, is written out."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def _texts(response: Response) -> str:
    return json.dumps(response, ensure_ascii=True)


def _response(written: object) -> Response:
    try:
        return tuple(map(str, json.loads(cast("str", written))))
    except (TypeError, ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error
