"""The condition of a store is found without leaving a trace."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.model import Fact, Record
from quiz.store import SQLiteStore
from quiz.store.failures import StoreUnwritable
from quiz.store.inspect_store import Inspection, inspect, set_aside

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.model import Fact, Record
from quiz.store import SQLiteStore
store = SQLiteStore.open(Path(sys.argv[1]), datetime.now(UTC))
store.append([Record("b", "s", Fact(2, "flagged", {"question": "q"}), datetime.now(UTC), 0)])
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with a fact in it."""
    path = tmp_path / "home" / "facts.sqlite3"
    with SQLiteStore.open(path, NOW) as store:
        store.append([Record("a", "s", Fact(1, "flagged", {"question": "q"}), NOW, 0)])
    return path


def everything(folder: Path) -> dict[str, bytes]:
    """What lies in a folder, but for what SQLite shares between processes."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.endswith("-shm")}


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert inspect(tmp_path / "none" / "facts.sqlite3") == Inspection("none")
    assert list(tmp_path.iterdir()) == []


def test_a_sound_store_is_left_as_it_is(path: Path) -> None:
    before = everything(path.parent)

    assert inspect(path) == Inspection("sound")
    assert everything(path.parent) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_store_that_somebody_has_open_is_sound(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        store.append([Record("b", "s", Fact(2, "flagged", {"question": "q"}), NOW, 0)])
        before = everything(path.parent)

        assert inspect(path) == Inspection("sound")
        assert everything(path.parent) == before
        assert len(store.records()) == 2


@pytest.mark.parametrize("shared", [True, False])
def test_what_a_killed_program_left_is_not_tidied_up(path: Path, *, shared: bool) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    if not shared:
        path.with_name(f"{path.name}-shm").unlink()
    before = everything(path.parent)
    assert len(before) == 2

    assert inspect(path) == Inspection("sound")
    assert everything(path.parent) == before
    with SQLiteStore.open(path, NOW) as store:
        assert len(store.records()) == 2


@pytest.mark.parametrize("content", [b"no database" * 100, b"\0"])
def test_a_damaged_store_is_not_set_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    assert inspect(path) == Inspection("damaged")
    assert everything(path.parent) == {path.name: content}


def test_a_newer_store_is_reported(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    assert inspect(path) == Inspection("newer")


def test_a_store_that_another_program_has_locked_is_reported(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")

        assert inspect(path, busy_seconds=0.01) == Inspection("locked")


@pytest.mark.parametrize("closed", ["facts.sqlite3", "home"])
def test_a_store_that_may_not_be_written_is_reported(path: Path, closed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda asked, _: Path(asked).name != closed)

    assert inspect(path) == Inspection("unwritable", "permission denied")


def test_a_folder_in_which_no_store_can_be_made_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert inspect(tmp_path / "file" / "facts.sqlite3") == Inspection("unwritable", "not a directory")

    monkeypatch.setattr(os, "access", lambda *_: False)
    assert inspect(tmp_path / "none" / "facts.sqlite3") == Inspection("unwritable", "permission denied")


def test_what_is_in_the_way_of_a_store_is_reported(tmp_path: Path) -> None:
    (tmp_path / "facts.sqlite3").mkdir()
    assert inspect(tmp_path / "facts.sqlite3") == Inspection("unwritable", "is a directory")

    (tmp_path / "home").symlink_to(tmp_path / "nowhere")
    assert inspect(tmp_path / "home" / "facts.sqlite3") == Inspection("unwritable", "not a directory")
    with pytest.raises(StoreUnwritable):
        SQLiteStore.open(tmp_path / "home" / "facts.sqlite3", NOW)


def test_a_full_disk_is_reported(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = shutil.disk_usage(path)._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: full)

    assert inspect(path) == Inspection("unwritable", "no space left on device")


def test_stores_that_were_set_aside_are_found_without_what_belongs_to_them(path: Path) -> None:
    assert set_aside(path) == ()
    path.write_bytes(b"no database" * 100)
    path.with_name(f"{path.name}-wal").write_bytes(b"its log")
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside
        assert set_aside(path) == (store.set_aside.path,)
        assert path.with_name(f"{path.name}.damaged-20261123-183005-wal").exists()
    assert set_aside(path.parent / "none" / path.name) == ()
