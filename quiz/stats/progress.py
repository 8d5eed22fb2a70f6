"""How far a person is in each bank."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from quiz.model import Record
from quiz.replay import Answered, Run, answers, sessions


@dataclass(frozen=True, slots=True)
class Left:
    """A session that was left before its end."""

    session: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class BankProgress:
    """How far a person is in one bank."""

    questions: Mapping[str, Answered]
    left: Left | None
    """The latest session, where it was left before its end."""
    used: datetime
    """When the bank was last used."""

    @property
    def right_first(self) -> int:
        """How many questions were right at their very first answer."""
        return sum(answered.first == "right" for answered in self.questions.values())


def progress(records: Iterable[Record]) -> dict[str, BankProgress]:
    """Return progress by bank id. ``records`` come in the order in which they happened.

    An answer in a session over several banks counts for the bank of its question; where such a session was left is
    found under the id that stands for them all.
    """
    dated = sessions(records)
    latest = {session.run.bank: name for name, session in dated.items()}
    given = answers(dated)
    times = [(session.run.bank, session.used) for session in dated.values()]
    times += [(bank, answered.at) for bank, questions in given.items() for answered in questions.values()]
    used: dict[str, datetime] = {}
    for bank, at in times:
        used[bank] = max(at, used.get(bank, at))
    return {
        bank: BankProgress(
            given.get(bank, {}), left_of(latest[bank], dated[latest[bank]].run) if bank in latest else None, at
        )
        for bank, at in used.items()
    }


def left_of(session: str, run: Run) -> Left | None:
    """Return where a session was left; None once it has ended."""
    return None if run.ended else Left(session, len(run.answered), len(run.plan) - len(run.dropped))
