"""What a session needs from the world outside, as arguments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from quiz.store.store import Store

Clock = Callable[[], datetime]
"""The time now, with its zone."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Where facts are stored, the clock that dates them, and the source of their ids."""

    store: Store
    clock: Clock
    new_id: Callable[[], UUID]
