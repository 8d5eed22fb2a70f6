"""Typed answers that learners hold should count: what an author may want to accept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quiz.model import Record
from quiz.replay import belongs_to, local_time, sessions
from quiz.replay.run import text_of, texts_of


@dataclass(frozen=True, slots=True)
class Overridden:
    """An answer that should count."""

    bank: str
    question: str
    at: datetime
    """On the learner's clock."""
    response: tuple[str, ...]


def overrides(records: Iterable[Record]) -> tuple[Overridden, ...]:
    """Return every such answer that was not undone, the latest last. ``records`` come in the order they happened."""
    records = tuple(records)
    held = {
        (name, fact.seq)
        for name, dated in sessions(records).items()
        for fact in dated.run.log
        if fact.seq >= dated.run.own_from
    }
    banks = {record.session: text_of(record.fact, "bank") for record in records if record.fact.kind == "started"}
    return tuple(
        Overridden(
            *belongs_to(banks[record.session], text_of(record.fact, "question")),
            local_time(record),
            texts_of(record.fact.body.get("response")),
        )
        for record in records
        if record.fact.kind == "overridden" and (record.session, record.fact.seq) in held
    )
