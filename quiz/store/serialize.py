"""Records turned into rows of the table and back. Knows JSON and ISO dates, no SQL."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import cast

from quiz.model import FACT_KINDS, Fact, Json, Record

Row = tuple[str, str, int, str, str, int, str]
"""id, session, seq, kind, at, utc_offset, body"""

_KINDS = {str(kind): kind for kind in FACT_KINDS}


def to_row(record: Record) -> Row:
    """Return the row of ``record``: its time in UTC to the microsecond, its body as JSON with sorted keys."""
    assert record.at.tzinfo is not None, "a fact's time has a zone"
    at = record.at.astimezone(UTC).isoformat(timespec="microseconds")
    fact = record.fact
    return record.id, record.session, fact.seq, fact.kind, at, record.utc_offset, _written(fact.body)


def from_row(row: Row) -> Record | None:
    """Return the record of ``row``; None for a kind that this version does not know. Raises ValueError."""
    name, session, seq, kind, at, utc_offset, body = row
    if (known := _KINDS.get(kind)) is None:
        return None
    read = json.loads(body)
    if not isinstance(read, dict):
        raise ValueError("the body is no JSON object")  # noqa: TRY004 - unreadable like the rest
    return Record(name, session, Fact(seq, known, read), datetime.fromisoformat(at).astimezone(UTC), utc_offset)


def _written(body: Mapping[str, Json]) -> str:
    text = json.dumps(dict(body), ensure_ascii=False, sort_keys=True, allow_nan=False, default=_plain)
    # A lone surrogate has no UTF-8; what Python puts in its place happens to be its JSON escape.
    # (Two neighbors that make a pair come back as the one character that they encode.)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _plain(value: object) -> object:
    """Return a mapping or a sequence of any type as one that JSON knows."""
    return dict(value) if isinstance(value, Mapping) else list(cast("Sequence[object]", value))
