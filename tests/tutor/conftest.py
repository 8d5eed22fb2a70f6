"""A store in memory, a clock that is told, and a bank of two questions."""

from dataclasses import replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from quiz import kinds
from quiz.model import Bank, Citation, Question, Reference
from quiz.source import Report, node_from_data

if TYPE_CHECKING:
    from quiz.source.nodes import Tree
    from tests.conftest import Clock


def make(name: str, *, hints: tuple[str, ...] = ()) -> Question:
    """A question with three options, ``right`` among them."""
    notes = Report("sample.yaml")
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
    read = kinds.table("single").read(node_from_data(tree), "question", notes)
    question = kinds.parse("single", read, notes) if read else None
    assert question is not None, notes.problems
    return question


@pytest.fixture
def clock(clock: "Clock") -> "Clock":
    """The learner's clock, two hours ahead of UTC."""
    clock.now = clock.now.astimezone(timezone(timedelta(hours=2)))
    return clock


@pytest.fixture
def bank() -> Bank:
    """Two questions, the first with a hint and sources."""
    sources = {"atlas": Reference("Atlas"), "leaflet": Reference("Leaflet")}
    first = make("first", hints=("Think.",))
    cited = (Citation("leaflet", "page 2"), Citation("gone"), Citation("atlas"))
    questions = (replace(first, sources=cited), make("second"))
    return Bank("sample", "Sample", questions, sources=sources, path="sample.yaml")
