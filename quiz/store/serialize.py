"""Records turned into rows of the table and back. Knows JSON, ISO dates and the columns.

This is the one place where a row becomes a fact, and so the one place that decides what is readable. A bit may flip on
a disk, another program may write into the file: such a row is left out wherever facts are used, it stays on the disk,
and ``quiz doctor`` names it. One fact never keeps a person from the others.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal, NamedTuple, NoReturn, TypeGuard, cast

from quiz.model import FACT_KINDS, Fact, Json, Record
from quiz.model.fact_bodies import missing_key
from quiz.model.fact_text import text_of_body
from quiz.replay.branches import LAST

Row = tuple[object, ...]
"""The values of ``SELECT``, of any types, for a damaged file may hold anything."""

_TYPES = {"id": str, "session": str, "seq": int, "kind": str, "at": str, "utc_offset": int, "body": str}
_EXPECTED = tuple(_TYPES.values())
COLUMNS = ", ".join(_TYPES)
SELECT = f"SELECT {COLUMNS} FROM facts"  # noqa: S608 - our own names
INSERT = f"INSERT INTO facts ({COLUMNS}, learner) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - as above
MAY_BE_BRANCH = "substr(session, 15, 1) = '5'"
"""What ``replay.branches.may_be_branch`` asks of a session, in SQL."""

Why = Literal["column", "kind", "time", "body", "key"]
"""What makes a row unreadable: a column of another type, a kind that this version does not know, a time that never was
or that no clock shows, a body that is no JSON object, or one that lacks what its kind needs."""

_KINDS = {str(kind): kind for kind in FACT_KINDS}
_YEARS = range(1970, 8000)
"""Clocks begin with the first; after the last, days could no longer be added to a date."""


class Kept(NamedTuple):
    """What is kept of one session."""

    records: tuple[Record, ...]
    """What can be read of it."""
    last: int
    """The last number that is taken, also by a fact that cannot be read."""


class Unreadable(NamedTuple):
    """A row that is no fact."""

    session: str
    seq: str
    """Its number in the session, as far as it can be read."""
    why: Why
    what: str
    """The column, the kind, the time or the key; empty for a body that is no JSON object."""


def to_row(record: Record) -> Row:
    """Return the row of ``record``: its time in UTC to the microsecond, its body as JSON with sorted keys."""
    assert record.at.tzinfo is not None, "a fact's time has a zone"
    at = record.at.astimezone(UTC).isoformat(timespec="microseconds")
    fact = record.fact
    return record.id, record.session, fact.seq, fact.kind, at, record.utc_offset, text_of_body(fact.body)


def from_row(row: Row) -> Record | Unreadable:
    """Return the record of ``row``, or why there is none."""
    if (types := tuple(map(type, row))) != _EXPECTED:
        return _unreadable(row, "column", next(it for it, one in zip(_TYPES, types, strict=True) if one != _TYPES[it]))
    name, session, seq, kind, at, utc_offset, body = cast("tuple[str, str, int, str, str, int, str]", row)
    if not is_number(seq):
        return _unreadable(row, "column", "seq")
    if (known := _KINDS.get(kind)) is None:
        return _unreadable(row, "kind", kind)
    if (time := _read_time(at)) is None:
        return _unreadable(row, "time", at)
    if (read := _read_body(body)) is None:
        return _unreadable(row, "body", "")
    if key := missing_key(known, read):
        return _unreadable(row, "key", key)
    return Record(name, session, Fact(seq, known, read), time, utc_offset)


def readable(rows: Iterable[Row]) -> tuple[Record, ...]:
    """Return the records of the rows that are facts."""
    return tuple(record for row in rows if isinstance(record := from_row(row), Record))


def is_readable(kind: str, at: str, body: str) -> bool:
    """Return whether a row with these texts is a fact, or is one of a kind that a later version may know."""
    try:
        time, read = datetime.fromisoformat(at), _DECODER.decode(body)
    except (ValueError, RecursionError):
        return False
    known = _KINDS.get(kind)
    sound = time.tzinfo is not None and time.year in _YEARS and isinstance(read, dict)
    return sound and (known is None or not missing_key(known, read))


def is_number(seq: object) -> TypeGuard[int]:
    """Return whether a column holds what can be the number of a fact in its session."""
    return type(seq) is int and 0 <= seq <= LAST


def _unreadable(row: Row, why: Why, what: str) -> Unreadable:
    _, session, seq, *_ = row
    return Unreadable(str(session), str(seq), why, what)


def _read_time(written: str) -> datetime | None:
    """Return a time in UTC; None for one that never was, that has no zone, or that no clock shows."""
    try:
        time = datetime.fromisoformat(written)
        return time.astimezone(UTC) if time.tzinfo and time.year in _YEARS else None
    except (ValueError, OverflowError):
        return None


def _read_body(written: str) -> dict[str, Json] | None:
    try:
        read = _DECODER.decode(written)
    except (ValueError, RecursionError):
        return None
    return read if isinstance(read, dict) else None


def _refuse(_: str) -> NoReturn:
    """Raise ValueError for ``NaN`` and ``Infinity``, which Python reads and no reckoning survives."""
    raise ValueError


_DECODER = json.JSONDecoder(parse_constant=_refuse)
