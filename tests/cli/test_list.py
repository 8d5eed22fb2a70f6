"""``quiz list``: banks and progress, for people and as data."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.cli import table
from quiz.prose import display_width

from .conftest import HEART, Answered, Put, Quiz, locked, newer

SMALL = """\
id: {id}
title: {title}
questions:
  - id: one
    type: true-false
    stem: One?
    answer: true
    why: Yes.
"""


def test_as_data(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    path = own_bank()
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)

    ran = quiz("list", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == [
        {
            "id": "heart",
            "title": "The heart",
            "path": str(path),
            "version": "1.2",
            "language": "en",
            "questions": 3,
            "problems": 0,
            "answered": 2,
            "right_first": 1,
            "known": 1,
            "again": 1,
            "due": 2,
            "left": {"done": 2, "of": 3},
        }
    ]


def test_nothing_left_is_null(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    own_bank()
    answered("heart", {"sides": "right"}, of=1)

    (row,) = json.loads(quiz("list", "--json").out)
    assert (row["answered"], row["right_first"], row["left"]) == (1, 1, None)


def test_for_people(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    own_bank()
    here = Path.cwd() / "questions" / "faulty.yaml"
    Path("banks").rename("questions")
    for name in ("heart", "broken", "warned"):
        (here.parent / f"{name}.yaml").unlink()
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)

    ran = quiz("list")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "TITLE      ID      QUESTIONS  KNOWN  AGAIN  DUE  LEFT AT  WHERE\n"
        "The heart  heart           3      1      1    2  2 of 3   yours\n"
        f"Faulty     faulty          1      0      0    0           {here}\n"
        "\n"
        "2 questions are due, about 1 minute.\n"
        "\n"
        f"2 problems in Faulty: quiz check {here}\n"
    )


def test_last_used_first_and_the_tour_last(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    for name in ("a", "b", "tour", "z"):
        own_bank(SMALL.format(id=name, title=name), f"{name}.yaml")
    answered("a", {"one": "right"}, of=1, day=1)
    answered("z", {"one": "right"}, of=1, day=2)
    answered("tour", {"one": "right"}, of=1, day=3)

    assert [row["id"] for row in json.loads(quiz("list", "--json").out)] == ["z", "a", "b", "tour"]


def test_banks_in_quiz_path_are_listed_and_what_is_missing_is_reported(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUIZ_PATH", "banks:nowhere")

    ran = quiz("list", "--json")
    assert {row["id"] for row in json.loads(ran.out)} == {"heart", "faulty", "broken", "warned"}
    assert (ran.code, ran.err) == (
        0,
        f"quiz: QUIZ_PATH names {Path.cwd() / 'nowhere'}, which is not there or cannot be read.\n",
    )


def test_listing_leaves_no_trace(quiz: Quiz, home: Path) -> None:
    assert quiz("list").code == 0
    assert not home.exists()


def test_without_banks_it_says_where_to_put_one(quiz: Quiz, home: Path) -> None:
    ran = quiz("list")

    assert ran.code == 0
    assert str(home / "banks") in ran.out
    assert json.loads(quiz("list", "--json").out) == []


def test_a_data_folder_that_cannot_be_written_does_not_matter(
    quiz: Quiz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "file" / "home"))
    monkeypatch.setenv("QUIZ_PATH", "banks/heart.yaml")

    ran = quiz("list")
    assert (ran.code, ran.err) == (0, "")
    assert "heart" in ran.out


def a_folder(store: Path) -> None:
    store.unlink()
    store.mkdir()


@pytest.mark.parametrize(("harm", "word"), [(newer, "newer"), (locked, "Another program"), (a_folder, "QUIZ_HOME")])
@pytest.mark.usefixtures("own_heart")
def test_a_store_that_cannot_be_read_is_reported_and_the_banks_are_listed(
    harm: Callable[[Path], sqlite3.Connection | None], word: str, quiz: Quiz, answered: Answered, home: Path
) -> None:
    answered("heart", {"sides": "right"}, of=3)
    held = harm(home / "facts.sqlite3")

    ran = quiz("list")
    assert ran.code == 3
    assert ran.out == "TITLE      ID     QUESTIONS  WHERE\nThe heart  heart          3  yours\n"
    assert len(ran.err.splitlines()) == 1
    assert word in ran.err
    if held is not None:
        held.close()


def test_progress_that_could_not_be_read_is_null_and_not_nought(quiz: Quiz, own_bank: Put, home: Path) -> None:
    own_bank()
    (home / "facts.sqlite3").mkdir()

    (row,) = json.loads(quiz("list", "--json").out)
    assert (row["answered"], row["right_first"], row["left"]) == (None, None, None)


def test_a_damaged_store_is_set_aside_and_told(quiz: Quiz, own_bank: Put, home: Path) -> None:
    own_bank()
    (home / "facts.sqlite3").write_bytes(b"this is no database" * 100)

    ran = quiz("list")
    assert ran.code == 0
    assert "damaged" in ran.err
    (aside,) = home.glob("facts.sqlite3.damaged-*")
    assert str(aside) in ran.err
    assert quiz("list").err == ""


@pytest.mark.parametrize("width", [40, 60, 70, 200])
def test_a_narrow_terminal_gets_lines_instead_of_columns(
    width: int, quiz: Quiz, own_bank: Put, answered: Answered, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_bank()
    answered("heart", {"sides": "right"}, of=3)
    monkeypatch.setattr("quiz.cli.output.width", lambda: width)

    lines = quiz("list").out.splitlines()
    if width >= 70:
        assert lines[1].split("  ")[0] == "The heart"
    else:
        assert lines == [
            "The heart",
            "  id: heart",
            "  questions: 3",
            "  known: 1",
            "  again: 0",
            "  due: 1",
            "  left at: 1 of 3",
            "  where: yours",
            "",
            "1 question is due, about 1 minute.",
        ]


def test_columns_stay_columns_in_any_script() -> None:
    lines = table.table([table.Column("A", ["心臓", "é\u0301", "x"]), table.Column("B", ["1", "2", "3"])], None)

    assert [display_width(line) for line in lines] == [7, 7, 7, 7]


def test_a_title_is_shown_and_not_sent(quiz: Quiz, own_bank: Put) -> None:
    own_bank(SMALL.format(id="sly", title='"\\e[2J\\u202eeltiT\\n\\tend"'))

    ran = quiz("list")
    assert not {"\x1b", "\u202e", "\t"} & set(ran.out)
    assert len([line for line in ran.out.splitlines() if "eltiT" in line and "sly" in line]) == 1
    assert quiz("list", "--json").out.isascii()


def test_files_of_other_programs_beside_banks_are_named_with_what_to_do(quiz: Quiz, folder: Path) -> None:
    Path("banks").rename("questions")
    for path in Path("questions").glob("*.yaml"):
        path.unlink()
    (folder / "questions" / "quiz.gift").write_text("::Sum:: 1+1 {=2 ~3}\n", "utf-8")
    (folder / "questions" / "README.md").write_text("# About\n", "utf-8")
    gift = folder / "questions" / "quiz.gift"

    ran = quiz("list")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(f"\n\n{gift} is a GIFT file, not a bank. Import its questions: quiz import {gift}\n")
    assert json.loads(quiz("list", "--json").out) == [
        {"id": None, "title": None, "questions": 0, "path": str(gift), "passed_over": "gift"}
    ]


@pytest.mark.parametrize("command", [("list",), ("due",), ("stats",), ("history", "--save", "review.md")])
def test_a_mistake_in_the_settings_is_reported_where_they_count(
    quiz: Quiz, answered: Answered, home: Path, command: tuple[str, ...]
) -> None:
    answered("heart", {"sides": "right"}, of=1)
    (home / "config.toml").write_text("retention = 7\n", "utf-8")

    ran = quiz(*command)
    assert ran.code == 0
    assert f"quiz: {home / 'config.toml'}:1: retention takes" in ran.err


def test_of_two_versions_the_newest_is_due_wherever_it_is_named(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    own_bank(HEART.partition("  - id: beats")[0].replace("1.2", "1.1"), "a-older.yaml")
    own_bank()
    answered("heart", {"sides": "wrong", "beats": "wrong"}, of=3)

    assert quiz("due").out == "2 due\n"
    assert json.loads(quiz("due", "--json").out) == {"due": 2, "banks": {"heart": 2}}
    assert "2 questions are due" in quiz("list").out
