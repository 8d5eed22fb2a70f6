"""What a session needs from the world outside, as arguments."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from quiz.preferences import Preferences
from quiz.schedule import day_of

if TYPE_CHECKING:
    from quiz.store.learner_store import Store

Clock = Callable[[], datetime]
"""The time now, with its zone."""


class Environment(NamedTuple):
    """Where facts are stored, the clock that dates them, the source of their ids, and what the person prefers."""

    store: "Store"
    clock: Clock
    new_id: Callable[[], UUID]
    preferences: Preferences = Preferences()

    @property
    def today(self) -> int:
        """Return the day on the learner's clock, which begins at four in the morning."""
        return day_of(self.clock())
