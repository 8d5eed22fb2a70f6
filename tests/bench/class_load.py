"""A class under load: ``python -m tests.bench.class_load [--learners 300] [--answers 10] [--store URL]``, in Markdown.

Simulated learners over real sockets, served by one process and by two that they ask in turn, again and again in pairs,
because other programs load the machine now more and now less; then one learner alone, for what an answer costs with and
without HTTP and late in a long session. Never part of the tests.
"""

import asyncio
import os
import statistics
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import urlsplit
from uuid import uuid4

from quiz import tutor
from quiz.engine import PRACTICE, GiveUp, Next, Plan
from quiz.library import Entry, read_entry
from quiz.preferences import Preferences
from quiz.store import open_shared
from quiz.store.environment import Environment
from tests.serve.load import Learner
from tests.serve.process import Served, free_port, served

_NAME = "bench.test"
_TICK = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_LONG = 130


class Cost(NamedTuple):
    """What processes have used so far."""

    cpu: float
    """Seconds of processor time."""
    memory: float
    """MB that they hold."""


def cost(running: Sequence[Served]) -> Cost:
    """Add up what the processes have used."""
    cpu, memory = 0.0, 0.0
    for each in running:
        fields = Path(f"/proc/{each.process.pid}/stat").read_text().rpartition(")")[2].split()
        cpu += (int(fields[11]) + int(fields[12])) / _TICK
        memory += int(Path(f"/proc/{each.process.pid}/statm").read_text().split()[1]) * _PAGE / 2**20
    return Cost(cpu, memory)


def bank(path: Path) -> Entry:
    """Write a bank of questions that cost the same."""
    questions = "".join(
        f"""\
  - id: q{at}
    type: single
    stem: Which of these is number {at}?
    options:
      - correct: Number {at}
        why: It is the one that was asked for.
      - wrong: Number {at + 1}
        why: That is the next one.
      - wrong: Number {at + 2}
        why: That is the one after the next.
    explanation: Numbers follow one another, and each has a name of its own.
"""
        for at in range(_LONG)
    )
    path.write_text(f"format: 1\nid: bench\ntitle: Bench\nlanguage: en\nquestions:\n{questions}", "utf-8")
    return read_entry(path, "given", str(path))


async def load(running: Sequence[Served], learners: int, answers: int) -> tuple[list[Learner], float]:
    """Let learners answer at once; return them and how many seconds that took."""
    servers = [("127.0.0.1", each.port) for each in running]
    join = urlsplit(running[0].join).path
    every = [Learner(servers, f"10.1.{at // 250}.{at % 250}", _NAME) for at in range(learners)]
    began = time.perf_counter()
    await asyncio.gather(*(each.learn(join, "bench", "10", answers) for each in every))
    took = time.perf_counter() - began
    for each in every:
        each.close()
    return every, took


async def alone(running: Served) -> list[float]:
    """Return the seconds of each answer of one learner in one long session."""

    learner = Learner([("127.0.0.1", running.port)], "10.2.0.1", _NAME)
    await learner.learn(urlsplit(running.join).path, "bench", "all", 105, pause=0.6)  # a link may ask 8 times a second
    learner.close()
    return learner.seconds


def without_http(store: str | Path, entry: Entry, answers: int) -> float:
    """Return the median seconds of resuming a session and sending one answer, without a server."""
    seconds = []
    with ExitStack() as at_end:
        shared = open_shared(store, datetime.now(UTC))
        at_end.callback(shared.close)
        environment = Environment(shared.of(str(uuid4())), lambda: datetime.now(UTC), uuid4, Preferences())
        plan = Plan(tuple(question.id for question in entry.bank.questions), 7, PRACTICE)
        session = tutor.begin(environment, entry.bank, plan).id
        for _ in range(answers):
            began = time.perf_counter()
            resumed = tutor.resume(environment, session, entry.bank)
            resumed.send(GiveUp())
            seconds.append(time.perf_counter() - began)
            resumed.send(Next())
    return statistics.median(seconds)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which that share of ``values`` lies, in milliseconds."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] * 1000


def measured(number: int, running: Sequence[Served], learners: int, answers: int) -> float:
    """Let learners answer and print what that cost; return the seconds of processor of one answer."""
    before = cost(running)
    every, took = asyncio.run(load(running, learners, answers))
    after = cost(running)
    seconds = [each for learner in every for each in learner.seconds]
    an_answer = (after.cpu - before.cpu) / len(seconds)
    print(
        f"| {number} | {len(running)} | {len(seconds):,} | {len(seconds) / took:.1f} | {percentile(seconds, 0.5):.0f} "
        f"| {percentile(seconds, 0.95):.0f} | {an_answer * 1000:.1f} | {after.memory:.0f} "
        f"| {(after.memory - before.memory) / learners:.3f} |",
        flush=True,
    )
    return an_answer


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description="Measure a class under load.")
    parser.add_argument("--learners", type=int, default=300)
    parser.add_argument("--answers", type=int, default=10, help="of each learner in each round")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--store", help="a database instead of a file")
    options = parser.parse_args()
    more = ["--allow-host", _NAME, *(["--store", options.store] if options.store else [])]
    print("| round | processes | answers | answers/s | p50 ms | p95 ms | CPU ms an answer | MB | MB more a learner |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    ratios = []
    with TemporaryDirectory() as folder, ExitStack() as at_end:
        bank(path := Path(folder) / "bench.yaml")
        both = [
            at_end.enter_context(served(Path(folder) / "home", [str(path)], *more, port=free_port())) for _ in range(2)
        ]
        asyncio.run(load(both, 10, 5))  # everything is loaded
        for at in range(options.rounds):
            costs = [measured(at + 1, running, options.learners, options.answers) for running in (both[:1], both)]
            ratios.append(costs[1] / costs[0])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.yaml"
        entry = bank(path)
        store = options.store or Path(folder) / "home" / "class.sqlite3"
        with served(Path(folder) / "home", [str(path)], *more, port=free_port()) as running_one:
            seconds = asyncio.run(alone(running_one))
            bare = without_http(store, entry, 40)
    early, late = statistics.median(seconds[1:11]), statistics.median(seconds[94:104])
    print(f"\nCPU an answer, two processes against one: {statistics.median(ratios):.2f}x in the median (limit 1.15x)")
    print(f"An answer over HTTP against resuming and sending: {early / bare:.2f}x of {bare * 1000:.1f} ms (limit 3x)")
    print(f"The hundredth answer against the second: {late / early:.2f}x of {early * 1000:.1f} ms (limit 1.5x)")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()
