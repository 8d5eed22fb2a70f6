"""A store in memory, a clock that is told, and a bank of two questions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from quiz import kinds
from quiz.model import Bank, Citation, Question, Reference
from quiz.source import Notes, plant
from quiz.store import Store
from quiz.tutor import World

if TYPE_CHECKING:
    from quiz.source.nodes import Tree


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 14, tzinfo=timezone(timedelta(hours=2)))

    def __call__(self) -> datetime:
        return self.now

    def tick(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def make(name: str, *, hints: tuple[str, ...] = ()) -> Question:
    """A question with three options, ``right`` among them."""
    notes = Notes("sample.yaml")
    options: list[Tree] = [
        {"correct": "right", "why": "It is."},
        {"wrong": "wrong", "why": "It is not."},
        {"wrong": "odd", "why": "Nor is this."},
    ]
    tree: dict[str, Tree] = {
        "id": name,
        "type": "single",
        "stem": f"What of {name}?",
        "options": options,
        "hints": list(hints),
    }
    read = kinds.TABLES["single"].read(plant(tree), "question", notes)
    question = kinds.parse("single", read, notes) if read else None
    assert question is not None, notes.problems
    return question


@pytest.fixture
def clock() -> Clock:
    """The learner's clock, two hours ahead of UTC."""
    return Clock()


@pytest.fixture
def world(clock: Clock) -> Iterator[World]:
    """Nothing but memory."""
    numbers = iter(range(1, 10_000))
    with Store.in_memory() as store:
        yield World(store, clock, lambda: UUID(int=next(numbers)))


@pytest.fixture
def bank() -> Bank:
    """Two questions, the first with a hint and sources."""
    sources = {"atlas": Reference("Atlas"), "leaflet": Reference("Leaflet")}
    first = make("first", hints=("Think.",))
    cited = (Citation("leaflet", "page 2"), Citation("gone"), Citation("atlas"))
    questions = (replace(first, sources=cited), make("second"))
    return Bank("sample", "Sample", questions, sources=sources, path="sample.yaml")
