"""Every session there is, from records in any order of arrival."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import NamedTuple, Self

from quiz.model import Record
from quiz.replay.run import Run, advance
from quiz.schedule import day_of

_FARTHEST = 24 * 60 - 1
"""Minutes from UTC."""


class Time(NamedTuple):
    """When a fact happened."""

    at: datetime
    """In UTC."""
    order: datetime
    """The same, but never before an earlier fact of its session: the clock may have been set back in between."""
    day: int
    """On the learner's clock, a day beginning at four in the morning; of ``order``."""


@dataclass(slots=True)
class Dated:
    """A session with its times, while its records are being replayed."""

    run: Run
    began: datetime
    """On the learner's clock."""
    used: datetime
    """When anything last happened in it, in UTC."""
    latest: datetime
    """The latest time that any of its facts has, in UTC."""
    times: dict[int, Time]
    """Of each answer and decision, by the number of its fact."""

    @classmethod
    def begin(cls, record: Record) -> Self:
        """Return the session that ``record`` starts, before any fact is applied, even that of ``record``."""
        return cls(Run(), local_time(record), record.at, record.at, {})

    def take(self, record: Record) -> None:
        """Take one more record of the session in."""
        self.run = advance(self.run, record.fact)
        self.used = record.at
        self.latest = max(self.latest, record.at)
        if record.fact.kind in ("answered", "retired"):
            day = day_of(local_time(record, self.latest))
            self.times[record.fact.seq] = Time(record.at, self.latest, day)


def sessions(records: Iterable[Record]) -> dict[str, Dated]:
    """Return every session by its id, in the order in which ``records`` begin them.

    The records of one session come by number. Facts of a session whose beginning is not known are left out.
    """
    found: dict[str, Dated] = {}
    for record in records:
        if record.fact.kind == "started":
            found[record.session] = Dated.begin(record)
        if session := found.get(record.session):
            session.take(record)
    return found


def local_time(record: Record, at: datetime | None = None) -> datetime:
    """Return when it happened, or another time ``at``, as the learner's clock showed it."""
    return on_clock(at or record.at, record.utc_offset)


def on_clock(at: datetime, utc_offset: int) -> datetime:
    """Return a time as a clock shows it that is so many minutes from UTC.

    No zone is a day or more from UTC; an offset that says so, for a clock was set that way, is cut to a minute less.
    """
    minutes = max(-_FARTHEST, min(_FARTHEST, utc_offset))
    return at.astimezone(timezone(timedelta(minutes=minutes)))


def belongs_to(bank: str, question: str) -> tuple[str, str]:
    """Return the bank and the id of a question that a session of ``bank`` names; one over several says ``bank/id``."""
    own, slash, name = question.rpartition("/")
    return (own, name) if slash else (bank, question)
