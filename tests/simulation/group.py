"""Prints what the figures of a large class cost: ``python -m tests.simulation.group [LEARNERS [postgresql]]``.

Each of the learners, 5,000 unless another number is given, answers 100 questions in ten sessions. They are kept in a
file, or in a PostgreSQL of its own; either is deleted afterwards. Figures are made once for all of them, as when the
page of the class is opened after a start, and then again after one of them has gone on.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import uuid4

from quiz import bank, kinds
from quiz.library import Entry
from quiz.model import Bank, Fact, Json, Record, shown_texts
from quiz.serve import Secret, ServedBanks, Service
from quiz.serve.figures import Figures
from quiz.store import open_shared
from tests.postgres_server import PostgresServer

BANK = Path(__file__).parents[2] / "questions" / "metastatic-breast-cancer"
START = datetime(2026, 1, 5, 18, tzinfo=UTC)
SESSIONS, SIZE = 10, 10


def learner(number: int, of: Bank, chance: Random) -> Iterator[Record]:
    """Yield what one learner answers: right as often as they are able, else another option or nothing."""
    ability, questions = chance.uniform(0.3, 0.9), chance.sample(of.questions, SESSIONS * SIZE)
    for session in range(SESSIONS):
        name, seq = f"{number}-{session}", 0

        def record(kind: str, **body: Json) -> Record:
            nonlocal seq
            seq += 1
            fact = Fact(seq, kind, body)  # type: ignore[arg-type] # kinds as plain texts, as tests write them
            return Record(f"{name}-{seq}", name, fact, START, 60)  # noqa: B023 - made before the next session begins

        asked = questions[session * SIZE : (session + 1) * SIZE]
        plan = [question.id for question in asked]
        yield record("started", bank=of.id, mode="practice", plan=plan, seed=1, settings={})
        for question in asked:
            options = shown_texts(kinds.present(question, tuple))
            digest = kinds.digest(question)
            yield record("shown", question=question.id, stem=question.stem, options=options, digest=digest)
            right = chance.random() < ability
            key = kinds.key(question)
            others = [option for option in options if option not in key]
            response = key if right else tuple(others[:1]) if chance.random() < 0.8 else ()
            verdict = "right" if right else "wrong" if response else "unknown"
            yield record(
                "answered", question=question.id, response=response, verdict=verdict, score=float(right), ms=4000
            )
        yield record("finished")


def timed(what: str, work: Callable[[], object]) -> None:
    """Do some work, and print how long that took, here and with all that was waited for."""
    began, used = time.perf_counter(), time.process_time()
    found = work()
    spent = f"{time.process_time() - used:.1f} s of processor, {time.perf_counter() - began:.1f} s in all"
    sys.stdout.write(f"{what}: {found}, {spent}\n")
    sys.stdout.flush()


def main(learners: int, store: str) -> None:
    """Print how long it takes to keep the answers and to make statistics of them, and how much memory."""
    of = bank.read(BANK).bank
    assert of
    with closing(open_shared(store, START)) as shared:
        chance = Random(1)

        def keep() -> str:
            for number in range(learners):
                shared.of(f"learner-{number:06}").append(list(learner(number, of, chance)))
            return f"{learners} learners, {learners * SESSIONS * SIZE} answers"

        def go_on() -> str:
            began = list(learner(learners, of, chance))[: 2 * SIZE + 1]
            shared.of(f"learner-{learners // 2:06}").append(began)
            return f"{SIZE} answers"

        now, entry = [START], Entry.of(of, (), str(BANK), "here")
        banks = ServedBanks((entry,), lambda *_: entry, time.monotonic)
        figures = Figures(Service(shared, banks, Secret(bytes(32)), lambda: now[0], uuid4, lambda: 1, bytes))

        def make() -> str:
            now[0] += timedelta(days=1)
            items = figures.now().statistics.items
            return f"{sum(item.asked or 0 for item in items)} answers to {len(items)} questions"

        timed("kept", keep)
        timed("figures of all", make)
        timed("one learner more", go_on)
        timed("figures after that", make)
    if Path(store).is_file():
        sys.stdout.write(
            f"the file: {Path(store).stat().st_size / learners / SESSIONS / SIZE / 1000:.1f} kB an answer\n"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"memory at most: {memory} MB\n")


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder, ExitStack() as at_end:
        os.chmod(folder, 0o755)  # noqa: PTH101, S103 - the server has a user of its own
        place = str(Path(folder) / "class.sqlite3")
        if sys.argv[2:] == ["postgresql"]:
            server = PostgresServer(Path(folder) / "server", {})
            server.make()
            at_end.callback(server.remove)
            place = server.url()
        main(number, place)
