"""What library and history show of a session, as the ledger keeps it."""

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from quiz.replay.ledger import first_verdicts

if TYPE_CHECKING:
    from quiz.replay import Dated, Ended


class SessionRow(NamedTuple):
    """What is shown of a session."""

    session: str
    seq: int
    """Of its last fact."""
    bank: str
    path: str
    mode: str
    began: datetime
    """On the learner's clock."""
    used: datetime
    """When anything last happened in it, in UTC."""
    planned: int
    dropped: int
    answered: int
    """Questions answered; those that only lay between a missed one and its return are no part of the session."""
    right: int
    """Questions whose first answer was right, and counts."""
    counted: int
    """Questions whose first answer counts."""
    ended: "Ended"


def session_row(session: str, dated: "Dated") -> SessionRow:
    """Return what is shown of a session."""
    run = dated.run
    counting = {attempt.question for attempt in run.counting}.difference(run.spares)
    return SessionRow(
        session=session,
        seq=run.seq,
        bank=run.bank,
        path=run.path,
        mode=run.mode_name,
        began=dated.began,
        used=dated.used,
        planned=len(run.plan),
        dropped=len(run.dropped),
        answered=len(set(run.answered).difference(run.spares)),
        right=sum(verdict == "right" for name, verdict in first_verdicts(run).items() if name in counting),
        counted=len(counting),
        ended=run.ended,
    )
