"""``quiz list --flags``: which questions were flagged, where they stand, and why."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.model import EVERY_BANK

from .conftest import Happened, Keep, Put, Quiz

Flag = Callable[..., None]


@pytest.fixture
def flag(keep: Keep) -> Flag:
    """Flags questions of a bank, each with its reason, in one session."""

    def raise_or_lower(bank: str, reasons: dict[str, str], *, on: bool = True, day: int = 1) -> None:
        flags: list[Happened] = [
            ("flagged", {"question": question, "on": on, "reason": reason}) for question, reason in reasons.items()
        ]
        started: Happened = ("started", {"bank": bank, "plan": list(reasons)})
        keep(started, *flags, at=datetime(2026, 11, day, 12, tzinfo=UTC))

    return raise_or_lower


def test_for_people(quiz: Quiz, own_bank: Put, flag: Flag) -> None:
    path = own_bank()
    flag("heart", {"beats": "", "sides": "A left and a right what?"})
    flag("gone", {"a": "Odd."}, day=2)

    ran = quiz("list", "--flags")
    assert (ran.code, ran.err) == (0, "")
    width = len(f"{path}:14")
    assert ran.out == (
        f"BANK       QUESTION  {'PLACE':{width}}  WHEN              WHY\n"
        f"The heart  sides     {path}:14  2026-11-01 12:03  A left and a right what?\n"
        f"The heart  beats     {path}:20  2026-11-01 12:02\n"
        f"gone       a         {'no longer there':{width}}  2026-11-02 12:02  Odd.\n"
    )
    for line, name in ((14, "sides"), (20, "beats")):
        assert path.read_text(encoding="utf-8").splitlines()[line - 1].strip() == f"- id: {name}"


def test_as_data(quiz: Quiz, own_bank: Put, flag: Flag) -> None:
    path = own_bank()
    flag(EVERY_BANK, {"heart/beats": "Unclear."})
    flag("heart", {"gone": ""}, day=2)

    assert json.loads(quiz("list", "--flags", "--json").out) == [
        {
            "bank": "heart",
            "question": "beats",
            "path": str(path),
            "line": 20,
            "stem": "It beats by night.",
            "at": "2026-11-01T12:02:00+00:00",
            "reason": "Unclear.",
        },
        {
            "bank": "heart",
            "question": "gone",
            "path": None,
            "line": None,
            "stem": None,
            "at": "2026-11-02T12:02:00+00:00",
            "reason": None,
        },
    ]


def test_flags_that_were_taken_away_are_not_listed(quiz: Quiz, own_bank: Put, flag: Flag) -> None:
    own_bank()
    flag("heart", {"beats": "Unclear."})
    flag("heart", {"beats": ""}, on=False, day=2)

    assert quiz("list", "--flags").out == "No question is flagged.\n"
    assert json.loads(quiz("list", "--flags", "--json").out) == []


def test_without_a_session_nothing_is_flagged_and_no_trace_is_left(quiz: Quiz, home: Path) -> None:
    assert quiz("list", "--flags").out == "No question is flagged.\n"
    assert not home.exists()


def test_a_reason_is_shown_and_not_sent(quiz: Quiz, own_bank: Put, flag: Flag) -> None:
    own_bank()
    flag("heart", {"beats": "a\x1b[2Jb\nc"})

    ran = quiz("list", "--flags")
    assert "\x1b" not in ran.out
    assert len(ran.out.splitlines()) == 2


def test_a_store_that_cannot_be_read_is_reported(quiz: Quiz, home: Path) -> None:
    (home / "facts.sqlite3").mkdir(parents=True)

    ran = quiz("list", "--flags")
    assert (ran.code, ran.out) == (3, "")
    assert "QUIZ_HOME" in ran.err


@pytest.fixture
def override(keep: Keep) -> None:
    """Two typed answers that should count, of two banks."""
    for bank, question in (("heart", "beats"), ("gone", "a")):
        keep(
            ("started", {"bank": bank, "plan": [question]}),
            ("overridden", {"question": question, "response": ["about sixty"], "fact": 1}),
            at=datetime(2026, 11, 3, 12, tzinfo=UTC),
        )


@pytest.mark.usefixtures("override")
def test_answers_that_should_count_are_reported_to_authors(quiz: Quiz, own_bank: Put) -> None:
    path = own_bank()

    ran = quiz("list", "--overrides")
    assert (ran.code, ran.err) == (0, "")
    assert f"{path}:20" in ran.out
    assert ran.out.count("about sixty") == 2
    assert quiz("list", "--overrides", "heart").out.count("about sixty") == 1
    (row,) = json.loads(quiz("list", "--overrides", "heart", "--json").out)
    assert (row["bank"], row["question"], row["line"], row["response"]) == ("heart", "beats", 20, ["about sixty"])


def test_no_answer_that_should_count_is_said(quiz: Quiz) -> None:
    assert quiz("list", "--overrides").out == "No learner has disputed a grade.\n"


def test_a_bank_that_is_not_there_is_reported(quiz: Quiz) -> None:
    ran = quiz("list", "--overrides", "nowhere")

    assert ran.code == 2
    assert ran.err.startswith('quiz: There is no bank with the id "nowhere"')
