"""What a database has acknowledged survives its death, and that of the processes that use it, at any moment."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from quiz.store import open_shared
from quiz.store.postgres import PostgresDatabase
from tests.postgres_server import PostgresServer
from tests.store.conftest import everything

_LEARNERS, _PROCESSES = ("ann", "ben"), 4

# Answers for one of the learners, in ever new sessions, and notes each answer in a file once it is acknowledged.
_ANSWERS = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4
from quiz.errors import QuizError
from quiz.model import Fact, Record
from quiz.store import open_shared

url, learner, done, stop = sys.argv[1], sys.argv[2], open(sys.argv[3], "a"), Path(sys.argv[4])
begun = {"bank": "bank", "mode": "practice", "plan": ["q"], "seed": 1, "settings": {}}
shared, failed = None, 0
while not stop.exists():
    try:
        shared = shared or open_shared(url, datetime.now(UTC))
        session = str(uuid4())
        for turn in range(30):
            seq = shared.of(learner).session(session).last + 1
            answered = {"question": f"q{turn % 7}", "verdict": "right" if turn % 3 else "wrong", "response": []}
            fact = Fact(seq, "answered", answered) if seq > 1 else Fact(1, "started", begun)
            record = Record(str(uuid4()), session, fact, datetime.now(UTC), 0)
            shared.of(learner).append([record])
            print(learner, record.id, file=done, flush=True)
    except QuizError as error:
        failed += 1
        time.sleep(0.02)
print(failed)
"""


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """A server of its own, with the settings of every day: what is acknowledged is on disk."""
    server = PostgresServer(Path(f"/tmp/quiz-{uuid4().hex[:12]}"), settings={})  # noqa: S108 - a socket's path is short
    server.make()
    yield server
    server.remove()


@pytest.mark.long(rounds=4)
def test_no_acknowledged_answer_is_lost_however_often_database_and_processes_are_killed(
    request: pytest.FixtureRequest, server: PostgresServer, tmp_path: Path, rounds: int
) -> None:
    stop, chance = tmp_path / "stop", Random(7)
    request.addfinalizer(stop.touch)

    def begin(number: int) -> "subprocess.Popen[str]":
        learner = _LEARNERS[number % len(_LEARNERS)]
        arguments = (server.url(), learner, str(tmp_path / f"done-{uuid4()}"), str(stop))
        return subprocess.Popen(
            [sys.executable, "-c", _ANSWERS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    processes = [begin(number) for number in range(_PROCESSES)]
    acknowledged = 0
    for _ in range(rounds):
        wait_for_more(tmp_path, acknowledged)
        time.sleep(chance.random() / 2)
        server.kill()
        victim = chance.randrange(_PROCESSES)
        processes[victim].kill()
        assert processes[victim].communicate()[1] == ""
        server.start()
        processes[victim] = begin(victim)
        acknowledged = len(done(tmp_path))
    wait_for_more(tmp_path, acknowledged)
    stop.touch()
    for process in processes:
        failed, complaints = process.communicate(timeout=300)
        assert complaints == ""
        assert int(failed) >= 0
    with open_shared(server.url(), datetime.now(UTC)) as shared:
        kept = {(learner, record.id) for learner, record in shared.records()}
        assert done(tmp_path) <= kept
        print(f"\n{len(done(tmp_path))} answers acknowledged, {len(kept)} kept, {rounds} kills of the database")
        before = [everything(shared.of(learner)) for learner in _LEARNERS]
        database = shared._database
        assert isinstance(database, PostgresDatabase)
        database.guard(lambda: database.execute("UPDATE ledger_state SET version = 0"))
        database._checked.clear()
        assert [everything(shared.of(learner)) for learner in _LEARNERS] == before, "the ledger equals a full replay"


def done(folder: Path) -> set[tuple[str, ...]]:
    """The answers that were acknowledged, each with its learner."""
    lines = [line for file in folder.glob("done-*") for line in file.read_text().splitlines(keepends=True)]
    return {tuple(line.split()) for line in lines if line.endswith("\n")}


def wait_for_more(folder: Path, acknowledged: int) -> None:
    """Wait until there are more."""
    for _ in range(6_000):
        if len(done(folder)) > acknowledged + 20:
            return
        time.sleep(0.05)
    raise AssertionError("nothing is acknowledged any more")
