"""Which questions are flagged, and why: what learners tell the author."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from quiz.model import Record
from quiz.replay import belongs_to, local_time


class Flagged(NamedTuple):
    """A question that is flagged."""

    bank: str
    question: str
    at: datetime
    """When it was flagged last, on the learner's clock."""
    reason: str
    """One line; empty where none was given."""


def flags(records: Iterable[Record]) -> tuple[Flagged, ...]:
    """Return every flagged question, the latest last. ``records`` come in the order in which they happened.

    A flag is about a question, not about a session: one session may take away what another has set. It stays when the
    answer beside it is undone, and its reason stays until the flag is taken away.
    """
    banks: dict[str, str] = {}
    flagged: dict[tuple[str, str], Flagged] = {}
    for record in records:
        body = record.fact.body
        if record.fact.kind == "started":
            banks[record.session] = str(body.get("bank", ""))
        if record.fact.kind != "flagged" or record.session not in banks:
            continue
        named = belongs_to(banks[record.session], str(body.get("question", "")))
        before = flagged.pop(named, None)
        if body.get("on"):
            reason = str(body.get("reason", "")) or (before.reason if before else "")
            flagged[named] = Flagged(*named, local_time(record), reason)
    return tuple(flagged.values())
