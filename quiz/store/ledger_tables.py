"""The rows of the ledger as values of its tables, and back. Knows no transaction and no fact.

The fields of a row come in the order of the columns after the learner. Times and lists are written as texts.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from quiz.replay.ledger import Entry, QuestionRow
from quiz.replay.session_rows import SessionRow
from quiz.schedule import Memory
from quiz.store.ledger_schema import TABLES, LedgerUnreadable

_NO_MEMORY = (None, None, None)


def entry_values(learner: str, entry: Entry) -> tuple[object, ...]:
    """Return an entry as a row of its table."""
    return (learner, *map(_written, entry))


def entry_from(row: Sequence[Any]) -> Entry:
    """Return the entry in a row of its table. Raises LedgerUnreadable."""
    return Entry._make(_read(row, _OF_ENTRY))


def question_values(learner: str, row: QuestionRow) -> tuple[object, ...]:
    """Return the row of a question as a row of its table."""
    bank, question, moment, *counts, memory, soon, fingerprint, signature, wording, retired = row
    values = bank, question, *moment, *counts, *(memory or _NO_MEMORY), soon, fingerprint, signature, wording, retired
    return (learner, *map(_written, values))


def question_from(row: Sequence[Any]) -> QuestionRow:
    """Return the row of a question from its table. Raises LedgerUnreadable."""
    bank, question, *moment_and_counts = _read(row, _OF_QUESTION)
    order, session, seq, *counts = moment_and_counts[:-8]
    stability, difficulty, day, *rest = moment_and_counts[-8:]
    memory = None if stability is None else Memory(stability, difficulty, day)
    return QuestionRow._make((bank, question, (order, session, seq), *counts, memory, *rest))


def session_values(learner: str, row: SessionRow) -> tuple[object, ...]:
    """Return the row of a session as a row of its table."""
    return (learner, *map(_written, row._replace(path=json.dumps(row.path))))


def session_from(row: Sequence[Any]) -> SessionRow:
    """Return the row of a session from its table. Raises LedgerUnreadable."""
    return SessionRow._make(_read(row, _OF_SESSION))


def storable(value: object) -> object:
    """Return a value as SQLite takes it: a lone surrogate, which no text of ours has, is written out."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def _written(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat(timespec="microseconds")
        case tuple():
            return json.dumps(value)
        case _:
            return value


def _time(written: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if written is not None else None
    except ValueError as error:
        raise LedgerUnreadable(written) from error


def _path(written: str) -> str:
    try:
        return str(json.loads(written))
    except (ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error


def _response(written: str) -> tuple[str, ...]:
    try:
        return tuple(map(str, json.loads(written)))
    except (TypeError, ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error


_READ: Mapping[str, Callable[[Any], object]] = {
    **dict.fromkeys(("at", "ordered", "began", "used"), _time),
    **dict.fromkeys(("sure", "soon", "retired"), bool),
    "response": _response,
    "path": _path,
}
"""How a column is read that holds another value than it shows."""

_Readers = tuple[tuple[int, Callable[[Any], object]], ...]


def _readers(table: str) -> _Readers:
    _, *columns = TABLES[table].types
    return tuple((at, _READ[column]) for at, column in enumerate(columns) if column in _READ)


_OF_ENTRY, _OF_QUESTION, _OF_SESSION = map(_readers, ("ledger_entries", "ledger_questions", "ledger_sessions"))


def _read(row: Sequence[Any], readers: _Readers) -> list[Any]:
    """Return the values of a row of a table, without the learner."""
    values = list(row[1:])
    for at, read in readers:
        values[at] = read(values[at])
    return values
