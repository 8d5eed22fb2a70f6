"""What a session needs of the world, given from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from quiz.store.store import Store

Clock = Callable[[], datetime]
"""The time now, with its zone."""


@dataclass(frozen=True, slots=True)
class Environment:
    """Where facts are kept, when they happen, and what new ones are called."""

    store: Store
    clock: Clock
    new_id: Callable[[], UUID]
