"""How many answers it takes before a figure says something, and what it says then."""

import pytest

from quiz.replay.tallies import Tally
from quiz.stats.measures import Certainty, Change, Level, Retention, TopicMeasure, change, hardest, looks_secure


@pytest.mark.parametrize(
    ("right", "of", "secure"),
    [
        (10, 10, True),  # 0.91
        (19, 20, True),  # 0.94
        (18, 20, False),  # 0.82
        (9, 10, False),  # 0.68
        (5, 5, False),  # 0.74, and too few
        (9, 9, False),  # too few
        (86, 100, True),  # 0.93
        (85, 100, False),  # 0.89
        (95_000, 100_000, True),
        (80_000, 100_000, False),
    ],
)
def test_a_topic_looks_secure_where_most_answers_are_right_with_enough_certainty(
    right: int, of: int, *, secure: bool
) -> None:
    assert looks_secure(right, of) is secure


@pytest.mark.parametrize(
    ("right", "of", "between"),
    [
        (7, 7, None),
        (8, 8, (0.75, 1.0)),
        (8, 10, (0.54, 0.93)),
        (16, 20, (0.62, 0.91)),
        (40, 50, (0.69, 0.88)),
        (0, 0, None),
    ],
)
def test_a_topic_has_an_interval_from_eight_answers(right: int, of: int, between: tuple[float, float] | None) -> None:
    found = TopicMeasure("heart", "pain", "Pain", ("a",), 0, 0, right, of).interval

    assert (found and (round(found.low, 2), round(found.high, 2))) == between


@pytest.mark.parametrize(("reviews", "enough"), [(19, False), (20, True)])
def test_reviews_are_held_against_the_plan_from_twenty(reviews: int, *, enough: bool) -> None:
    assert Retention(reviews, reviews, reviews * 0.9).is_enough is enough


@pytest.mark.parametrize(
    ("level", "right", "of", "fit"),
    [
        (1, 4, 4, "few"),
        (1, 2, 5, "fits"),
        (1, 4, 5, "a-little-more"),  # (0.8 - 0.667)² · 5 = 0.09
        (1, 10, 10, "more"),  # (1 - 0.667)² · 10 = 1.1
        (2, 7, 10, "fits"),
        (2, 5, 10, "a-little-less"),  # (0.667 - 0.5)² · 10 = 0.28
        (2, 10, 20, "less"),  # 0.56
        (3, 8, 10, "fits"),
        (3, 7, 10, "a-little-less"),
        (3, 2, 10, "less"),
    ],
)
def test_how_often_answers_at_a_level_were_right_is_held_against_what_was_said(
    level: int, right: int, of: int, fit: str
) -> None:
    assert Level(level, right, of).fit == fit


@pytest.mark.parametrize(("of", "shown"), [(29, False), (30, True)])
def test_the_brier_score_is_shown_from_thirty_answers_beside_that_of_the_average(of: int, *, shown: bool) -> None:
    found = Certainty((Level(1, 0, 0), Level(2, 0, 0), Level(3, of - 3, of)), squares=3 * 0.81 + (of - 3) * 0.01)

    assert found.brier == (pytest.approx((0.09, 0.09)) if shown else None)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({1: (39, 30)}, None),
        ({1: (40, 30)}, None),  # all on one day: there is no change
        ({1: (20, 5), 2: (19, 15)}, None),
        ({1: (20, 5), 2: (20, 15)}, Change((5, 20), (15, 20))),
        ({1: (20, 5), 2: (30, 9), 3: (30, 30)}, Change((14, 50), (30, 30))),
        ({}, None),
    ],
)
def test_a_change_is_shown_from_twenty_answers_before_and_twenty_after(
    days: dict[int, tuple[int, int]], expected: Change | None
) -> None:
    assert change(days) == expected


def counts(name: str, right: int, of: int) -> Tally:
    return Tally("heart", name, of, right, *(0, 0, 0.0), *(0, 0, 0, 0, 0, 0), 0.0, 0, 0)


def test_the_hardest_are_those_that_are_right_least_often_as_far_as_can_be_told() -> None:
    found = [
        counts("two", 0, 2),
        counts("three", 0, 3),
        counts("well", 4, 5),
        counts("half", 5, 10),
        counts("ten", 1, 10),
    ]

    assert [it.question for it in hardest(found)] == ["ten", "three", "half"], (
        "two answers say nothing, 4 of 5 are well"
    )
