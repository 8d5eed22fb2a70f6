"""``quiz forget``: asked first, and then without a trace."""

import errno
import sqlite3
from pathlib import Path

import pytest

from quiz.model import About
from quiz.store import SQLiteStore
from quiz.store.database_files import drafts_of
from quiz.store.failures import unwritable
from quiz.tutor.drafts import Drafts

from .conftest import STORE, Answered, Quiz, Say


def kept(home: Path) -> int:
    with sqlite3.connect(home / "facts.sqlite3") as connection:
        (number,) = connection.execute("SELECT count(*) FROM facts").fetchone()
    connection.close()
    return int(number)


@pytest.mark.parametrize("answer", ["\n", "", "n\n", "no\n", "maybe\n", "yesterday\n"])
def test_anything_but_yes_is_no(answer: str, quiz: Quiz, answered: Answered, home: Path, say: Say) -> None:
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)
    say(answer)

    ran = quiz("forget")
    assert (ran.code, ran.out) == (0, "Nothing was deleted.\n")
    assert "2 answers" in ran.err
    assert str(home / "facts.sqlite3") in ran.err
    assert kept(home) == 3


def test_a_note_that_was_never_kept_goes_with_its_bank_and_no_other_does(
    quiz: Quiz, answered: Answered, home: Path
) -> None:
    answered("heart", {"sides": "right"}, of=1)
    answered("lungs", {"sides": "right"}, of=1)
    drafts = Drafts(drafts_of(home / "facts.sqlite3"))
    about = {bank: About(bank, "sides", "", "") for bank in ("heart", "lungs", "nerves")}
    for bank, question in about.items():
        drafts.write(question, f"Begun about the {bank}")

    quiz("forget", "heart", "--yes")
    assert [drafts.read(question) is not None for question in about.values()] == [False, True, True]

    quiz("forget", "heart", "--yes")
    drafts.write(about["heart"], "Begun again")
    assert quiz("forget", "--before", "2000-01-01", "--yes").code == 0
    assert not any(map(drafts.read, about.values())), "nobody knows when they were begun"

    drafts.write(about["lungs"], "And again")
    quiz("forget", "--yes")
    assert [path.name for path in home.iterdir() if "drafts" in path.name] == []


@pytest.mark.parametrize("answer", ["y\n", "Y\n", "yes\n", " YES \n"])
def test_yes_deletes_what_was_kept_and_no_bank(
    answer: str, quiz: Quiz, answered: Answered, home: Path, say: Say
) -> None:
    bank = home / "banks" / "heart.yaml"
    bank.parent.mkdir(parents=True)
    bank.write_text("questions:", encoding="utf-8")
    answered("heart", {"sides": "right"}, of=1)
    say(answer)

    ran = quiz("forget")
    assert ran.code == 0
    assert ran.out == f"Everything that quiz knew about you in {home} is deleted.\n"
    assert kept(home) == 0
    assert bank.exists()


def test_without_a_terminal_nothing_is_asked_and_nothing_deleted(quiz: Quiz, answered: Answered, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)

    ran = quiz("forget")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert kept(home) == 3


def test_with_yes_nothing_is_asked(quiz: Quiz, answered: Answered, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)

    ran = quiz("forget", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert kept(home) == 0


def test_where_nothing_is_kept_nothing_is_made(quiz: Quiz, home: Path) -> None:
    ran = quiz("forget")

    assert (ran.code, ran.out, ran.err) == (0, f"quiz knows nothing about you: {home} holds no answers.\n", "")
    assert not home.exists()


@pytest.mark.parametrize("answers", [True, False])
def test_the_names_of_banks_are_forgotten_too(answers: bool, quiz: Quiz, answered: Answered, home: Path) -> None:  # noqa: FBT001
    home.mkdir(exist_ok=True)
    if answers:
        answered("heart", {"sides": "right"}, of=1)
    (home / "library.json").write_text("{}", encoding="utf-8")

    assert quiz("forget", "--yes").code == 0
    assert not (home / "library.json").exists()


def test_what_was_set_aside_is_deleted_too(quiz: Quiz, home: Path) -> None:
    home.mkdir()
    (home / "facts.sqlite3").write_bytes(b"damaged answers" * 100)

    ran = quiz("forget", "--yes")
    assert ran.code == 0
    assert "damaged" in ran.err
    assert not list(home.glob("facts.sqlite3.damaged-*"))


@pytest.mark.parametrize("part", [(), ("heart",)])
def test_where_there_is_no_room_to_delete_it_says_so_and_not_that_nothing_can_be_kept(
    part: tuple[str, ...], quiz: Quiz, answered: Answered, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered("heart", {"sides": "right"}, of=1)

    def full(*_: object) -> None:
        raise unwritable(home / STORE, "database or disk is full")

    monkeypatch.setattr(SQLiteStore, "forget_chosen" if part else "forget", full)
    ran = quiz("forget", *part, "--yes")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        f"quiz: What is kept in {home / STORE} could not all be deleted (database or disk is full): fix that and try "
        "again, or delete this file yourself, and those beside it whose names begin with its name.\n"
    )


def test_a_folder_that_may_not_be_read_is_never_called_empty(
    quiz: Quiz, answered: Answered, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered("heart", {"sides": "right"}, of=1)

    def closed(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", closed)

    ran = quiz("forget", "--yes")
    assert (ran.code, ran.out) == (3, "")
    assert "nothing in it was deleted" in ran.err
    assert kept(home) == 3
