"""The sessions of the past: when, with which bank, how they went and whether they were left."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quiz.model import Record
from quiz.replay import Dated, belongs_to, sessions
from quiz.stats.progress import Left, left_of

State = Literal["finished", "abandoned", "left"]
"""Finished, given up for good, or left and to be continued."""

_STATES: Mapping[str, State] = {"finished": "finished", "abandoned": "abandoned"}


@dataclass(frozen=True, slots=True)
class Past:
    """One session of the past."""

    session: str
    bank: str
    """Its id."""
    path: str
    """Where the bank was found then."""
    mode: str
    began: datetime
    """On the learner's clock."""
    state: State
    planned: int
    """Questions that were planned."""
    right_first: int
    asked: int
    """Graded questions answered. Both are 0 for an exam that is not handed in."""
    left: Left | None
    """Where it was left."""


def history(records: Iterable[Record], graded: Callable[[str, str], bool] = lambda _bank, _name: True) -> list[Past]:
    """Return every session that was finished or left, the latest first.

    ``records`` come in the order in which they happened. ``graded`` says of a bank and a question whether the program
    grades it: what learners judge themselves is not counted.
    """
    return [_past(session, dated, graded) for session, dated in reversed(sessions(records).items())]


def _past(session: str, dated: Dated, graded: Callable[[str, str], bool]) -> Past:
    run = dated.run
    first: dict[str, bool] = {}
    for attempt in run.counting:
        if graded(*belongs_to(run.bank, attempt.question)):
            first.setdefault(attempt.question, attempt.verdict == "right")
    return Past(
        session=session,
        bank=run.bank,
        path=run.path,
        mode=run.mode_name,
        began=dated.began,
        state=_STATES.get(run.ended, "left"),
        planned=len(run.plan),
        right_first=sum(first.values()),
        asked=len(first),
        left=left_of(session, run),
    )
