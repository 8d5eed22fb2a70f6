"""Every session there is, from records in any order of arrival."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from quiz.model import Attempt, Record
from quiz.replay.run import Run, advance


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
    times: dict[int, tuple[datetime, datetime]]
    """Of each answer, by the number of its fact: when it was given, and the time it is ordered by, both in UTC.

    These differ where the clock was set back in mid-session: an answer never comes before the facts before it.
    """

    def at(self, attempt: Attempt) -> datetime:
        """Return when ``attempt`` was made, in UTC."""
        return self.times[attempt.seq][0]

    def order(self, attempt: Attempt) -> datetime:
        """Return the time by which ``attempt`` is ordered among those of other sessions, in UTC."""
        return self.times[attempt.seq][1]


def sessions(records: Iterable[Record]) -> dict[str, Dated]:
    """Return every session by its id, in the order in which ``records`` begin them.

    The records of one session come by number. Facts of a session whose beginning is not known are left out.
    """
    found: dict[str, Dated] = {}
    for record in records:
        if record.fact.kind == "started":
            found[record.session] = Dated(Run(), local_time(record), record.at, record.at, {})
        session = found.get(record.session)
        if session is None:
            continue
        session.run = advance(session.run, record.fact)
        session.used = record.at
        session.latest = max(session.latest, record.at)
        if record.fact.kind == "answered":
            session.times[record.fact.seq] = record.at, session.latest
    return found


def local_time(record: Record) -> datetime:
    """Return when it happened, as the learner's clock showed it."""
    return record.at.astimezone(timezone(timedelta(minutes=record.utc_offset)))


def belongs_to(bank: str, question: str) -> tuple[str, str]:
    """Return the bank and the id of a question that a session of ``bank`` names; one over several says ``bank/id``."""
    own, slash, name = question.rpartition("/")
    return (own, name) if slash else (bank, question)
