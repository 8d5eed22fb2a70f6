"""Damage found while a store is open costs what cannot be read, and nothing else."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.store import SQLiteStore

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with many pages."""
    path = tmp_path / "answers.db"
    with SQLiteStore.open(path, NOW) as store:
        store.append([record(seq) for seq in range(1, 200)])
    return path


def record(seq: int) -> Record:
    return Record(
        str(uuid4()),
        "s",
        Fact(seq, "answered", {"question": "q", "verdict": "right", "response": ["Shortness of breath"] * 20}),
        NOW,
        0,
    )


def garble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(os.urandom(path.stat().st_size // 2))


@pytest.mark.parametrize("change", ["body = '{'", "at = 'now'"])
def test_a_fact_that_another_program_spoils_is_left_out(path: Path, change: str) -> None:
    with SQLiteStore.open(path, NOW) as store:
        connection = sqlite3.connect(path)
        connection.execute(f"UPDATE facts SET {change} WHERE seq = 7")  # noqa: S608 - the changes are listed above
        connection.commit()
        connection.close()
        assert len(store.records()) == 198


@pytest.mark.parametrize("first", ["reading", "storing"])
def test_pages_that_cannot_be_read_are_left_behind_and_the_session_goes_on(path: Path, first: str) -> None:
    with SQLiteStore.open(path, NOW) as store:
        garble(path)
        if first == "storing":
            store.append([record(seq) for seq in range(200, 300)])
        before = store.records()
        assert store.set_aside
        store.append([record(seq) for seq in range(300, 400)])
        after = store.records()
        assert after[: len(before)] == before
        assert {kept.fact.seq for kept in after} >= set(range(200 if first == "storing" else 300, 400))
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside is None
        assert store.records() == after
