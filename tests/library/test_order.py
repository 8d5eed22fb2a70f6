"""In which order banks are offered."""

from datetime import UTC, datetime

from quiz.library import Entry, ordered
from quiz.model import Bank
from quiz.stats import BankProgress


def shelf(names: str) -> tuple[Entry, ...]:
    return tuple(Entry.of(Bank(name, name, ()), (), name, "shipped") for name in names.split())


def used(**days: int) -> dict[str, BankProgress]:
    return {name: BankProgress({}, None, datetime(2026, 11, day, tzinfo=UTC)) for name, day in days.items()}


def test_last_used_first_then_as_found_then_the_tour() -> None:
    entries = shelf("a tour b c d")

    assert ordered(entries, {}) == shelf("a b c d tour")
    assert ordered(entries, used(d=1, b=2)) == shelf("b d a c tour")


def test_the_tour_stays_last_even_when_it_was_used_last() -> None:
    assert ordered(shelf("tour a b"), used(tour=3, b=1)) == shelf("b a tour")
