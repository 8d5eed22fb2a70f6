"""What a review does to the memory of a question, as FSRS-6 with its default parameters models it."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from fsrs import Scheduler

Rating = Literal[1, 2, 3, 4]
"""Again, Hard, Good, Easy."""

_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


class Memory(NamedTuple):
    """How well a question is remembered."""

    stability: float
    """Days after which recall has fallen to 0.9."""
    difficulty: float
    """From 1 to 10."""
    day: int
    """Of the last review."""


def review(memory: Memory | None, rating: Rating, day: int) -> Memory:
    """Return the memory after a review on ``day``; None stands for a question never reviewed.

    A second review on one day leaves the memory as it is, and so does one on a day before the last: the clock was set
    back, or the review arrived late.
    """
    if memory and day <= memory.day:
        return memory
    from fsrs import Card, State  # noqa: PLC0415 - it takes as long to load as a small program
    from fsrs import Rating as Grade  # noqa: PLC0415

    elapsed = day - memory.day if memory else 0
    card = (
        Card(
            card_id=1,
            state=State.Review,
            stability=memory.stability,
            difficulty=memory.difficulty,
            due=_EPOCH,
            last_review=_EPOCH,
        )
        if memory
        else Card(card_id=1)
    )
    after, _ = _scheduler().review_card(card, Grade(rating), _EPOCH + timedelta(days=elapsed))
    assert after.stability is not None and after.difficulty is not None  # noqa: PT018 - every review sets both
    return Memory(after.stability, after.difficulty, day)


def begin_again(memory: Memory) -> Memory:
    """Return the memory of a question that was edited since: as if it had been reviewed once, with doubt (Hard)."""
    return review(None, 2, memory.day)


@cache
def stability_of_doubt() -> float:
    """Return the stability after one review with doubt (Hard)."""
    return review(None, 2, 1).stability


@cache
def _scheduler() -> "Scheduler":
    """FSRS without learning steps (a missed question returns within the session) and without its own fuzz.

    Intervals are not read from it: how much is to be remembered is known only when a list is drawn.
    """
    from fsrs import Scheduler  # noqa: PLC0415 - as above

    return Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
