"""Forgetting leaves nothing of a person that could be read."""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.store import Store, StoreLocked

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
SIGN = "Shortness of breath"


def records(count: int, length: int = 10) -> list[Record]:
    return [
        Record(
            str(uuid4()),
            "my-session",
            Fact(seq, "answered", {"question": "q", "verdict": "right", "response": [SIGN] * length}),
            NOW,
            0,
        )
        for seq in range(1, count + 1)
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "answers.db"


def readable(folder: Path) -> list[str]:
    words = (SIGN.encode(), b"my-session", b"answered\x00")
    return [file.name for file in folder.iterdir() if any(word in file.read_bytes() for word in words)]


@pytest.mark.parametrize("length", [1, 1000], ids=["short", "over many pages"])
def test_no_byte_of_an_answer_is_left_in_the_folder(path: Path, length: int) -> None:
    with Store.open(path, NOW) as store:
        store.append(records(50, length))
    with Store.open(path, NOW) as store:
        store.append(
            [
                Record(
                    str(uuid4()),
                    "my-session",
                    Fact(99, "answered", {"question": SIGN, "verdict": "right", "response": []}),
                    NOW,
                    0,
                )
            ]
        )
        assert readable(path.parent)
        assert store.forget() == 51
        assert store.records() == ()
        assert readable(path.parent) == []
    assert readable(path.parent) == []
    assert [file.name for file in path.parent.iterdir()] == ["answers.db"]


def test_a_store_that_was_set_aside_is_forgotten_too_and_strangers_are_left_alone(path: Path) -> None:
    with Store.open(path, NOW) as store:
        store.append(records(5))
    with path.open("r+b") as file:
        file.write(b"spoilt")
    stranger = path.with_name("answers.db.backup")
    stranger.write_text("mine")
    with Store.open(path, NOW) as store:
        assert store.set_aside
        assert readable(path.parent)
        assert store.forget() == 5
    assert sorted(file.name for file in path.parent.iterdir()) == ["answers.db", "answers.db.backup"]


def test_after_forgetting_the_store_goes_on(path: Path) -> None:
    with Store.open(path, NOW) as store:
        store.append(records(3))
        store.forget()
        again = records(2)
        store.append(again)
        assert store.records() == tuple(again)
        assert store.forget() == 2
        assert store.forget() == 0


def test_in_memory_forgetting_is_the_same() -> None:
    with Store.in_memory() as store:
        store.append(records(3))
        assert store.forget() == 3
        assert store.records() == ()


def test_another_open_window_does_not_keep_answers_from_being_forgotten(path: Path) -> None:
    with Store.open(path, NOW) as store, Store.open(path, NOW) as other:
        store.append(records(3))
        assert len(other.records()) == 3
        assert store.forget() == 3
        assert readable(path.parent) == []
        assert other.records() == ()


def test_a_reader_who_holds_the_old_answers_is_reported_and_they_go_the_next_time(path: Path) -> None:
    with Store.open(path, NOW, busy_seconds=0.05) as store:
        store.append(records(3))
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM facts").fetchone()
        with pytest.raises(StoreLocked):
            store.forget()
        reader.close()
        assert store.forget() == 0
        assert readable(path.parent) == []
