"""Damage found while a store is open is reported, and the store is set aside at the next start."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.store import Store, StoreDamaged

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with many pages."""
    path = tmp_path / "answers.db"
    with Store.open(path, NOW) as store:
        store.append([record(seq) for seq in range(1, 200)])
    return path


def record(seq: int) -> Record:
    return Record(str(uuid4()), "s", Fact(seq, "answered", {"response": ["Shortness of breath"] * 20}), NOW, 0)


def garble(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(2 * 4096)
        file.write(os.urandom(path.stat().st_size - 2 * 4096))


@pytest.mark.parametrize("sql", ["UPDATE facts SET body = '{' WHERE seq = 7", "UPDATE facts SET at = 'now'"])
def test_a_fact_that_cannot_be_read_is_reported_as_damage(path: Path, sql: str) -> None:
    with Store.open(path, NOW) as store:
        connection = sqlite3.connect(path)
        connection.execute(sql)
        connection.commit()
        connection.close()
        with pytest.raises(StoreDamaged, match=r"answers\.db are damaged .* start quiz again"):
            store.records()
    with Store.open(path, NOW) as store:
        assert store.set_aside


def test_pages_that_cannot_be_read_are_reported_as_damage_by_reading_and_by_storing(path: Path) -> None:
    with Store.open(path, NOW) as store:
        garble(path)
        with pytest.raises(StoreDamaged):
            store.records()
        with pytest.raises(StoreDamaged):
            store.append([record(seq) for seq in range(200, 300)])
    with Store.open(path, NOW) as store:
        assert store.set_aside
