"""Migrations run once, in order, each whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from quiz.store.migrations import APPLICATION, MIGRATIONS, NEWEST, Migration, migrate, transaction, version_of

LATER = (
    *MIGRATIONS,
    Migration(NEWEST + 1, "marks", ("CREATE TABLE marks (fact TEXT)", "INSERT INTO marks SELECT id FROM facts")),
    Migration(NEWEST + 2, "colours", ("ALTER TABLE marks ADD COLUMN colour TEXT",)),
)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        yield opened


def shape(connection: sqlite3.Connection) -> object:
    pragmas = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("user_version", "application_id")]
    return pragmas, connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


def test_steps_are_numbered_from_one_without_gaps() -> None:
    assert [step.number for step in MIGRATIONS] == list(range(1, NEWEST + 1))
    assert len({step.name for step in MIGRATIONS}) == len(MIGRATIONS)


def test_a_new_store_is_ours_and_of_the_newest_version(connection: sqlite3.Connection) -> None:
    migrate(connection)
    assert version_of(connection) == NEWEST
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION,)


def test_step_by_step_makes_the_same_store_as_all_at_once(connection: sqlite3.Connection) -> None:
    migrate(connection, LATER)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as slowly:
        for count in range(len(LATER) + 1):
            migrate(slowly, LATER[:count])
            assert version_of(slowly) == count
        assert shape(slowly) == shape(connection)


def test_a_step_is_run_once(connection: sqlite3.Connection) -> None:
    migrate(connection, LATER)
    before = shape(connection)
    migrate(connection, LATER)
    assert shape(connection) == before


def test_a_step_that_fails_leaves_the_version_before_it(connection: sqlite3.Connection) -> None:
    broken = (*LATER[:-1], Migration(NEWEST + 2, "broken", ("CREATE TABLE half (x)", "INSERT INTO nowhere VALUES (1)")))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, broken)
    assert version_of(connection) == NEWEST + 1
    assert "half" not in str(shape(connection))
    migrate(connection, LATER)
    assert version_of(connection) == NEWEST + 2


def interrupted(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        connection.execute("CREATE TABLE half (x)")
        connection.execute("PRAGMA user_version = 5")
        raise KeyboardInterrupt


def test_whatever_leaves_a_transaction_early_undoes_it(connection: sqlite3.Connection) -> None:
    with pytest.raises(KeyboardInterrupt):
        interrupted(connection)
    assert not connection.in_transaction
    assert shape(connection) == ([(0,), (0,)], [])
