"""What all tests share: properties without a deadline, a clock that only a test moves, facts kept in memory."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings

from quiz.model import Record
from quiz.store import Store
from quiz.store.ledger import LedgerReader
from quiz.tutor import Environment

# How long an example takes, or takes to be drawn, says more about the machine than about the program.
settings.register_profile("quiz", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quiz")


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def tick(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    """The learner's clock: noon, UTC."""
    return Clock(datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.fixture
def environment(clock: Clock) -> Iterator[Environment]:
    """A store in memory, the clock, and ids that count upwards."""
    numbers = iter(range(1, 100_000))
    with Store.in_memory() as store:
        yield Environment(store, clock, lambda: UUID(int=next(numbers)))


Bring = Callable[[Iterable[Record]], LedgerReader]


@pytest.fixture
def bring() -> Iterator[Bring]:
    """Appends records to a new store in memory, one by one; gives its ledger."""
    stores: list[Store] = []

    def append(records: Iterable[Record]) -> LedgerReader:
        stores.append(Store.in_memory())
        for record in records:
            stores[-1].append([record])
        return stores[-1].ledger

    yield append
    for store in stores:
        store.close()
