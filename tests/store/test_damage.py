"""A store that cannot be read is set aside, reported, and never overwritten."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.store import Store

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
STAMP = "answers.db.damaged-20261123-183005"


def records(count: int) -> list[Record]:
    return [
        Record(str(uuid4()), "s", Fact(seq, "answered", {"response": ["Shortness of breath"] * 20}), NOW, 0)
        for seq in range(1, count + 1)
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with many pages."""
    path = tmp_path / "answers.db"
    with Store.open(path, NOW) as store:
        store.append(records(200))
    return path


def inside(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(sql)
    connection.commit()
    connection.close()


def garble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(os.urandom(4 * 4096))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "random bytes": lambda path: path.write_bytes(os.urandom(20_000)),
    "fewer bytes than a header": lambda path: path.write_bytes(b"\0"),
    "a text file": lambda path: path.write_text("dear diary\n" * 500),
    "cut in the middle of a page": lambda path: os.truncate(path, path.stat().st_size // 2 + 100),
    "cut at the end of a page": lambda path: os.truncate(path, path.stat().st_size - 4096),
    "only the header": lambda path: os.truncate(path, 100),
    "pages overwritten": garble,
    "no table": lambda path: inside(path, "DROP TABLE facts"),
    "another table of the name": lambda path: inside(path, "ALTER TABLE facts RENAME COLUMN body TO soul"),
    "another program's mark": lambda path: inside(path, "PRAGMA application_id = 7"),
    "no mark": lambda path: inside(path, "PRAGMA application_id = 0"),
    "no version": lambda path: inside(path, "PRAGMA user_version = 0"),
    "a body that is no JSON": lambda path: inside(path, "UPDATE facts SET body = '{\"a' WHERE seq = 77"),
    "a body that is no object": lambda path: inside(path, "UPDATE facts SET body = '[]' WHERE seq = 77"),
    "a day that never was": lambda path: inside(path, "UPDATE facts SET at = replace(at, '11-23', '11-31')"),
    "a time in letters": lambda path: inside(path, "UPDATE facts SET at = 'now' WHERE seq = 77"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_store_is_set_aside_byte_for_byte_and_a_new_one_begun(
    path: Path, damage: Callable[[Path], object]
) -> None:
    damage(path)
    before = path.read_bytes()
    with Store.open(path, NOW) as store:
        assert store.set_aside == path.with_name(STAMP)
        assert store.set_aside.read_bytes() == before
        assert store.records() == ()
        store.append(records(1))
    with Store.open(path, NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == 1


def test_what_was_set_aside_before_is_not_overwritten(path: Path) -> None:
    for text in ("first", "second", "third"):
        path.write_text(text)
        Store.open(path, NOW).close()
    kept = {name: path.with_name(name).read_text() for name in (STAMP, f"{STAMP}-2", f"{STAMP}-3")}
    assert list(kept.values()) == ["first", "second", "third"]


def test_an_empty_file_is_simply_new(tmp_path: Path) -> None:
    path = tmp_path / "answers.db"
    path.touch()
    with Store.open(path, NOW) as store:
        assert store.set_aside is None
        assert store.records() == ()


def unclosed_copy(path: Path, folder: Path) -> Path:
    """A store as a killed process leaves it: the latest answers are in the log alone."""
    folder.mkdir()
    with Store.open(path, NOW) as store:
        store.append([Record(str(uuid4()), "t", Fact(1, "flagged", {}), NOW, 0)])
        for side in ("", "-wal"):
            shutil.copy(f"{path}{side}", folder)
    return folder / path.name


def test_a_store_left_open_by_a_killed_process_is_not_damaged(path: Path, tmp_path: Path) -> None:
    with Store.open(unclosed_copy(path, tmp_path / "copy"), NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == 201


def test_the_log_of_a_damaged_store_goes_with_it_unchanged(path: Path, tmp_path: Path) -> None:
    left = unclosed_copy(path, tmp_path / "copy")
    garble(left)
    database, log = left.read_bytes(), left.with_name("answers.db-wal").read_bytes()
    with Store.open(left, NOW) as store:
        assert store.set_aside == left.with_name(STAMP)
        assert store.set_aside.read_bytes() == database
        assert left.with_name(f"{STAMP}-wal").read_bytes() == log


def test_answers_in_the_log_of_an_emptied_store_are_set_aside_not_deleted(path: Path, tmp_path: Path) -> None:
    left = unclosed_copy(path, tmp_path / "copy")
    os.truncate(left, 0)
    log = left.with_name("answers.db-wal").read_bytes()
    with Store.open(left, NOW) as store:
        assert store.set_aside == left.with_name(STAMP)
        assert left.with_name(f"{STAMP}-wal").read_bytes() == log


def test_a_journal_that_has_to_be_rolled_back_is_no_damage(path: Path, tmp_path: Path) -> None:
    (left := tmp_path / "copy").mkdir()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")  # spills pages into the database before the commit
    connection.execute("BEGIN")
    connection.execute("UPDATE facts SET body = replace(body, 'breath', 'bread')")
    shutil.copy(path, left)
    shutil.copy(f"{path}-journal", left)
    connection.close()
    with Store.open(left / path.name, NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == 200
        assert "bread" not in str(store.records())


def test_one_garbled_character_in_an_answer_costs_that_character(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b"Shortness")
    path.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    with Store.open(path, NOW) as store:
        assert store.set_aside is None
        assert "\ufffdhortness" in str([kept.fact.body for kept in store.records()])
