"""An import that is killed, or that fills the disk, leaves what was there, or all that came."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from quiz.replay.branches import FactRow, merge
from quiz.store import SQLiteStore, StoreUnwritable
from tests.replay.histories import chain
from tests.store.test_merging import NOW, assert_ledger_follows, exported, history, lines

_IMPORTS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.store import SQLiteStore
from quiz.store.history_file import read

with SQLiteStore.open(Path(sys.argv[1]), datetime.now(UTC)) as store, open(sys.argv[2], "rb") as stream:
    with store.incoming(read(stream, "file", lambda _: None)) as incoming:
        print("read", flush=True)
        incoming.merge(bring_back=False)
    store.bring_forward()
"""


def some(origin: str, sessions: int) -> list[FactRow]:
    """Sessions that both sides have the beginning of, and others."""
    shared = [it for number in range(5) for it in chain(f"s{number}", f"{origin}{number}", session=f"shared-{number}")]
    return shared + [
        it
        for number in range(sessions)
        for it in chain(*(f"{origin}-{number}-{seq}" for seq in range(20)), session=f"{origin}-{number}")
    ]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A store that has something in it."""
    path = tmp_path / "base.sqlite3"
    with SQLiteStore.open(path, NOW) as store, store.incoming(some("mine", 5)) as incoming:
        incoming.merge(bring_back=False)
    return path


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.long(rounds=10, short=1)
def test_a_killed_import_came_whole_or_not_at_all(tmp_path: Path, base: Path, rounds: int) -> None:
    theirs = some("theirs", 150)
    (tmp_path / "theirs.jsonl").write_text(history(theirs), encoding="utf-8")
    with SQLiteStore.open(base, NOW) as store:
        before = [it for it in lines(exported(store)) if isinstance(it, FactRow)]
    outcomes = sorted(before), merge(before, theirs)
    seen = set()
    for number in range(rounds):
        path = tmp_path / f"store-{number}.sqlite3"
        shutil.copy(base, path)
        program = [sys.executable, "-c", _IMPORTS, str(path), str(tmp_path / "theirs.jsonl")]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as importing:
            assert importing.stdout
            assert importing.stdout.readline() == "read\n"
            time.sleep(Random(number).random() / 10)
            importing.send_signal(signal.SIGKILL)
        with SQLiteStore.open(path, NOW) as store:
            kept = sorted(it for it in lines(exported(store)) if isinstance(it, FactRow))
            assert kept in [sorted(outcome) for outcome in outcomes]
            seen.add(len(kept))
            assert_ledger_follows(store)
    assert len(seen) == 2 or rounds < 50


def test_an_import_for_which_the_disk_has_no_room_changes_nothing(base: Path) -> None:
    with SQLiteStore.open(base, NOW) as store:
        before = exported(store)
        (pages,) = store._file.execute("PRAGMA page_count").fetchone()
        store._file.execute(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(StoreUnwritable, match="full"), store.incoming(some("theirs", 150)) as incoming:
            incoming.merge(bring_back=False)
        assert exported(store) == before
        store._file.execute("PRAGMA max_page_count = 1000000")
        with store.incoming(some("theirs", 150)) as incoming:
            assert incoming.merge(bring_back=False).facts
        store.bring_forward()
        assert_ledger_follows(store)


@pytest.mark.skipif(os.name == "nt", reason="needs limits of a process")
def test_a_file_that_may_not_grow_is_reported_in_a_sentence(tmp_path: Path, base: Path) -> None:
    (tmp_path / "theirs.jsonl").write_text(history(some("theirs", 150)), encoding="utf-8")
    limit = base.stat().st_size + 100_000
    program = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        "from quiz.cli import main; sys.exit(main(['data', 'import', sys.argv[1]]))"
    )
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(base, home / "facts.sqlite3")
    ran = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "theirs.jsonl")],
        env={**os.environ, "QUIZ_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (3, "")
    assert len(ran.stderr.splitlines()) == 1
    assert "Your answers cannot be kept in" in ran.stderr
    with closing(sqlite3.connect(home / "facts.sqlite3")) as store, closing(sqlite3.connect(base)) as was:
        query = "SELECT * FROM facts ORDER BY id"
        assert store.execute(query).fetchall() == was.execute(query).fetchall()
