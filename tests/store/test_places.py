"""Where a store may be, and who may read it there."""

import os
import stat
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.store import SQLiteStore

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)


def record(seq: int) -> Record:
    return Record(str(uuid4()), "s", Fact(seq, "flagged", {"question": "q"}), NOW, 0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "quiz" / "data" / "answers.db"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders private by other means")
def test_only_its_owner_may_read_the_store_its_log_and_its_folders(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch(mode=0o644)
    with SQLiteStore.open(path, NOW) as store:
        store.append([record(1)])
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == dict.fromkeys(["answers.db", "answers.db-wal", "answers.db-shm"], 0o600)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders private by other means")
def test_folders_that_are_made_are_their_owners_alone_and_others_are_left_as_they_are(tmp_path: Path) -> None:
    (there := tmp_path / "there").mkdir(mode=0o755)
    with SQLiteStore.open(there / "new" / "newer" / "answers.db", NOW):
        modes = [stat.S_IMODE((there / name).stat().st_mode) for name in ("", "new", "new/newer")]
    assert modes == [0o755, 0o700, 0o700]


@pytest.mark.parametrize("name", ["ünïcode ¿?#%41 &x=1.db", "a b.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with SQLiteStore.open(tmp_path / name, NOW) as store:
        store.append([record(1)])
        assert (tmp_path / name).stat().st_size > 0


def test_a_link_to_a_store_elsewhere_is_followed(tmp_path: Path, path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        store.append([record(1)])
    (link := tmp_path / "link.db").symlink_to(path)
    with SQLiteStore.open(link, NOW) as store:
        store.append([record(2)])
        assert len(store.records()) == 2
    assert link.is_symlink()
