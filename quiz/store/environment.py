"""What a session needs from the world outside, as arguments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from quiz.preferences import Preferences
from quiz.schedule import day_of
from quiz.store.store import Store

Clock = Callable[[], datetime]
"""The time now, with its zone."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Where facts are stored, the clock that dates them, the source of their ids, and what the person prefers."""

    store: Store
    clock: Clock
    new_id: Callable[[], UUID]
    preferences: Preferences = Preferences()

    @property
    def today(self) -> int:
        """The day on the learner's clock, which begins at four in the morning."""
        return day_of(self.clock())
