from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from quiz.model import EVERY_BANK, Fact, FactKind, Json, Record
from quiz.stats import overrides

if TYPE_CHECKING:
    from collections.abc import Mapping

START = datetime(2026, 11, 25, 12, tzinfo=UTC)


def record(session: str, seq: int, kind: FactKind, **body: Json) -> Record:
    said: Mapping[str, Json] = body
    return Record(f"{session}{seq}", session, Fact(seq, kind, said), START + timedelta(minutes=seq), 60)


def test_typed_answers_that_should_count_are_told_until_they_are_taken_back() -> None:
    records = [
        record("s", 1, "started", bank="one", plan=["a", "b"]),
        record("s", 2, "overridden", question="a", response=["x"], fact=2),
        record("s", 4, "answered", question="b", response=["y"], verdict="wrong"),
        record("s", 5, "overridden", question="b", response=["y"], fact=4),
        record("s", 6, "undone", fact=4),
        record("t", 1, "started", bank=EVERY_BANK, plan=["two/c"]),
        record("t", 3, "overridden", question="two/c", response=["z", ""], fact=2),
        record("unknown", 3, "overridden", question="c", response=["z"], fact=2),
    ]

    told = overrides(records)

    assert [(it.bank, it.question, it.response) for it in told] == [("one", "a", ("x",)), ("two", "c", ("z", ""))]
    assert told[0].at.isoformat() == "2026-11-25T13:02:00+01:00"
