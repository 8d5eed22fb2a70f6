"""Each way in which storing can fail is one sentence with the thing, the place and the fix."""

import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.errors import QuizError
from quiz.model import Fact, Record
from quiz.store import SQLiteStore, StoreLocked, StoreNewer, StoreUnwritable

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)


def record(seq: int, size: int = 1) -> Record:
    return Record(
        str(uuid4()),
        "s",
        Fact(seq, "answered", {"question": "q", "verdict": "right", "response": ["x" * size]}),
        NOW,
        0,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers.db"
    with SQLiteStore.open(path, NOW) as store:
        store.append([record(1)])
    return path


@pytest.fixture
def holder(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program that holds the store for itself."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    yield connection
    connection.close()


def assert_sentence(error: QuizError, *words: str) -> None:
    text = str(error)
    assert error.exit_code == 3
    assert text.endswith(".")
    assert "\n" not in text
    assert ". " not in text
    for word in words:
        assert word in text


def test_a_newer_store_is_refused_and_left_as_it_is(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("CREATE TABLE unheard_of (x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreNewer) as caught:
        SQLiteStore.open(path, NOW)
    assert_sentence(caught.value, str(path), "99", "QUIZ_HOME")
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*damaged*"))


@pytest.mark.usefixtures("holder")
def test_a_store_locked_by_another_program_is_waited_for_and_then_reported(path: Path) -> None:
    with pytest.raises(StoreLocked) as caught:
        SQLiteStore.open(path, NOW, busy_seconds=0.05)
    assert_sentence(caught.value, str(path), "try again")
    assert not list(path.parent.glob("*damaged*"))


def test_an_answer_that_has_to_wait_too_long_is_reported_and_can_be_stored_later(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    with SQLiteStore.open(path, NOW, busy_seconds=0.05) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            store.append([record(2)])
        other.execute("ROLLBACK")
        other.close()
        store.append([record(2)])
        assert len(store.records()) == 2


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("I am no folder")
    for path in (tmp_path / "file" / "answers.db", tmp_path / "file" / "deeper" / "answers.db"):
        with pytest.raises(StoreUnwritable) as caught:
            SQLiteStore.open(path, NOW)
        assert_sentence(caught.value, str(path), "QUIZ_HOME")


def test_a_folder_in_the_place_of_the_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable, match="directory"):
        SQLiteStore.open(tmp_path, NOW)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a file system that takes no files")
def test_a_file_system_that_takes_no_files_is_reported() -> None:
    with pytest.raises(StoreUnwritable):
        SQLiteStore.open(Path("/proc/quiz/answers.db"), NOW)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_folder_without_permission_is_reported(tmp_path: Path) -> None:
    (folder := tmp_path / "mine").mkdir(mode=0o500)
    with pytest.raises(StoreUnwritable):
        SQLiteStore.open(folder / "answers.db", NOW)


def test_a_full_disk_is_reported_and_what_was_stored_before_stays(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        (pages,) = store._file.connection.execute("PRAGMA page_count").fetchone()
        store._file.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreUnwritable) as caught:
            store.append([record(2), record(3, size=100_000)])
        assert_sentence(caught.value, str(path), "full", "QUIZ_HOME")
        assert [kept.fact.seq for kept in store.records()] == [1]


def test_answers_are_never_reported_as_stored_in_a_file_that_is_gone(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        path.rename(path.with_name("elsewhere.db"))
        with pytest.raises(StoreUnwritable, match="moved or deleted"):
            store.append([record(2)])


def test_a_naive_time_is_our_own_mistake(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        with pytest.raises(AssertionError):
            store.append([Record("x", "s", Fact(2, "flagged", {"question": "q"}), NOW.replace(tzinfo=None), 0)])
        assert len(store.records()) == 1
