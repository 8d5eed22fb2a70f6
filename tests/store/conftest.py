"""The engines that keep facts, as tests of a promise that all of them make are given them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.replay.tallies import Plan
from quiz.store import SharedStore, SQLiteStore, Store
from quiz.store import open_shared as open_at
from tests.postgres_server import PostgresServer

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
            return opened.enter_context(open_at(url or tmp_path / "class.sqlite3", NOW))

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
            shared = open_at(url or tmp_path / "class.sqlite3", NOW)
            return opened.enter_context(shared).of(ANN)

        yield open_one


@pytest.fixture
def store(open_store: OpenStore) -> Store:
    """An empty store, opened."""
    return open_store()


@pytest.fixture(scope="module")
def shared_postgres(postgres_server: PostgresServer, postgres_database: str) -> Iterator[SharedStore]:
    """A database of many learners in PostgreSQL, for properties; each example takes a new learner."""
    name = f"{postgres_database}_many"
    postgres_server.run(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    with open_at(postgres_server.url(name), NOW) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedStore]:
    """The same in one SQLite file."""
    with open_at(tmp_path_factory.mktemp("class") / "class.sqlite3", NOW) as opened:
        yield opened


@pytest.fixture(scope="module", params=["own", "postgresql"])
def new_store(request: pytest.FixtureRequest) -> OpenStore:
    """Makes empty stores, for properties: in memory, and of ever new learners."""
    if request.param == "own":
        return SQLiteStore.in_memory
    shared: SharedStore = request.getfixturevalue("shared_postgres")
    return lambda: shared.of(str(uuid4()))


def everything(store: Store) -> dict[str, object]:
    """Return what a store answers to every question that it can be asked, in an order that both engines have."""
    ledger, names = store.ledger, ("a", "b", "c", "q")
    sessions, tallies = {record.session for record in store.records()}, ledger.tallies("bank", Plan.of(0.9, 365))
    return {
        "records": store.records(),
        "session": [store.session(session) for session in sorted(sessions)],
        "session since": [store.session_since(session, 2) for session in sorted(sessions)],
        "records with": [store.records_with("flagged"), store.records_with("overridden")],
        "records of": [store.records_of("noted"), store.records_of("bookmarked")],
        "questions": sorted(ledger.questions(), key=lambda row: (row.bank, row.question)),
        "days": [ledger.days(), *(ledger.days_of("bank", name) for name in names)],
        "first answers by day": ledger.first_answers_by_day("bank"),
        "tallies": sorted(tuple(round(each, 9) if isinstance(each, float) else each for each in it) for it in tallies),
        "answers by day": ledger.answers_by_day(0),
        "known by week": ledger.known_by_week("bank", NOW.toordinal(), 9),
        "met": ledger.met("bank", names),
        "entries": [ledger.entries(), ledger.entries("bank")],
        "entries of": [ledger.entries_of("bank", name) for name in names],
        "rows of": [ledger.row_of("bank", name, "") for name in names],
        "sessions": [ledger.sessions(), ledger.left_sessions()],
        "first answers": sorted(ledger.first_answers("bank", names)),
        "last used": ledger.last_used(),
        "standings": sorted(ledger.standings(), key=lambda it: (it.bank, it.question)),
        "least remembered": ledger.least_remembered(NOW.toordinal() + 60, 9),
        "answers": store.count_answers(),
    }
