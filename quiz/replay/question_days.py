"""On which days a question was answered: what its first answer was worth then, and how long it was known afterwards.

The figures of where a learner stands are made of these days. Only the first answer of a day says what somebody knows:
after it the explanation was seen. What the schedule predicted for that answer is kept beside it, so that the plan can
be held against what came of it. The days of a question never run backwards, though clock and zone may: an answer that
seems to be older than the one before belongs to the day of that one.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal, NamedTuple

from quiz.model import Verdict
from quiz.replay.ledger import Entry, QuestionRow, learn, memory_before, of_one_question
from quiz.schedule import chance_of_recall, days_until

KNOWN = 0.7
"""The predicted chance of recall from which a question counts as known."""


class QuestionDay(NamedTuple):
    """One day on which one question was answered."""

    bank: str
    question: str
    day: int
    first: Verdict | Literal[""]
    """What the first answer was worth; empty where its explanation had been seen in the session, before the night."""
    certainty: int | None
    """How sure the learner was of it, 1 to 3; None where that is not known."""
    choices: int
    """How many options there were to pick one of; 0 where it was not answered by picking one."""
    waited: int | None
    """Days since the review before; None where the schedule does not count the answer, or it was the first of all."""
    stability: float | None
    """What the schedule knew before it, and None where ``waited`` is."""
    chance: float | None
    """The chance of recall that it predicted; None as above."""
    until: int
    """The day from which the question does not count as known any more; the day itself if it does not at its end."""


def days_after(
    latest: QuestionDay | None, before: QuestionRow | None, entry: Entry, after: QuestionRow
) -> tuple[QuestionDay, ...]:
    """Return the days that change with ``entry``: its own, and the ``latest`` one before, which ends at the new one.

    ``before`` and ``after`` are the row of the question without and with it.
    """
    if not entry.verdict:
        return ()
    day = max(entry.day, latest.day) if latest else entry.day
    until = _known_until(after, day)
    if latest and latest.day == day:
        return (latest._replace(until=until),)
    begun = QuestionDay(
        bank=entry.bank,
        question=entry.question,
        day=day,
        first=entry.first if entry.turn == 1 else "",
        certainty=entry.certainty if entry.turn == 1 else None,
        choices=entry.choices,
        waited=None,
        stability=None,
        chance=None,
        until=until,
    )
    memory = memory_before(before, entry) if before else None
    if memory and entry.rating is not None and day > memory.day:
        waited, stability = day - memory.day, memory.stability
        begun = begun._replace(waited=waited, stability=stability, chance=chance_of_recall(stability, waited))
    ended = (latest._replace(until=min(latest.until, day)),) if latest else ()
    return (*ended, begun)


def fold(found: Iterable[Entry], signature: str = "") -> tuple[QuestionRow | None, tuple[QuestionDay, ...]]:
    """Return the row and the days that the entries of one question make, given in their order.

    Entries of another question that had its id are left out: whatever is no version of the one with ``signature``, or
    else of the one that was answered last.
    """
    row: QuestionRow | None = None
    days: list[QuestionDay] = []
    for entry in of_one_question(tuple(found), signature):
        before, row = row, learn(row, entry)
        if changed := days_after(days[-1] if days else None, before, entry, row):
            days[-1:] = changed  # the first of them is the last one there was, if there was one
    return row, tuple(days)


def _known_until(row: QuestionRow, day: int) -> int:
    """Return the first day from ``day`` on at which the question is not known, if it is not answered before."""
    if row.last != "right":
        return day
    if row.memory is None:
        return date.max.toordinal()
    return max(day, row.memory.day + int(days_until(row.memory.stability, KNOWN)) + 1)
