"""Which questions are flagged, and what was said of them: a learner's word to the author."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from quiz.model import Record
from quiz.stats.runs import home_of, on_their_clock, question_of


@dataclass(frozen=True, slots=True)
class Flagged:
    """A question that is flagged."""

    bank: str
    question: str
    at: datetime
    """When it was flagged last, on the learner's clock."""
    reason: str
    """One line; empty where none was given."""


def flags(records: Iterable[Record]) -> tuple[Flagged, ...]:
    """Every question whose flag stands, the latest last. ``records`` come in the order in which they happened.

    A flag stays when the answer beside it is taken back, and a reason until the flag is taken away.
    """
    banks: dict[str, str] = {}
    standing: dict[tuple[str, str], Flagged] = {}
    for record in records:
        body = record.fact.body
        if record.fact.kind == "started":
            banks[record.session] = str(body["bank"])
        if record.fact.kind != "flagged" or record.session not in banks:
            continue
        named = home_of(banks[record.session], question_of(record))
        before = standing.pop(named, None)
        if body["on"]:
            reason = str(body.get("reason", "")) or (before.reason if before else "")
            standing[named] = Flagged(*named, on_their_clock(record), reason)
    return tuple(standing.values())
