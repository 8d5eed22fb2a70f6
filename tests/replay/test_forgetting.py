"""What goes of a session when a bank or a time is forgotten, and that nothing else does."""

import json
from collections.abc import Mapping
from datetime import date

import pytest

from quiz.model import Json
from quiz.replay.branches import FactRow
from quiz.replay.forgetting import Choice, Cut, cut

Happened = tuple[str, int, Mapping[str, Json]]
"""The kind of a fact, its day in November and its body."""

HEART = Choice(bank="heart")
FIRST, SECOND, THIRD = (date(2026, 11, day).toordinal() for day in (1, 2, 3))


def session(bank: str, *facts: Happened, plan: tuple[str, ...] = ()) -> list[FactRow]:
    """One with these facts; before them it is started."""
    body: dict[str, Json] = {
        "bank": bank,
        "plan": plan,
        "spares": plan[:1],
        "met": {name: ["0" * 16, 0] for name in plan},
    }
    started: Happened = ("started", facts[0][1] if facts else 1, {**body, "settings": {"topics": ["signs"], "size": 5}})
    return [
        FactRow(f"{seq}", "s", seq, kind, f"2026-11-{day:02}T12:00:00+00:00", 0, json.dumps(body))
        for seq, (kind, day, body) in enumerate([started, *facts], 1)
    ]


def answered(question: str, day: int = 1) -> Happened:
    return "answered", day, {"question": question, "response": [], "verdict": "right"}


def gone(found: Cut) -> list[int]:
    return [row.seq for row in found.gone]


def body(found: Cut) -> dict[str, Json]:
    assert found.started
    read: dict[str, Json] = json.loads(found.started.body)
    return read


def test_a_session_of_the_bank_goes_whole_and_one_of_another_bank_stays() -> None:
    facts: list[Happened] = [answered("a"), ("finished", 1, {})]
    assert gone(cut(session("heart", *facts, plan=("a",)), HEART)) == [1, 2, 3]
    assert cut(session("lung", *facts, plan=("a",)), HEART) == Cut()
    assert gone(cut(session("lung", *facts, plan=("a",)), Choice())) == [1, 2, 3]


def test_of_a_session_over_several_banks_the_answers_and_the_names_in_the_plan_go() -> None:
    facts: list[Happened] = [
        ("shown", 1, {"question": "heart/a"}),
        answered("heart/a"),
        ("eased", 1, {"question": "heart/a", "fact": 3}),
        ("undone", 1, {"fact": 3}),
        answered("lung/b"),
        ("undone", 1, {"fact": 6}),
        ("finished", 1, {}),
    ]
    found = cut(session("*", *facts, plan=("heart/a", "lung/b", "heart-failure/c")), HEART)
    assert gone(found) == [2, 3, 4, 5]
    assert body(found) == {
        "bank": "*",
        "plan": ["lung/b", "heart-failure/c"],
        "spares": [],
        "met": {name: ["0" * 16, 0] for name in ("lung/b", "heart-failure/c")},
        "settings": {"topics": [], "size": 5},
    }
    assert "heart/" not in str([row for row in session("*", *facts) if row.seq not in gone(found)][1:])


def test_a_session_over_several_banks_that_had_only_the_forgotten_one_goes_whole() -> None:
    only = session("*", answered("heart/a"), ("finished", 1, {}), plan=("heart/a",))
    assert gone(cut(only, HEART)) == [1, 2, 3]
    left = session("*", answered("heart/a"), plan=("heart/a", "lung/b"))
    assert gone(cut(left, HEART)) == [2]
    none = session("*", answered("lung/b"), plan=("lung/b",))
    assert cut(none, HEART) == Cut()
    empty = session("*", ("finished", 1, {}))
    assert cut(empty, HEART) == Cut()


def test_a_note_names_its_own_bank() -> None:
    noted: Happened = "noted", 1, {"question": "a", "bank": "heart", "text": "mine", "replaces": []}
    assert gone(cut(session("*", noted, answered("lung/b"), plan=("lung/b",)), HEART)) == [2]
    assert gone(cut(session("heart", noted), HEART)) == [1, 2]
    assert gone(cut(session("*", noted), HEART)) == [1, 2]


def test_a_row_that_cannot_be_read_goes_where_it_names_the_bank() -> None:
    rows = session("*", answered("lung/b"), plan=("lung/b",))
    assert gone(cut([*rows, rows[-1]._replace(id="3", seq=3, body='{"question": "heart/a')], HEART)) == [3]


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        (Choice(since=SECOND), [3, 4]),
        (Choice(since=THIRD), []),
        (Choice(before=SECOND), [2]),
        (Choice(before=THIRD), [1, 2, 3, 4]),
        (Choice(since=FIRST, before=SECOND), [2]),
        (Choice(since=FIRST), [1, 2, 3, 4]),
        (Choice(bank="heart", before=SECOND), [2]),
        (Choice(bank="lung", before=SECOND), []),
    ],
)
def test_of_a_time_what_lies_in_it_goes(choice: Choice, numbers: list[int]) -> None:
    facts: list[Happened] = [answered("a", 1), answered("b", 2), ("finished", 2, {})]
    assert gone(cut(session("heart", *facts, plan=("a", "b", "c")), choice)) == numbers


def test_a_session_that_goes_on_after_the_time_begins_with_what_is_left() -> None:
    facts = answered("a", 1), answered("b", 2)
    found = cut(session("heart", *facts, plan=("a", "b", "c")), Choice(before=SECOND))
    assert found.started
    assert found.started.at == "2026-11-02T12:00:00+00:00"
    assert (body(found)["plan"], body(found)["spares"], body(found)["met"]) == (["b", "c"], [], {})


def test_a_day_begins_at_four_in_the_morning_on_the_clock_of_the_learner() -> None:
    rows = session("heart", answered("a"), answered("b"), plan=("a", "b"))
    late = [rows[0], rows[1]._replace(at="2026-11-02T01:30:00+00:00", utc_offset=60), rows[2]]
    early = [rows[0], rows[1]._replace(at="2026-11-02T03:30:00+00:00", utc_offset=60), rows[2]]
    assert gone(cut(late, Choice(since=SECOND))) == []
    assert gone(cut(early, Choice(since=SECOND))) == [2]


def test_a_time_that_cannot_be_read_is_near_the_one_before() -> None:
    rows = session("heart", answered("a", 2), answered("b", 2), plan=("a", "b"))
    odd = [rows[0]._replace(at="2026-11-01T12:00:00+00:00"), rows[1], rows[2]._replace(at="never")]
    assert gone(cut(odd, Choice(since=SECOND))) == [2, 3]
