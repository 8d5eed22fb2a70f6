"""What a person answered to each question, over all sessions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from quiz.replay.records import Dated, belongs_to

if TYPE_CHECKING:
    from quiz.model import Response, Verdict


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person answered to one question."""

    first: "Verdict"
    last: "Verdict"
    response: "Response"
    """The last one."""
    at: datetime
    """When the last answer was given, in UTC."""
    order: int
    """Grows with every answer that counts, over all banks."""
    fingerprint: str = ""
    """Of the question as it was shown for the last answer, under the id that the session gave it; empty if unknown."""


def answers(sessions: Mapping[str, Dated]) -> dict[str, dict[str, Answered]]:
    """Return the answers that count, by bank and question."""
    given = sorted(
        ((dated.order(attempt), session, attempt.seq), attempt, dated)
        for session, dated in sessions.items()
        for attempt in dated.run.counting
    )
    banks: dict[str, dict[str, Answered]] = {}
    for order, (_, attempt, dated) in enumerate(given):
        bank, question = belongs_to(dated.run.bank, attempt.question)
        known = banks.setdefault(bank, {})
        first = known[question].first if question in known else attempt.verdict
        known[question] = Answered(
            first, attempt.verdict, attempt.response, dated.at(attempt), order, attempt.fingerprint
        )
    return banks
