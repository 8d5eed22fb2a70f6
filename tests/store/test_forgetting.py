"""Forgetting leaves nothing of a person that could be read."""

import sqlite3
import subprocess
import sys
import time
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.replay.forgetting import Choice
from quiz.store import SessionForgotten, SQLiteStore, StoreLocked
from tests.store.test_merging import assert_ledger_follows, bring, exported

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
SIGN = "Shortness of breath"


def records(count: int, length: int = 10) -> list[Record]:
    return [
        Record(
            str(uuid4()),
            "my-session",
            Fact(seq, "answered", {"question": "q", "verdict": "right", "response": [SIGN] * length}),
            NOW,
            0,
        )
        for seq in range(1, count + 1)
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "answers.db"


def readable(folder: Path) -> list[str]:
    words = (SIGN.encode(), b"my-session", b"answered\x00")
    return [file.name for file in folder.iterdir() if any(word in file.read_bytes() for word in words)]


@pytest.mark.parametrize("length", [1, 1000], ids=["short", "over many pages"])
def test_no_byte_of_an_answer_is_left_in_the_folder(path: Path, length: int) -> None:
    with SQLiteStore.open(path, NOW) as store:
        store.append(records(50, length))
    with SQLiteStore.open(path, NOW) as store:
        store.append(
            [
                Record(
                    str(uuid4()),
                    "my-session",
                    Fact(99, "answered", {"question": SIGN, "verdict": "right", "response": []}),
                    NOW,
                    0,
                )
            ]
        )
        assert readable(path.parent)
        assert store.forget() == 51
        assert store.records() == ()
        assert readable(path.parent) == []
    assert readable(path.parent) == []
    assert [file.name for file in path.parent.iterdir()] == ["answers.db"]


def test_a_store_that_was_set_aside_is_forgotten_too_and_strangers_are_left_alone(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        store.append(records(5))
    with path.open("r+b") as file:
        file.write(b"spoilt")
    stranger = path.with_name("answers.db.backup")
    stranger.write_text("mine")
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside
        assert readable(path.parent)
        assert store.forget() == 5
    assert sorted(file.name for file in path.parent.iterdir()) == ["answers.db", "answers.db.backup"]


def test_after_forgetting_the_store_goes_on(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        store.append(records(3))
        store.forget()
        again = records(2)
        store.append(again)
        assert store.records() == tuple(again)
        assert store.forget() == 2
        assert store.forget() == 0


def test_in_memory_forgetting_is_the_same() -> None:
    with SQLiteStore.in_memory() as store:
        store.append(records(3))
        assert store.forget() == 3
        assert store.records() == ()


def test_another_open_window_does_not_keep_answers_from_being_forgotten(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store, SQLiteStore.open(path, NOW) as other:
        store.append(records(3))
        assert len(other.records()) == 3
        assert store.forget() == 3
        assert readable(path.parent) == []
        assert other.records() == ()


def test_a_reader_who_holds_the_old_answers_is_reported_and_they_go_the_next_time(path: Path) -> None:
    with SQLiteStore.open(path, NOW, busy_seconds=0.05) as store:
        store.append(records(3))
        reader = sqlite3.connect(path, isolation_level=None)
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM facts").fetchone()
        with pytest.raises(StoreLocked):
            store.forget()
        reader.close()
        assert store.forget() == 0
        assert readable(path.parent) == []


def test_a_session_that_was_forgotten_meanwhile_is_not_kept_without_its_beginning(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store, SQLiteStore.open(path, NOW) as other:
        store.append(records(3))
        assert other.forget() == 3
        with pytest.raises(SessionForgotten, match="deleted in another window"):
            store.append(records(4)[3:])
        assert store.records() == ()
        store.append(records(2))
        assert len(store.records()) == 2


# Plays, and says how many sessions it began, until it has begun so many.
_PLAYS = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from uuid import uuid4
from quiz import kinds, tutor
from quiz.bank import read
from quiz.engine import Answer, GiveUp, Next, Plan, QuestionPool, Undo
from quiz.store import SQLiteStore
from quiz.store.environment import Environment

pool = QuestionPool.of(read(Path(sys.argv[2]), "bank").bank)
with SQLiteStore.open(Path(sys.argv[1]), datetime.now(timezone.utc), busy_seconds=120) as store:
    environment = Environment(store, lambda: datetime.now(timezone.utc), uuid4)
    session = tutor.begin(environment, pool, Plan(tuple(pool.questions), 1))
    begun, before = 1, session.id
    print(begun, flush=True)
    while begun <= int(sys.argv[3]):
        view = session.view
        answer = Undo() if len(view.attempts) > 4 else Answer(kinds.key(view.question)) if view.question else Next()
        session.send(answer if view.phase == "asking" else Next())
        if session.id != before:
            begun, before = begun + 1, session.id
            print(begun, flush=True)
"""


@pytest.mark.long(rounds=40, short=2)
def test_forgetting_in_one_window_makes_the_other_begin_afresh_and_leaves_no_torso(path: Path, rounds: int) -> None:
    gallery = Path(__file__).parents[2] / "questions" / "gallery.yaml"
    program = [sys.executable, "-c", _PLAYS, str(path), str(gallery), str(rounds)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as playing:
        assert playing.stdout
        assert playing.stderr
        for number in range(1, rounds + 1):
            assert playing.stdout.readline() == f"{number}\n", playing.stderr.read()
            time.sleep(Random(number).random() / 50)
            with SQLiteStore.open(path, NOW, busy_seconds=120) as store:
                assert_whole(store)
                forget(store)
        assert playing.wait(300) == 0
    with SQLiteStore.open(path, NOW) as store:
        assert_whole(store)
        assert len(store.ledger.sessions()) == 1


def forget(store: SQLiteStore) -> None:
    """Forget, again while the other window is reading."""
    while True:
        with suppress(StoreLocked):
            store.forget()
            return


def assert_whole(store: SQLiteStore) -> None:
    kinds = {record.session: record.fact.kind for record in reversed(store.records())}
    assert set(kinds.values()) <= {"started"}
    assert set(kinds) == {row.session for row in store.ledger.sessions()}


def several(path: Path, session: str = "several") -> None:
    """A session over two banks, one of each alone, and a note on each."""
    plan = [f"heart/{SIGN}", "lung/cough"]
    answer = {"verdict": "right", "response": [SIGN]}
    facts: list[tuple[str, str, Fact]] = [
        (session, "a", Fact(1, "started", {"bank": "*", "plan": plan, "met": {plan[0]: ["0" * 16, 0]}})),
        (session, "b", Fact(2, "answered", {"question": plan[0], **answer})),
        (session, "c", Fact(3, "answered", {"question": plan[1], "verdict": "wrong", "response": ["no"]})),
        ("one", "d", Fact(1, "started", {"bank": "heart", "plan": [SIGN], "path": "/banks/heart.yaml"})),
        ("one", "e", Fact(2, "answered", {"question": SIGN, **answer})),
        ("one", "f", Fact(3, "noted", {"question": SIGN, "bank": "heart", "text": SIGN, "replaces": []})),
        ("other", "g", Fact(1, "started", {"bank": "lung", "plan": ["cough"]})),
        ("other", "h", Fact(2, "answered", {"question": "cough", "verdict": "right", "response": ["yes"]})),
    ]
    with SQLiteStore.open(path, NOW) as store:
        store.append([Record(name, owner, fact, NOW, 0) for owner, name, fact in facts])


def test_a_forgotten_bank_leaves_no_byte_in_the_file_or_its_log_and_the_others_stay(path: Path) -> None:
    several(path)
    with SQLiteStore.open(path, NOW) as store, SQLiteStore.open(path, NOW) as other:
        assert store.count_chosen(Choice(bank="heart")) == (2, 5)
        assert store.forget_chosen(Choice(bank="heart")) == 4
        left = b"".join(file.read_bytes() for file in path.parent.iterdir())
        assert b"heart" not in left
        assert SIGN.encode() not in left
        assert [record.id for record in other.records()] == ["a", "c", "g", "h"]
        assert [row.question for row in other.ledger.questions()] == ["cough"]
        assert [(row.session, row.planned, row.answered) for row in other.ledger.sessions()] == [
            *(("other", 1, 1), ("several", 1, 1)),
        ]
        assert other.count_answers() == 2
        assert store.forget_chosen(Choice(bank="heart")) == 0


def test_of_a_forgotten_time_the_ledger_knows_nothing_either(path: Path) -> None:
    with SQLiteStore.open(path, NOW) as store:
        for day in range(1, 9):
            at, name = datetime(2026, 11, day, 12, tzinfo=UTC), f"day-{day}"
            body = {"question": "q", "verdict": "right", "response": [name]}
            store.append(
                [
                    Record(f"{name}-s", name, Fact(1, "started", {"bank": "heart", "plan": ["q"]}), at, 0),
                    Record(f"{name}-a", name, Fact(2, "answered", body), at, 0),
                ]
            )
        middle = Choice(since=date(2026, 11, 3).toordinal(), before=date(2026, 11, 6).toordinal())
        assert store.forget_chosen(middle) == 6
        assert [row.session for row in store.ledger.sessions()] == [f"day-{day}" for day in (1, 2, 6, 7, 8)]
        (row,) = store.ledger.questions()
        assert (row.answers, row.reviews) == (5, 5)
        assert b"day-4\x00" not in path.read_bytes()
        store.append([Record("new", "new", Fact(1, "started", {"bank": "heart", "plan": ["q"]}), NOW, 0)])
        assert len(store.ledger.sessions()) == 6


def test_a_session_of_which_a_part_was_forgotten_in_another_window_begins_afresh(path: Path) -> None:
    several(path)
    with SQLiteStore.open(path, NOW) as window, SQLiteStore.open(path, NOW) as other:
        window.session("several")
        other.forget_chosen(Choice(bank="heart"))
        with pytest.raises(SessionForgotten, match="deleted in another window"):
            window.append([Record("x", "several", Fact(4, "hinted", {"question": f"heart/{SIGN}"}), NOW, 0)])


def test_a_forgotten_bank_stays_away_from_an_import_and_comes_back_exactly_when_asked(path: Path) -> None:
    several(path)
    with SQLiteStore.open(path, NOW) as store:
        before = exported(store)
        store.forget_chosen(Choice(bank="heart"))
        without = exported(store)
        assert bring(store, before).away == 2
        assert exported(store) == without
        with SQLiteStore.in_memory() as other:  # which learns what was forgotten, and what it looks like since
            bring(other, without)
            assert exported(other) == without
            assert bring(other, before).away == 2
            assert exported(other) == without
            bring(store, before, back=True)
            assert exported(store) == before
            assert_ledger_follows(store)
            assert bring(store, without).forgotten_there == 2
            assert exported(store) == before
