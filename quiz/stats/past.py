"""The sessions of the past: when, with which bank, how they went and whether they were left."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quiz.model import Verdict
from quiz.replay.session_rows import SessionRow
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
    used: datetime | None = None
    """When it was last used, on the learner's clock, where another one of its bank began in the same minute, as where
    a session went on in two places; else None."""


def history(rows: Iterable[SessionRow], not_counted: Iterable[tuple[str, Verdict]] = ()) -> list[Past]:
    """Return every session with an answer in it, the latest first.

    ``rows`` come as they were used. ``not_counted`` are the sessions in which a question was answered that learners
    judge themselves, or that is gone, one by one, each with its first verdict.
    """
    less: dict[str, list[Verdict]] = {}
    for session, verdict in not_counted:
        less.setdefault(session, []).append(verdict)
    shown = [row for row in reversed(tuple(rows)) if row.answered]
    shown.sort(key=lambda row: row.began, reverse=True)
    twins = Counter(map(_beginning, shown))
    return [_past(row, less.get(row.session, ()), is_twin=twins[_beginning(row)] > 1) for row in shown]


def _beginning(row: SessionRow) -> tuple[str, datetime]:
    return row.bank, row.began.replace(second=0, microsecond=0)


def _past(row: SessionRow, less: Sequence[Verdict], *, is_twin: bool) -> Past:
    return Past(
        session=row.session,
        bank=row.bank,
        path=row.path,
        mode=row.mode,
        began=row.began,
        state=_STATES.get(row.ended, "left"),
        planned=row.planned,
        right_first=max(0, row.right - sum(verdict == "right" for verdict in less)),
        asked=max(0, row.counted - len(less)),
        left=None if row.ended else left_of(row),
        used=row.used.astimezone(row.began.tzinfo) if is_twin else None,
    )
