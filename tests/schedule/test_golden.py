"""Intervals as FSRS-6 gives them, each review on its due date."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from fsrs import Card, Scheduler
from fsrs import Rating as Grade
from hypothesis import given
from hypothesis import strategies as st

from quiz.schedule import (
    Aim,
    Memory,
    begin_again,
    chance_of_recall,
    day_of,
    due_day,
    interval,
    place_of,
    review,
    window,
)
from quiz.schedule.due import DECAY
from quiz.schedule.memory import Rating

GRADES: dict[str, Rating] = {"A": 1, "H": 2, "G": 3, "E": 4}
START = 738_000

GOLDEN = [
    ("GGGGG", 0.90, (2, 11, 46, 163, 497)),
    ("AGGGG", 0.90, (1, 2, 6, 17, 44)),
    ("GGAGG", 0.90, (2, 11, 2, 5, 12)),
    ("HGGG", 0.90, (1, 5, 17, 50)),
    ("EGGG", 0.90, (8, 39, 153, 510)),
    ("GGGGAGG", 0.80, (8, 75, 521, 2762, 32, 120, 389)),
    ("GGGGAGG", 0.85, (4, 31, 173, 773, 13, 42, 116)),
    ("GGGGAGG", 0.90, (2, 11, 46, 163, 5, 12, 28)),
    ("GGGGAGG", 0.95, (1, 3, 8, 19, 1, 2, 3)),
]


@pytest.mark.parametrize(("grades", "retention", "days"), GOLDEN)
def test_golden_intervals(grades: str, retention: float, days: tuple[int, ...]) -> None:
    memory, day, given_days = None, START, []
    for grade in grades:
        memory = review(memory, GRADES[grade], day)
        given_days.append(interval(memory.stability, Aim(retention), day=day))
        day += given_days[-1]
    assert tuple(given_days) == days


@given(
    st.lists(st.tuples(st.sampled_from(sorted(GRADES.values())), st.integers(1, 900)), min_size=1, max_size=40),
    st.sampled_from([0.80, 0.85, 0.9, 0.95, 0.97]),
)
def test_reviews_equal_the_library_fed_alone(reviews: list[tuple[Rating, int]], retention: float) -> None:
    scheduler = Scheduler(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, at, memory, day = Card(card_id=1), datetime(2026, 1, 1, tzinfo=UTC), None, START
    for rating, later in reviews:
        at, day = at + timedelta(days=later), day + later
        card, _ = scheduler.review_card(card, Grade(rating), at)
        memory = review(memory, rating, day)
        assert (memory.stability, memory.difficulty) == (card.stability, card.difficulty)
        assert interval(memory.stability, Aim(retention, most_days=36500), day=day) == (card.due - at).days
        assert chance_of_recall(memory.stability, 5) == scheduler.get_card_retrievability(card, at + timedelta(days=5))


def test_the_decay_is_the_librarys() -> None:
    assert -Scheduler().parameters[20] == DECAY


def test_only_the_first_review_of_a_day_counts_and_none_from_before() -> None:
    memory = review(None, 1, START)
    assert review(memory, 4, START) is memory
    assert review(memory, 4, START - 400) is memory
    assert review(memory, 3, START + 1) != memory


def test_an_edited_question_begins_again_with_doubt_on_the_day_of_its_last_review() -> None:
    memory = Memory(400.0, 2.0, START)
    assert begin_again(memory) == review(None, 2, START)


@given(
    st.floats(0.01, 5000),
    st.sampled_from([0.8, 0.9, 0.97]),
    st.text(max_size=5),
    st.integers(0, 2**32 - 1),
    st.booleans(),
)
def test_a_day_moves_only_within_its_window_and_is_always_the_same(
    stability: float,
    retention: float,
    key: str,
    place: int,
    spread: bool,  # noqa: FBT001 - drawn
) -> None:
    aim = Aim(retention, spread=spread)
    first, last = window(stability, aim, day=START)
    assert START < first <= last <= START + aim.most_days
    due = due_day(stability, aim, day=START, key=key, place=place)
    assert first <= due <= last
    assert due == due_day(stability, aim, day=START, key=key, place=place)
    assert first <= START + interval(stability, aim, day=START) <= last


def test_chance_uses_the_whole_window() -> None:
    aim = Aim(spread=False)
    first, last = window(30.0, aim, day=START)
    assert {due_day(30.0, aim, day=START, key=str(n), place=0) for n in range(500)} == set(range(first, last + 1))


@pytest.mark.parametrize("stability", [4.0, 11.0, 30.0, 100.0, 400.0])
@pytest.mark.parametrize("answers", [10, 20, 50])
@pytest.mark.parametrize("facts_apart", [1, 2, 3])
def test_the_questions_of_one_session_are_dealt_evenly_over_their_days(
    stability: float, answers: int, facts_apart: int
) -> None:
    first, last = window(stability, Aim(), day=START)
    for session in map(str, range(40)):
        places = [place_of(session, 3 + facts_apart * number) for number in range(answers)]
        days = Counter(due_day(stability, Aim(), day=START, key="", place=place) for place in places)
        assert max(days.values()) <= answers / (last - first + 1) + 3


@pytest.mark.parametrize(("left", "most"), [(1, 1), (10, 2), (14, 4), (40, 8), (300, 30), (500, 365), (-3, 365)])
def test_an_exam_date_caps_how_long_a_question_waits(left: int, most: int) -> None:
    aim = Aim(exam=date.fromordinal(START + left), most_days=365)
    assert interval(10_000.0, aim, day=START) == most


@pytest.mark.parametrize(
    ("local", "day"),
    [
        ("2026-11-29T03:59:59", "2026-11-28"),
        ("2026-11-29T04:00:00", "2026-11-29"),
        ("2026-03-29T03:30:00+02:00", "2026-03-28"),
        ("0001-01-01T01:00:00", "0001-01-01"),
    ],
)
def test_a_day_begins_at_four(local: str, day: str) -> None:
    assert day_of(datetime.fromisoformat(local)) == date.fromisoformat(day).toordinal()
