"""Typed answers that learners hold should count: what an author may want to accept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from quiz.model import Record
from quiz.stats.runs import home_of, on_their_clock, question_of


@dataclass(frozen=True, slots=True)
class Overridden:
    """An answer that should count."""

    bank: str
    question: str
    at: datetime
    """On the learner's clock."""
    response: tuple[str, ...]


def overrides(records: Iterable[Record]) -> tuple[Overridden, ...]:
    """Every such answer that was not taken back. ``records`` come in the order in which they happened."""
    banks: dict[str, str] = {}
    standing: list[tuple[str, int, Overridden]] = []
    for record in records:
        body, session = record.fact.body, record.session
        match record.fact.kind:
            case "started":
                banks[session] = str(body["bank"])
            case "overridden" if session in banks:
                named = home_of(banks[session], question_of(record))
                response = tuple(str(text) for text in cast("list[str]", body["response"]))
                standing.append((session, record.fact.seq, Overridden(*named, on_their_clock(record), response)))
            case "undone":
                back = cast("int", body["fact"])
                standing = [row for row in standing if row[0] != session or row[1] < back]
            case _:
                pass
    return tuple(row[2] for row in standing)
