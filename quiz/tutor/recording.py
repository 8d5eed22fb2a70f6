"""Facts on their way to the store: dated, and with an id."""

from collections.abc import Iterable
from datetime import UTC

from quiz.model import Fact, Record
from quiz.store.environment import Environment


def append(environment: Environment, session: str, facts: Iterable[Fact]) -> None:
    """Store ``facts`` of a session as happening now. Raises QuizError if they cannot be kept."""
    now = environment.clock()
    offset = now.utcoffset()
    minutes = round(offset.total_seconds() / 60) if offset else 0
    at = now.astimezone(UTC)
    environment.store.append([Record(str(environment.new_id()), session, fact, at, minutes) for fact in facts])
