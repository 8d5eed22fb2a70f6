"""A server and its database killed under load: whoever saw a verdict keeps the answer."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

import pytest

from quiz.store import open_shared
from tests.postgres_server import PostgresServer

from .conftest import GALLERY
from .load import Learner
from .process import free_port, served

_LEARNERS = 8
_MORE = 0.5
"""Seconds at most from the moment that answers are acknowledged again to the next kill."""


def kept(store: str | Path) -> Counter[tuple[str, str]]:
    """How often each question was answered in each session, as a database has it."""
    shared = open_shared(store, datetime.now(UTC))
    try:
        records = [record for _, record in shared.records() if record.fact.kind == "answered"]
    finally:
        shared.close()
    return Counter((record.session, str(record.fact.body["question"])) for record in records)


async def under_load(join: str, port: int, kill: Callable[[], None], rounds: int) -> list[Learner]:
    """Let learners answer while ``kill`` is called again and again; return them once all have answered after that."""
    chance, path = random.Random(7), urlsplit(join).path
    learners = [Learner([("127.0.0.1", port)], host=urlsplit(join).netloc) for _ in range(_LEARNERS)]
    begun = [await learner.begin(path, "tour", "all") for learner in learners]
    over = asyncio.Event()
    work = [asyncio.create_task(it.insist(path, over)) for it, (path, _) in zip(learners, begun, strict=True)]

    async def go_on() -> None:
        """Wait until answers are acknowledged after what was."""
        before = sum(len(learner.acknowledged) for learner in learners)
        while sum(len(learner.acknowledged) for learner in learners) < before + _LEARNERS:
            await asyncio.sleep(0.02)

    for _ in range(rounds):
        await go_on()
        await asyncio.sleep(chance.uniform(0, _MORE))
        await asyncio.to_thread(kill)
    await go_on()
    over.set()
    await asyncio.gather(*work)
    for learner in learners:
        learner.close()
    return learners


def lost(learners: list[Learner], store: str | Path) -> Counter[tuple[str, str]]:
    """Answers whose verdict was received and that are not kept, by session and question."""
    acknowledged = Counter(each for learner in learners for each in learner.acknowledged)
    failures = sum(learner.failures for learner in learners)
    print(f"{acknowledged.total()} acknowledged, {failures} requests failed")
    return acknowledged - kept(store)


@pytest.mark.long(rounds=4)
@pytest.mark.xdist_group("killed-servers")
def test_no_answer_is_lost_whose_verdict_was_seen_when_the_server_is_killed(tmp_path: Path, rounds: int) -> None:
    home, port = tmp_path / "home", free_port()
    with ExitStack() as at_end:
        running = [at_end.enter_context(served(home, [str(GALLERY)], port=port))]

        def again() -> None:
            running[-1].process.kill()
            running[-1].process.wait()
            running.append(at_end.enter_context(served(home, [str(GALLERY)], port=port)))

        learners = asyncio.run(under_load(running[0].join, port, again, rounds))

    assert not lost(learners, home / "class.sqlite3")


@pytest.mark.long(rounds=4)
@pytest.mark.xdist_group("killed-servers")
def test_no_answer_is_lost_whose_verdict_was_seen_when_the_database_is_killed(tmp_path: Path, rounds: int) -> None:
    database = PostgresServer(Path(mkdtemp(prefix="quiz-")) / "server", settings={})
    database.folder.parent.chmod(0o755)
    database.make()

    def again() -> None:
        database.kill()
        database.start()

    try:
        with served(tmp_path / "home", [str(GALLERY)], "--store", database.url()) as running:
            learners = asyncio.run(under_load(running.join, running.port, again, rounds))
        assert not lost(learners, database.url())
    finally:
        database.remove()
        database.folder.parent.rmdir()
