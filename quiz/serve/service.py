"""What a class is served with: the store of all, the banks, secrets, time and chance, and where its pages are."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from quiz.library import Workspace, ordered
from quiz.preferences import Preferences
from quiz.serve.banks import ServedBanks
from quiz.serve.tokens import Secret
from quiz.store.environment import Environment
from quiz.store.shared import SharedStore

DAYS = 90
"""For which a learner's link lives unless whoever serves the class says otherwise."""


@dataclass(frozen=True, slots=True)
class Service:
    """Everything that the pages of a class need from outside."""

    shared: SharedStore
    banks: ServedBanks
    secret: Secret
    clock: Callable[[], datetime]
    """The time on the clock of this computer, with its zone."""
    new_id: Callable[[], UUID]
    new_seed: Callable[[], int]
    chance: Callable[[int], bytes]
    """Returns so many random bytes that nobody can guess."""
    days: int = DAYS
    forget_after: int | None = None
    """Days after the end of a link on which what was answered with it is deleted; None where it stays."""
    origin: str = ""
    """What precedes the path in a link that others open, such as https://quiz.example."""
    base_path: str = ""

    @property
    def life(self) -> timedelta:
        """Return how long a learner's link lives."""
        return timedelta(days=self.days)

    def workspace_of(self, learner: str) -> Workspace:
        """Return what the library and the tutor need for one learner. Raises QuizError where the store fails."""
        store, entries = self.shared.of(learner), self.banks.now()
        return Workspace(
            entries,
            Environment(store, self.clock, self.new_id, Preferences()),
            refresh=lambda: ordered(entries, store.ledger.last_used()),
            new_seed=self.new_seed,
        )
