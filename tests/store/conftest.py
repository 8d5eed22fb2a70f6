"""The engines that keep facts, as tests of a promise that all of them make are given them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.store import SharedStore, SQLiteStore, Store
from quiz.store.shared_postgres import SharedPostgres
from quiz.store.shared_sqlite import SharedSQLite

NOW = datetime(2026, 11, 23, 18, 30, 5, 999_999, tzinfo=UTC)
ANN = "5d2b2a36-a6b4-4c8e-9d7e-0a6a4f1d2b11"

OpenShared = Callable[[], SharedStore]
"""Opens the same database once more, as another process would."""
OpenStore = Callable[[], Store]
"""Opens the same learner's store once more, as another window would."""


@pytest.fixture(params=["sqlite", "postgresql"])
def open_shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenShared]:
    """An empty database of many learners."""
    url = str(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else ""
    with ExitStack() as opened:

        def open_one() -> SharedStore:
            return opened.enter_context(
                SharedPostgres.open(url) if url else SharedSQLite.open(tmp_path / "class.sqlite3", NOW)
            )

        yield open_one


@pytest.fixture
def shared(open_shared: OpenShared) -> SharedStore:
    """A database of many learners, opened."""
    return open_shared()


@pytest.fixture(params=["own", "sqlite", "postgresql"])
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenStore]:
    """An empty store: a person's own, and that of one of many learners in each engine."""
    url = str(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else ""
    with ExitStack() as opened:

        def open_one() -> Store:
            if request.param == "own":
                return opened.enter_context(SQLiteStore.open(tmp_path / "facts.sqlite3", NOW))
            shared = SharedPostgres.open(url) if url else SharedSQLite.open(tmp_path / "class.sqlite3", NOW)
            return opened.enter_context(shared).of(ANN)

        yield open_one


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """An empty store, opened."""
    return open_store()


@pytest.fixture(scope="module", params=["own", "postgresql"])
def new_store(request: pytest.FixtureRequest) -> Iterator[OpenStore]:
    """Makes empty stores, for properties: in memory, and of ever new learners."""
    if request.param == "own":
        yield SQLiteStore.in_memory
        return
    server, database = request.getfixturevalue("postgres_server"), request.getfixturevalue("postgres_database")
    with SharedPostgres.open(server.url(database)) as shared:
        yield lambda: shared.of(str(uuid4()))
