"""``quiz history``: which sessions were finished or left, for people and as data."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.model import EVERY_BANK

from .conftest import Happened, Keep, Put, Quiz

JUDGED = """\
id: judged
title: Judged
questions:
  - id: say
    type: recall
    stem: Say it.
    answer: It.
"""


def late(day: int) -> datetime:
    """The last half-hour of a day in UTC: on a clock that is an hour ahead, the next day has begun."""
    return datetime(2026, 11, day, 23, 30, tzinfo=UTC)


def begun(bank: str, *plan: str, mode: str = "practice") -> Happened:
    return "started", {"bank": bank, "path": f"{bank}.yaml", "mode": mode, "plan": plan}


def given(question: str, verdict: str) -> Happened:
    return "answered", {"question": question, "verdict": verdict, "response": ["x"]}


END: Happened = ("finished", {})


@pytest.fixture
def _past(keep: Keep, own_bank: Put) -> None:
    """Two sessions of one bank, of which the second was left, one over all banks, and one of a bank that is gone."""
    own_bank()
    keep(
        begun("heart", "sides", "beats"),
        given("sides", "right"),
        given("beats", "wrong"),
        END,
        at=late(1),
        utc_offset=60,
    )
    keep(begun("heart", "sides", "beats", mode="exam"), given("sides", "right"), at=late(2), utc_offset=60)
    keep(
        begun(EVERY_BANK, "heart/sides", mode="mistakes"), given("heart/sides", "right"), END, at=late(3), utc_offset=60
    )
    keep(begun("gone", "a", "b"), given("a", "wrong"), ("abandoned", {}), at=late(4), utc_offset=60)


def test_two_that_began_in_one_minute_differ_by_when_they_were_last_used(keep: Keep, quiz: Quiz) -> None:
    for answers in (1, 2):
        keep(begun("heart", "sides", "beats"), *[given("sides", "right")] * answers, at=late(1), utc_offset=60)

    head, *rows = quiz("history").out.splitlines()
    assert head.endswith("LAST USED")
    assert len({row.split("at once")[1] for row in rows}) == 2


@pytest.mark.usefixtures("_past")
def test_for_people(quiz: Quiz) -> None:
    ran = quiz("history")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "WHEN              BANK       MODE      RIGHT           LEFT AT\n"
        "2026-11-05 00:31  gone       practice  0 of 1 at once  given up\n"
        "2026-11-04 00:31  all banks  mistakes  1 of 1 at once\n"
        "2026-11-03 00:31  The heart  exam                      1 of 2\n"
        "2026-11-02 00:31  The heart  practice  1 of 2 at once\n"
    )


@pytest.mark.usefixtures("_past")
def test_as_data(quiz: Quiz) -> None:
    rows = json.loads(quiz("history", "--json").out)

    assert len({row.pop("session") for row in rows}) == 4
    assert rows[2] == {
        "began": "2026-11-03T00:31:00+01:00",
        "bank": "heart",
        "title": "The heart",
        "mode": "exam",
        "state": "left",
        "right_first": 0,
        "asked": 0,
        "planned": 2,
        "left": {"done": 1, "of": 2},
    }
    assert [(row["bank"], row["title"], row["state"]) for row in rows] == [
        ("gone", None, "abandoned"),
        (None, "all banks", "finished"),
        ("heart", "The heart", "left"),
        ("heart", "The heart", "finished"),
    ]


def test_what_learners_judge_themselves_is_not_counted(quiz: Quiz, keep: Keep, own_bank: Put) -> None:
    own_bank(JUDGED, "judged.yaml")
    keep(begun("judged", "say"), given("say", "right"), END, at=late(1), utc_offset=60)

    (row,) = json.loads(quiz("history", "--json").out)
    assert (row["right_first"], row["asked"]) == (0, 0)


def test_without_a_session_it_says_so_and_leaves_no_trace(quiz: Quiz, home: Path) -> None:
    assert quiz("history").out == "You have not begun a session yet.\n"
    assert json.loads(quiz("history", "--json").out) == []
    assert not home.exists()


def test_a_store_that_cannot_be_read_is_reported(quiz: Quiz, home: Path) -> None:
    (home / "facts.sqlite3").mkdir(parents=True)

    ran = quiz("history")
    assert (ran.code, ran.out) == (3, "")
    assert "QUIZ_HOME" in ran.err


@pytest.mark.usefixtures("_past")
def test_a_narrow_terminal_gets_lines_instead_of_columns(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.cli.output.width", lambda: 30)

    assert quiz("history").out.splitlines()[:5] == [
        "2026-11-05 00:31",
        "  bank: gone",
        "  mode: practice",
        "  right: 0 of 1 at once",
        "  left at: given up",
    ]


# A stretch of time


@pytest.mark.usefixtures("_past")
@pytest.mark.parametrize(
    ("options", "days"),
    [
        (("--since", "2026-11-02", "--until", "2026-11-02"), ["02"]),
        (("--since", "1d"), ["05", "04", "03", "02"]),
        (("--until", "1d"), []),
    ],
)
def test_the_sessions_of_some_days_alone(quiz: Quiz, options: tuple[str, ...], days: list[str]) -> None:
    rows = json.loads(quiz("history", "--json", *options).out)

    assert [row["began"][8:10] for row in rows] == days
    if not days:
        assert quiz("history", *options).out == "No session began in that time.\n"


@pytest.mark.usefixtures("_past")
@pytest.mark.parametrize("name", ["review.html", "review.md"])
def test_a_review_of_the_last_two_weeks_is_saved(quiz: Quiz, name: str) -> None:
    path = Path.cwd() / name
    ran = quiz("history", "--save", name)

    assert (ran.code, ran.err, ran.out) == (0, "", f"Saved as {path}.\n")
    text = path.read_text(encoding="utf-8")
    for words in (
        "My answers from 1 to 2 November 2026",
        "These days in figures",
        "The heart has two sides.",
        "It beats by night.",
    ):
        assert words in text
    assert path.stat().st_mode & 0o077 == 0 or os.name == "nt"


@pytest.mark.usefixtures("_past")
def test_a_file_that_exists_stays_as_it_is(quiz: Quiz) -> None:
    path = Path("review.md")
    path.write_text("mine", encoding="utf-8")

    ran = quiz("history", "--save", "review.md")
    assert ran.code == 3
    assert ran.err == ("quiz: review.md exists already, and is left as it is: choose another name with --save.\n")
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("_past")
@pytest.mark.parametrize(
    ("options", "code", "sentence"),
    [
        (("--since", "yesterday"), 2, "--since takes a date such as 2026-11-15, or how long ago"),
        (("--until", "2026-02-30"), 2, "--until takes a date"),
        (("--since", "2027-01-01"), 2, "--since 2027-01-01 has not come yet."),
        (("--since", "1d", "--until", "2w"), 2, "--since 1d is after --until 2w."),
        (("--save", "review.txt"), 2, "--save takes a name that ends in .html or .md, not review.txt."),
        (("--save", ""), 2, "--save needs a value"),
        (("--sensitive",), 2, "--sensitive is only for --save."),
        (("--full",), 2, "--full is only for --save."),
        (
            ("--save", "a.md", "--until", "2025-01-01"),
            3,
            "Nothing was answered from 19 December 2024",
        ),
        (("--save", "nowhere/a.md"), 3, "nowhere/a.md cannot be written ("),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    quiz: Quiz, options: tuple[str, ...], code: int, sentence: str
) -> None:
    ran = quiz("history", *options)

    assert (ran.code, ran.out) == (code, "")
    assert sentence in ran.err
    assert not list(Path().rglob("*.md"))


def test_before_the_first_answer_there_is_nothing_to_save(quiz: Quiz, home: Path) -> None:
    ran = quiz("history", "--save", "a.md")

    assert (ran.code, ran.out) == (3, "")
    assert "Nothing was answered" in ran.err
    assert not home.exists()
