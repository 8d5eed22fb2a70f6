"""The days on which a question was answered: which answer is the first of a day, and what was predicted of it."""

from datetime import UTC, datetime, timedelta

import pytest

from quiz.model import Fact, FactKind, Json, Record
from quiz.replay import sessions
from quiz.replay.ledger import entries
from quiz.replay.question_days import QuestionDay, fold
from quiz.replay.tallies import Plan, is_on_time, tally

MONDAY = datetime(2026, 11, 23, 20, tzinfo=UTC)
DAY = MONDAY.toordinal()
Happened = tuple[FactKind, dict[str, Json]]


def given(verdict: str, **more: Json) -> Happened:
    return "answered", {"question": "a", "verdict": verdict, "response": [verdict], **more}


def sat(hours: float, *happened: Happened, mode: str = "practice", minutes: int = 0, **settings: Json) -> list[Record]:
    """The records of a session that begins so many hours after Monday evening; an hour lies between its facts."""
    started: Happened = "started", {"bank": "heart", "mode": mode, "plan": ["a"], "settings": settings}
    at, session = MONDAY + timedelta(hours=hours), f"{hours}"
    return [
        Record(f"{session}-{seq}", session, Fact(seq, kind, body), at + timedelta(hours=seq - 1), minutes)
        for seq, (kind, body) in enumerate([started, *happened], 1)
    ]


def days(*sat_through: list[Record]) -> tuple[QuestionDay, ...]:
    found = sessions(record for records in sat_through for record in records)
    return fold(sorted((it for name, of in found.items() for it in entries(name, of)), key=lambda it: it.moment))[1]


def firsts(*sat_through: list[Record]) -> list[tuple[int, str]]:
    """On which days after Monday it was answered, and how the first answer went."""
    return [(day.day - DAY, day.first) for day in days(*sat_through)]


END: Happened = ("finished", {})


@pytest.mark.parametrize(
    ("sat_through", "expected"),
    [
        pytest.param([sat(0, given("wrong"), given("right"))], [(0, "wrong")], id="first of a session"),
        pytest.param([sat(0, given("wrong")), sat(3, given("right"))], [(0, "wrong")], id="first of a day"),
        pytest.param([sat(0, given("wrong")), sat(6, given("right"))], [(0, "wrong")], id="before four at night"),
        pytest.param([sat(0, given("wrong")), sat(7, given("right"))], [(0, "wrong"), (1, "right")], id="after four"),
        pytest.param(
            [sat(0, given("wrong")), sat(6, given("right"), minutes=120)],
            [(0, "wrong"), (1, "right")],
            id="after four on the learner's clock",
        ),
        pytest.param(
            [sat(5, given("wrong"), given("unknown"), given("right"))],
            [(0, "wrong"), (1, "")],
            id="a return after four is no first answer",
        ),
        pytest.param(
            [sat(0, given("right"), minutes=600), sat(2, given("wrong"), minutes=-600)],
            [(1, "right")],
            id="days never run backwards",
        ),
        pytest.param(
            [sat(0, given("wrong"), ("undone", {"fact": 2}), given("right"))], [(0, "wrong")], id="undone, but seen"
        ),
        pytest.param([sat(0, given("wrong"), ("undone", {"fact": 2}))], [], id="undone for good"),
        pytest.param([sat(0, given("wrong"), given("right"), mode="exam")], [], id="an exam that goes on"),
        pytest.param([sat(0, given("wrong"), given("right"), END, mode="exam")], [(0, "right")], id="an exam"),
        pytest.param(
            [sat(0, given("right"), ("retired", {"question": "a", "on": True}))], [(0, "right")], id="retired"
        ),
    ],
)
def test_the_first_answer_of_a_day_says_what_is_known(
    sat_through: list[list[Record]], expected: list[tuple[int, str]]
) -> None:
    assert firsts(*sat_through) == expected


def test_a_clock_set_back_within_a_session_sets_no_day_back() -> None:
    late = sat(24, given("right"))
    back = [*late, Record("x", late[0].session, Fact(3, "answered", given("wrong")[1]), MONDAY - timedelta(days=3), 0)]

    assert firsts(back) == [(1, "right")]


def test_how_sure_one_was_counts_only_before_the_explanation() -> None:
    sure = given("wrong", certainty=3)

    assert [day.certainty for day in days(sat(0, sure), sat(24, given("right", certainty=1)))] == [3, 1]
    assert [day.certainty for day in days(sat(0, given("wrong"), ("undone", {"fact": 2}), sure))] == [None]


def test_what_the_schedule_predicted_is_kept_with_each_review() -> None:
    found = days(sat(0, given("right")), sat(48, given("right")), sat(50, given("wrong")), sat(72, given("right")))

    assert [(day.waited, day.stability and round(day.stability, 2)) for day in found] == [
        (None, None),
        (2, 2.31),
        (1, 10.96),
    ]
    assert found[1].chance == pytest.approx(0.91, abs=0.01)


def test_practice_that_leaves_the_schedule_alone_is_no_review() -> None:
    assert [day.waited for day in days(sat(0, given("right")), sat(48, given("right"), cram=True))] == [None, None]


def test_a_question_is_known_until_it_fades_or_is_missed() -> None:
    right, wrong = days(sat(0, given("right")))[0], days(sat(0, given("wrong")))[0]
    missed = days(sat(0, given("right")), sat(72, given("wrong")))

    assert (right.until - DAY, wrong.until - DAY) == (22, 0)
    assert [day.until - DAY for day in missed] == [3, 3]


@pytest.mark.parametrize(
    ("stability", "waited", "on_time"),
    [
        (0.2, 1, True),
        (0.2, 2, True),
        (0.2, 3, False),
        (11.0, 7, False),
        (11.0, 8, True),
        (11.0, 15, True),
        (11.0, 16, False),
        (900.0, 243, False),
        (900.0, 244, True),
        (900.0, 487, True),
        (900.0, 488, False),
    ],
)
def test_on_time_is_from_two_thirds_of_the_planned_days_to_four_thirds_and_one_more(
    stability: float, waited: int, *, on_time: bool
) -> None:
    day = QuestionDay("heart", "a", DAY, "right", None, 0, waited, stability, 0.9, DAY)

    assert is_on_time(day, Plan.of(0.9, 365)) is on_time


def test_who_was_sure_and_wrong_is_listed_until_a_right_answer_on_a_later_day() -> None:
    missed = sat(0, given("wrong", certainty=3), given("right"))

    assert tally("heart", "a", days(missed), Plan.of(0.9, 365)).sure_and_missed
    assert not tally("heart", "a", days(missed, sat(24, given("right"))), Plan.of(0.9, 365)).sure_and_missed
