"""How far a person is in each bank, from the rows of the ledger."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from quiz.replay.ledger import Standing
from quiz.replay.session_rows import SessionRow


class Left(NamedTuple):
    """A session that was left before its end, with an answer in it. How far it came is compared, and not its bank."""

    session: str
    done: int
    of: int
    bank: str = ""
    path: str = ""
    """Where its bank was found."""
    mode: str = ""
    used: datetime | None = None
    """When it was last used, on the learner's clock."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Left) and self[:3] == other[:3]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:3])

    @property
    def share(self) -> tuple[int, int]:
        """Return how much of it is done for a bar, which is never full: what was missed may still come back."""
        return self.done, max(self.of, self.done + 1)


Earlier = Callable[[str, str, str], Standing | None]
"""Returns how the person is doing with the question with an id, in the bank with an id, that has a signature."""


class BankProgress(NamedTuple):
    """What a person has answered in one bank, and the session in it that was left last."""

    questions: Mapping[str, Standing]
    left: Left | None
    """The session that was left last."""
    used: str
    """When the bank was last used: a text that sorts by time."""
    earlier: "Earlier" = lambda _bank, _question, _signature: None
    """Finds what was answered before another question had the same id."""
    branches: tuple[Left, ...] = ()
    """Other sessions with the same beginning as ``left``, which went on in several places and were left too."""

    @property
    def right_first(self) -> int:
        """Return how many questions were right at their very first answer."""
        return sum(standing.first == "right" for standing in self.questions.values())


def progress(
    standings: Iterable[Standing],
    left: Iterable[SessionRow],
    used: Mapping[str, str],
    earlier: Earlier = lambda _bank, _question, _signature: None,
) -> dict[str, BankProgress]:
    """Return progress by bank id. ``left`` are the sessions that were left, the one used last first.

    An answer in a session over several banks counts for the bank of its question; where such a session was left is
    found under the id that stands for them all.
    """
    questions: dict[str, dict[str, Standing]] = {}
    for standing in standings:
        questions.setdefault(standing.bank, {})[standing.question] = standing
    latest: dict[str, list[SessionRow]] = {}
    for row in left:
        if row.began == latest.setdefault(row.bank, [row])[0].began and row is not latest[row.bank][0]:
            latest[row.bank].append(row)
    found = {bank: [left_of(row) for row in latest.get(bank, ())] for bank in used}
    return {
        bank: BankProgress(questions.get(bank, {}), next(iter(of), None), used[bank], earlier, tuple(of[1:]))
        for bank, of in found.items()
    }


def left_of(row: SessionRow) -> Left:
    """Return where a session was left."""
    used = row.used.astimezone(row.began.tzinfo)
    return Left(row.session, row.answered, row.planned - row.dropped, row.bank, row.path, row.mode, used)
