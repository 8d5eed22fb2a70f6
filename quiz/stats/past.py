"""The sessions of the past: when, with which bank, how they went and whether they were left."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quiz.model import Record
from quiz.stats.runs import Left, Run, home_of, question_of, runs_of

State = Literal["finished", "abandoned", "left"]
"""Finished, given up for good, or left and to be gone on with."""

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
    """Graded questions answered. Neither is told of an exam before it is handed in."""
    left: Left | None
    """Where it was left."""


def history(records: Iterable[Record], graded: Callable[[str, str], bool] = lambda _bank, _name: True) -> list[Past]:
    """Every session that was finished or left, the latest first.

    ``records`` come in the order in which they happened. ``graded`` says of a bank and a question whether the program
    grades it: what learners judge themselves is not counted.
    """
    return [_past(session, run, graded) for session, run in reversed(runs_of(records).items())]


def _past(session: str, run: Run, graded: Callable[[str, str], bool]) -> Past:
    first: dict[str, bool] = {}
    for _, record in run.counting:
        question = question_of(record)
        if graded(*home_of(run.bank, question)):
            first.setdefault(question, record.fact.body["verdict"] == "right")
    return Past(
        session=session,
        bank=run.bank,
        path=run.path,
        mode=run.mode,
        began=run.began,
        state=_STATES.get(run.ended, "left"),
        planned=run.planned,
        right_first=sum(first.values()),
        asked=len(first),
        left=run.left(session),
    )
