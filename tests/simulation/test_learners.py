"""Whoever practises meets every question, tries again what was missed in time, and learns nothing from an order."""

from collections import Counter
from math import ceil

import pytest

from quiz.engine import QuestionPool

from .learners import KINDS, SIZE, Kind, Life, live, offered, shipped

NEW_OF_TEN = 6


@pytest.fixture(scope="module")
def pool() -> QuestionPool:
    """The shipped bank about metastatic breast cancer."""
    return shipped()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.long(rounds=10, short=1)
def test_every_question_gets_its_turn_whoever_answers(kind: Kind, pool: QuestionPool, rounds: int) -> None:
    there = len(offered(pool.bank))
    lives = [live(kind, pool, seed) for seed in range(rounds)]
    for life in lives:
        meets_every_question(life, there, kind)
        assert all(gap >= 4 for gap in life.between), "four others lie between a miss and its return"
        assert life.again <= SIZE - NEW_OF_TEN, "of ten questions four are to be tried again at most"
    assert bool(sum((life.between for life in lives), Counter[int]())) == (kind.name != "always right")
    gives_no_order_away(lives)


def meets_every_question(life: Life, there: int, kind: Kind) -> None:
    """Fail unless six new ones of ten came in each session, or one of five where the learner left then."""
    new = NEW_OF_TEN if kind.leaves_after is None else kind.leaves_after - (SIZE - NEW_OF_TEN)
    assert all(seen >= min(there, new * number) for number, seen in enumerate(life.seen, 1))
    if kind.leaves_after is None:
        assert life.seen[ceil(there / new) - 1] == there


def gives_no_order_away(lives: list[Life]) -> None:
    """Fail where the right order of items was shown more often than by chance, or never."""
    expected, right = sum(life.expected for life in lives), sum(life.in_order for life in lives)
    assert right <= expected + 5 * max(1.0, expected) ** 0.5
    assert right >= expected - 5 * max(1.0, expected) ** 0.5
    assert sum(life.ordered for life in lives) > 0
