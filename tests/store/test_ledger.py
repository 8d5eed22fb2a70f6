"""The ledger equals a full replay of the facts, whatever happened, in whatever order they arrive, also after a kill."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from random import Random
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model import EVERY_BANK, Fact, FactKind, Json, Record
from quiz.replay import sessions
from quiz.replay.ledger import Entry, QuestionRow, entries
from quiz.replay.question_days import QuestionDay, fold
from quiz.replay.session_rows import SessionRow, session_row
from quiz.store import SharedStore, SQLiteStore, Store
from quiz.store import forward as brought
from quiz.store.database import Database
from quiz.store.serialize import to_row
from tests.store.conftest import everything

DAWN = datetime(2026, 11, 23, 6, tzinfo=UTC)
GALLERY = Path(__file__).parents[2] / "questions" / "gallery.yaml"
QUESTIONS = ("a", "b", "c")

moves = st.one_of(
    st.tuples(
        st.just("answered"), st.sampled_from(QUESTIONS), st.sampled_from(["right", "partial", "wrong", "unknown"])
    ),
    st.tuples(
        st.sampled_from(["shown", "hinted", "near", "skipped", "retired", "flagged"]), st.sampled_from(QUESTIONS)
    ),
    st.tuples(st.just("undone"), st.integers(1, 12)),
    st.tuples(st.just("eased"), st.integers(1, 12)),
    st.tuples(st.sampled_from(["finished", "abandoned"])),
)
sittings = st.tuples(
    st.sampled_from(["practice", "exam", "mistakes"]),
    st.sampled_from(["bank", EVERY_BANK]),
    st.integers(-3, 30),
    st.lists(st.tuples(st.integers(-40, 90), moves), max_size=14),
)


def body_of(kind: str, bank: str, details: Sequence[object]) -> dict[str, Json]:
    name = f"bank/{details[0]}" if details and bank == EVERY_BANK else str(details[0]) if details else ""
    match kind:
        case "answered":
            return {"question": name, "verdict": str(details[1]), "response": [str(details[1])], "certainty": 3}
        case "undone" | "eased":
            return {"fact": int(str(details[0])), "on": True}
        case "finished" | "abandoned":
            return {}
        case _:
            shown: dict[str, Json] = {
                "options": ["x"],
                "fingerprint": "unique-fingerprint",
                "digest": name,
                "wording": 2,
            }
            return {"question": name, "on": True, **shown}


Sitting = tuple[str, str, int, list[tuple[int, tuple[str, ...]]]]


def written(number: int, sitting: Sitting, session: str = "") -> list[Record]:
    """The records of one session; its clock runs by minutes, and now and then backwards."""
    mode, bank, days, happened = sitting
    session = session or str(UUID(int=number + 1))
    started: dict[str, Json] = {"bank": bank, "mode": mode, "plan": list(QUESTIONS), "seed": 1, "settings": {}}
    facts: list[tuple[FactKind, dict[str, Json]]] = [("started", started)]
    facts += [(kind, body_of(kind, bank, details)) for _, (kind, *details) in happened]  # type: ignore[misc]
    at, records = DAWN + timedelta(days=days), []
    for seq, ((kind, body), (minutes, _)) in enumerate(zip(facts, [(0, ()), *happened], strict=True), 1):
        at += timedelta(minutes=minutes * 30)
        records.append(Record(f"{session}-{seq}", session, Fact(seq, kind, body), at, 60))
    return records


Kept = tuple[list[QuestionRow], list[QuestionDay], list[Entry], list[SessionRow]]


def replayed(records: Sequence[Record]) -> Kept:
    dated = sessions(sorted(records, key=lambda record: (record.session, record.fact.seq)))
    found = sorted((entry for name, it in dated.items() for entry in entries(name, it)), key=lambda it: it.moment)
    by_question = sorted(found, key=lambda entry: (entry.bank, entry.question))
    folded = [fold(own) for _, own in groupby(by_question, key=lambda entry: (entry.bank, entry.question))]
    shown = sorted((session_row(name, it) for name, it in dated.items()), key=lambda row: (row.used, row.session))
    return [row for row, _ in folded if row], [day for _, days in folded for day in days], found, shown


def kept(store: Store) -> Kept:
    rows = sorted(store.ledger.questions(), key=lambda row: (row.bank, row.question))
    return rows, store.ledger.days(), store.ledger.entries(), store.ledger.sessions()


@pytest.mark.long(rounds=500, short=25)
@given(st.lists(sittings, max_size=4), st.randoms(use_true_random=False))
def test_it_equals_a_full_replay_in_whatever_order_sessions_are_written(sat: list[Sitting], chance: Random) -> None:
    with SQLiteStore.in_memory() as store:
        assert_equals_a_replay(store, sat, chance)


@pytest.mark.long(rounds=100, short=4)
@given(sat=st.lists(sittings, max_size=3), chance=st.randoms(use_true_random=False))
def test_both_engines_answer_alike(shared_postgres: SharedStore, sat: list[Sitting], chance: Random) -> None:
    seed = chance.random()
    theirs = shared_postgres.of(str(uuid4()))
    assert_equals_a_replay(theirs, sat, Random(seed))
    with SQLiteStore.in_memory() as ours:
        assert_equals_a_replay(ours, sat, Random(seed))
        assert everything(theirs) == everything(ours)


@pytest.mark.long(rounds=60, short=3)
@pytest.mark.parametrize("engine", ["shared_sqlite", "shared_postgres"])
@given(sat=st.lists(sittings, min_size=2, max_size=4), chance=st.randoms(use_true_random=False))
def test_learners_in_one_database_know_nothing_of_each_other(
    request: pytest.FixtureRequest, engine: str, sat: list[Sitting], chance: Random
) -> None:
    shared: SharedStore = request.getfixturevalue(engine)
    sessions = [str(uuid4()) for _ in sat]
    stores = [shared.of(str(uuid4())) for _ in sat]
    waiting = [written(0, sitting, session) for sitting, session in zip(sat, sessions, strict=True)]
    turns = [number for number, own in enumerate(waiting) for _ in own]
    chance.shuffle(turns)
    happened: list[Iterator[Record]] = [iter(own) for own in waiting]
    for number in turns:
        stores[number].append([next(happened[number])])
    for own, store in zip(waiting, stores, strict=True):
        with SQLiteStore.in_memory() as alone:
            for record in own:
                alone.append([record])
            assert everything(store) == everything(alone)
        assert not any(store.records(session) for session in sessions if session != own[0].session)


def assert_equals_a_replay(store: Store, sat: list[Sitting], chance: Random) -> None:
    records = [written(number, sitting) for number, sitting in enumerate(sat)]
    turns = [number for number, own in enumerate(records) for _ in own]
    chance.shuffle(turns)
    waiting: list[Iterator[Record]] = [iter(own) for own in records]
    for number in turns:
        store.append([next(waiting[number])])
    assert kept(store) == replayed([record for own in records for record in own])


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A store with thirty sessions of three answers each."""
    path = tmp_path / "facts.sqlite3"
    happened = [
        (1, ("shown", "a")),
        (1, ("answered", "a", "right")),
        (1, ("answered", "b", "wrong")),
        (1, ("finished",)),
    ]
    with SQLiteStore.open(path, DAWN) as store:
        for number in range(30):
            store.append(written(number, ("practice", "bank", number, happened)))
    return path


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [
        ["DROP TABLE ledger_state"],
        ["DROP TABLE ledger_questions"],
        ["UPDATE ledger_state SET version = 99", "DELETE FROM ledger_questions"],
        ["UPDATE ledger_state SET upto = upto + 5"],
        ["UPDATE ledger_state SET upto = 'x'"],
        ["DELETE FROM ledger_state"],
        ["INSERT INTO ledger_state VALUES (1, 1)"],
        ["ALTER TABLE ledger_entries DROP COLUMN rating"],
    ],
)
def test_a_ledger_that_is_missing_or_damaged_or_newer_is_made_again(full: Path, damage: list[str]) -> None:
    change(full, *damage)
    with SQLiteStore.open(full, DAWN) as store:
        assert kept(store) == replayed(store.records())


_VERSION_BEFORE = (
    *(f"DROP TABLE ledger_{table}" for table in ("state", "sessions", "entries", "questions", "days")),
    "CREATE TABLE old AS SELECT id, session, seq, kind, at, utc_offset, body FROM facts ORDER BY rowid",
    "DROP TABLE facts",
    "CREATE TABLE facts (id TEXT NOT NULL PRIMARY KEY, session TEXT NOT NULL, seq INTEGER NOT NULL,"
    " kind TEXT NOT NULL, at TEXT NOT NULL, utc_offset INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (session, seq))",
    "INSERT INTO facts SELECT * FROM old ORDER BY rowid",
    "DROP TABLE old",
    "PRAGMA user_version = 1",
)
"""What makes a store one of the version before, which kept facts alone."""


def test_a_store_of_the_version_before_is_brought_forward_once_with_progress(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought, "_BATCH", 40)
    change(full, *_VERSION_BEFORE)
    reported: list[tuple[int, int]] = []
    with SQLiteStore.open(full, DAWN, progress=lambda done, of: reported.append((done, of))) as store:
        assert kept(store) == replayed(store.records())
    assert reported == [(40, 150), (80, 150), (120, 150), (150, 150)]
    with SQLiteStore.open(full, DAWN, progress=lambda done, of: reported.append((done, of))):
        assert len(reported) == 4


def test_bringing_forward_goes_on_where_it_was_interrupted(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brought, "_BATCH", 40)
    change(full, "DROP TABLE ledger_state")

    def interrupt(done: int, _of: int) -> None:
        if done == 80:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        SQLiteStore.open(full, DAWN, progress=interrupt)
    reported: list[int] = []
    with SQLiteStore.open(full, DAWN, progress=lambda done, _of: reported.append(done)) as store:
        assert kept(store) == replayed(store.records())
    assert reported == [120, 150]


def test_a_ledger_that_another_process_makes_meanwhile_is_not_made_again(
    full: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(full, "DROP TABLE ledger_state")
    look, reported = brought.is_usable, list[int]()

    def look_slowly(database: Database) -> bool:
        monkeypatch.setattr(brought, "is_usable", look)
        found = look(database)
        SQLiteStore.open(full, DAWN).close()  # the other process, which uses its ledger from now on
        return found

    monkeypatch.setattr(brought, "is_usable", look_slowly)
    with SQLiteStore.open(full, DAWN, progress=lambda done, _of: reported.append(done)) as store:
        assert kept(store) == replayed(store.records())
    assert reported == []


@pytest.mark.parametrize("interrupted", ["while facts come", "while questions are learned again", "never"])
def test_what_arrives_late_is_learned_at_the_end_also_after_an_interruption(
    full: Path, interrupted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought, "_BATCH", 40)
    monkeypatch.setattr(brought, "_FEW", 1)
    change(full, "DROP TABLE ledger_state", "UPDATE facts SET rowid = 100000 - rowid")
    reported: list[str] = []

    def interrupt(done: int, _of: int) -> None:
        reported.append("while questions are learned again" if done > 100_000 else "while facts come")
        if reported[-1] == interrupted:
            raise KeyboardInterrupt

    with suppress(KeyboardInterrupt):
        SQLiteStore.open(full, DAWN, progress=interrupt).close()
    assert interrupted in (reported[-1], "never")
    with SQLiteStore.open(full, DAWN) as store:
        assert kept(store) == replayed(store.records())
        assert not [row for row in store.ledger.questions() if row.moment[0].year > DAWN.year + 1]


@pytest.mark.parametrize("order", ["in order", "the latest first"])
def test_another_window_keeps_answers_while_the_ledger_is_brought_forward(
    full: Path, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought, "_BATCH", 40)
    monkeypatch.setattr(brought, "_FEW", 1)
    with SQLiteStore.open(full, DAWN, busy_seconds=0) as window:
        change(full, "DROP TABLE ledger_state", *["UPDATE facts SET rowid = 100000 - rowid"] * (order != "in order"))
        days = iter(range(40, 60))

        def answer(_done: int, _of: int) -> None:
            day = next(days, None)
            if day:
                window.append(written(day, ("practice", "bank", day, [(1, ("answered", "a", "right"))])))

        with SQLiteStore.open(full, DAWN, progress=answer) as store:
            assert kept(store) == replayed(store.records())
            assert store.count_answers() > 60


def test_what_is_forgotten_leaves_the_ledger_too(full: Path) -> None:
    with SQLiteStore.open(full, DAWN) as store:
        store.forget()
        assert kept(store) == ([], [], [], [])
        assert b"unique-fingerprint" not in full.read_bytes()


def test_facts_that_could_not_be_kept_leave_no_trace_in_the_ledger(full: Path) -> None:
    with SQLiteStore.open(full, DAWN) as store:
        before = kept(store)
        taken = written(0, ("practice", "bank", 40, []))[0]
        with pytest.raises(Exception, match="another window"):
            store.append([taken])
        assert kept(store) == before


def test_least_remembered_comes_first(full: Path) -> None:
    with SQLiteStore.open(full, DAWN) as store:
        today = DAWN.toordinal() + 60
        found = store.ledger.least_remembered(today, 10)
        assert [row.question for row in found] == ["b", "a"]
        assert store.ledger.least_remembered(today, 1, 1) == found[1:]


# A process that is killed

# Answers, takes back, skips and gives up by chance, and says after each event how many there were.
_PLAYS = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from random import Random
from uuid import uuid4
from quiz import kinds, tutor
from quiz.bank import read
from quiz.engine import Answer, GiveUp, Next, Plan, QuestionPool, Skip, Undo
from quiz.store import SQLiteStore
from quiz.store.environment import Environment

chance = Random(sys.argv[3])
pool = QuestionPool.of(read(Path(sys.argv[2]), "bank").bank)
store = SQLiteStore.open(Path(sys.argv[1]), datetime.now(timezone.utc))
environment = Environment(store, lambda: datetime.now(timezone.utc), uuid4)
events = 0
while True:
    session = tutor.begin(environment, pool, Plan(tuple(pool.questions), chance.randrange(100)))
    while session.view.question:
        event = chance.choice([Answer(kinds.key(session.view.question)), GiveUp(), Skip(), Undo(), Next(), Next()])
        session.send(event)
        events += 1
        print(events, flush=True)
"""

# Brings a ledger forward in small steps and says after each how far it is.
_OPENS = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from quiz.store import SQLiteStore, forward

forward._BATCH = 500
SQLiteStore.open(Path(sys.argv[1]), datetime.now(timezone.utc), progress=lambda done, of: print(done, flush=True))
"""


def kill_after(lines: int, program: str, *arguments: str) -> list[int]:
    """Run a program and kill it at once when it has printed so many lines; return what it printed."""
    with subprocess.Popen(
        [sys.executable, "-c", program, *arguments], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stdout
        printed = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        printed += process.stdout.readlines()
    return [int(line) for line in printed if line.endswith("\n")]


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.long(rounds=40, short=3)
def test_it_equals_a_full_replay_after_every_kill(tmp_path: Path, rounds: int) -> None:
    path, answers = tmp_path / "facts.sqlite3", 0
    for number in range(rounds):
        assert kill_after(1 + Random(number).randrange(60), _PLAYS, str(path), str(GALLERY), str(number))
        with SQLiteStore.open(path, DAWN) as store:
            assert store.set_aside is None
            assert kept(store) == replayed(store.records())
            assert store.count_answers() >= answers
            answers = store.count_answers()
    assert answers > rounds


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.long(rounds=8_000, short=1_000)
def test_a_store_of_the_version_before_is_brought_forward_however_often_it_is_killed(
    tmp_path: Path, rounds: int
) -> None:
    path = tmp_path / "facts.sqlite3"
    with SQLiteStore.open(path, DAWN):
        pass
    connection = sqlite3.connect(path)
    with connection:
        for number in range(rounds // 10):
            names = [f"q{at % 2000}" for at in range(10 * number, 10 * number + 10)]
            happened = [(1, ("answered", name, "wrong" if number % 3 else "right")) for name in names]
            records = written(number, ("practice", "bank", number // 20, list(happened)))
            connection.executemany(
                "INSERT INTO facts (id, session, seq, kind, at, utc_offset, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                [to_row(record) for record in records],
            )
    connection.close()
    change(path, *_VERSION_BEFORE)
    reached: list[int] = []
    for lines in (1, 2):
        reached += kill_after(lines, _OPENS, str(path))
    assert reached == sorted(set(reached)), "each goes on where the one before was killed"
    with SQLiteStore.open(path, DAWN) as store:
        assert store.count_answers() >= rounds
        assert kept(store) == replayed(store.records())
