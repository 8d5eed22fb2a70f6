"""Several processes that start at the same moment get along."""

import sqlite3
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.model import Fact, Record
from quiz.store import SQLiteStore, open_shared, opening
from quiz.store.integrity import is_damaged

_PROGRAM = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from quiz.model import Fact, Record
from quiz.store import SQLiteStore

name, now = sys.argv[2], datetime(2026, 11, 23, tzinfo=UTC)
time.sleep(max(0, float(sys.argv[3]) - time.time()))
with SQLiteStore.open(Path(sys.argv[1]), now, busy_seconds=120) as store:
    for seq in range(5):
        store.append([Record(f"{name}{seq}", name, Fact(seq, "flagged", {"question": "q"}), now, 0)])
    print(len(store.records(name)), store.set_aside and store.set_aside.path)
"""


@pytest.mark.parametrize("damaged", [False, True], ids=["first starts", "on a damaged store"])
def test_processes_that_start_at_the_same_moment_all_keep_their_answers(tmp_path: Path, *, damaged: bool) -> None:
    path = tmp_path / "answers.db"
    if damaged:
        path.write_text("dear diary\n" * 500)
    moment = str(time.time() + 0.5)
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, str(path), name, moment],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in "abcd"
    ]
    outputs = [process.communicate() for process in processes]
    assert [error for _, error in outputs] == [""] * 4
    aside = [line.split(maxsplit=1)[1].strip() for line, _ in outputs if not line.endswith("None\n")]
    assert all(line.startswith("5 ") for line, _ in outputs)
    assert [Path(name).read_text() for name in aside] == ["dear diary\n" * 500] * damaged


@pytest.mark.parametrize("code", [sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY_DBMOVED])
def test_a_file_that_another_process_replaces_while_it_is_looked_at_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    path, now = tmp_path / "answers.db", datetime(2026, 11, 23, tzinfo=UTC)
    path.write_text("dear diary\n" * 500)

    def replaced(*_: object, **__: object) -> bool:
        monkeypatch.setattr(opening, "is_damaged", is_damaged)
        with SQLiteStore.open(path, now) as other:
            assert other.set_aside
        error = sqlite3.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = code
        raise error

    monkeypatch.setattr(opening, "is_damaged", replaced)
    with SQLiteStore.open(path, now) as store:
        assert store.set_aside is None


_LOOK = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.store import open_shared

with open_shared(Path(sys.argv[1]), datetime(2026, 11, 23, tzinfo=UTC)) as shared:
    print(len(shared.of("ann").session("session").records))
"""


def test_what_one_of_two_connections_keeps_is_seen_by_every_process(tmp_path: Path) -> None:
    """A server has two connections; whoever opens and closes the file beside it must not take its log away."""
    path, now = tmp_path / "class.sqlite3", datetime(2026, 11, 23, tzinfo=UTC)

    def seen_elsewhere() -> str:
        return subprocess.run(
            [sys.executable, "-c", _LOOK, str(path)], capture_output=True, text=True, check=True
        ).stdout.strip()

    with open_shared(path, now) as first, open_shared(path, now):
        store = first.of("ann")
        for seq in (1, 2, 3):
            store.append([Record(f"fact-{seq}", "session", Fact(seq, "flagged", {"question": "q"}), now, 0)])
            assert seen_elsewhere() == str(seq)
