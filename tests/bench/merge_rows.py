"""Two histories of 100,000 facts brought together, against the bare statement that unites two tables."""

import json
import os
import resource
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from uuid import UUID

from samples import SECONDS, Row
from workspace import Workspace

from quiz.store.forward import bring_forward
from quiz.store.history_file import FIRST, End, line_of, read
from quiz.store.merging import Incoming
from quiz.store.opening import INSERT_NEW, open_file
from quiz.store.sqlite_file import SQLiteFile

_FACTS, _QUESTIONS, _OF_A_SESSION = 100_000, 2_000, 10
_NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


def merging(place: Workspace, rounds: int) -> Iterator[Row]:
    """The facts of a file read, and merged, each against the bare statement; and then the ledger, once."""
    here, there, text = (place.root / name for name in ("here.sqlite3", "there.sqlite3", "there.jsonl"))
    _keep(here, 1)
    rows = _keep(there, 2)
    text.write_text("".join([FIRST, *(line_of(row[:7]) or "" for row in rows), End(len(rows), 0).line()]), "utf-8")
    times: dict[str, list[float]] = {name: [] for name in ("floor", "reading", "merging")}
    for turn in range(max(3, rounds // 4)):
        times["floor"].append(_floor(Path(shutil.copy(here, place.root / f"floor-{turn}")), there))
        path = Path(shutil.copy(here, place.root / f"ours-{turn}"))
        with closing(SQLiteFile(open_file(path, _NOW, 2.0), path)) as file:
            incoming = Incoming(file)
            with text.open("rb") as stream:
                lines = read(stream, text.name, lambda _: None)
                times["reading"].append(_seconds(partial(incoming.load, lines)))
            times["merging"].append(_seconds(partial(incoming.merge, bring_back=False)))
            if not turn:
                ledger = [_seconds(partial(bring_forward, file))]
    bare = "2 x 100,000 facts / INSERT OR IGNORE ... SELECT, processor time"
    yield Row(f"merging {bare}", times["merging"], times["floor"], 2.0, SECONDS)
    yield Row(f"reading and checking the file of {bare}", times["reading"], times["floor"], unit=SECONDS)
    yield Row("bringing the ledger of 2 x 100,000 facts forward, in batches, processor time", ledger, unit=SECONDS)


def _floor(path: Path, other: Path) -> float:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("ATTACH ? AS other", (os.fspath(other),))

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT OR IGNORE INTO facts SELECT * FROM other.facts")
            connection.execute("COMMIT")

        return _seconds(insert)


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of the processor, in the program and in the system: both do the same to the disk."""
    before = resource.getrusage(resource.RUSAGE_SELF)
    work()
    after = resource.getrusage(resource.RUSAGE_SELF)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def _keep(path: Path, seed: int) -> list[tuple[object, ...]]:
    """Make a store with sessions of ten answers over 300 days; return its rows."""
    chance, rows = Random(seed), list[tuple[object, ...]]()
    names = [f"case-{number:04}" for number in range(1, _QUESTIONS + 1)]
    while len(rows) < _FACTS:
        session, plan = str(UUID(int=chance.getrandbits(128), version=4)), chance.sample(names, _OF_A_SESSION)
        at = _NOW - timedelta(days=300 * (1 - len(rows) / _FACTS))
        started = {"bank": "made", "path": "", "mode": "practice", "settings": {}, "seed": 1, "plan": plan}
        answers = [{"question": name, "verdict": "right", "response": [], "score": 1.0, "ms": 9000} for name in plan]
        facts = [("started", started), *(("answered", answer) for answer in answers), ("finished", {})]
        for seq, (kind, body) in enumerate(facts, 1):
            name, when = str(UUID(int=chance.getrandbits(128), version=4)), at + timedelta(seconds=20 * seq)
            rows.append((name, session, seq, kind, when.isoformat(timespec="microseconds"), 60, json.dumps(body), ""))
    with closing(open_file(path, _NOW, 2.0).connection) as connection:
        connection.execute("BEGIN")
        connection.executemany(INSERT_NEW, rows)
        connection.execute("COMMIT")
    return rows
