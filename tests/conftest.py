"""What all tests share: short and long runs, a clock that only a test moves, facts kept in memory.

`pytest` runs what is quick, one of each kind. `pytest --long` runs what is slow by nature, and `.ci/run` runs
both. A test belongs to the long run by its mark:

- `@pytest.mark.long`: it runs with `--long` only.
- `@pytest.mark.long(rounds=300, short=40)`: it runs in both, 300 times with `--long`, else 40 times. A property takes
  the number as its number of examples, any other test asks for the fixture `rounds`. Without `short` it runs with
  `--long` only.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

from quiz.model import Record
from quiz.store import SQLiteStore
from quiz.store.ledger_reader import LedgerReader
from quiz.tutor import Environment
from tests.postgres_server import PostgresServer
from tests.postgres_server import of_this_run as postgres_server_of_this_run
from tests.postgres_server import remove as remove_postgres_server

# Every run draws the same examples: a test is red because something changed. How long an example takes, or takes to be
# drawn, says more about the machine than about the program.
settings.register_profile(
    "quiz",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
settings.load_profile("quiz")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of the long run."""
    parser.addoption("--long", action="store_true", help="run what is marked as long, in full length, and nothing else")
    parser.addoption(
        "--rounds", type=int, help="with --long: how often each test repeats itself, whatever its mark says"
    )


def rounds_of(item: pytest.Item) -> int | None:
    """Return how often a test is to repeat itself in this run: None where its mark does not say, 0 for not at all."""
    chosen = bool(item.config.getoption("long"))
    mark = item.get_closest_marker("long")
    if mark and mark.kwargs:
        return (chosen and item.config.getoption("rounds")) or int(mark.kwargs.get("rounds" if chosen else "short", 0))
    return None if bool(mark) == chosen else 0


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what belongs to the other run, and give each property its number of examples."""
    counted = [(item, rounds_of(item)) for item in items]
    config.hook.pytest_deselected(items=[item for item, rounds in counted if rounds == 0])
    items[:] = [item for item, rounds in counted if rounds != 0]
    tests = {item.obj: rounds for item, rounds in counted if rounds and isinstance(item, pytest.Function)}
    for test, examples in tests.items():  # once each, however many parameters it has
        if is_hypothesis_test(test):
            settings(max_examples=examples)(test)


def _let_programs_hear_signals() -> None:
    """Ignore by a handler what this run was started to ignore (by ``&`` or ``nohup``): no program inherits that."""
    for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTSTP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)


def _keep_what_is_compiled() -> None:
    """Let Python keep what it compiles, whatever the shell says: the tests start hundreds of programs.

    Else each of these compiles all that it imports, and each process of this run rewrites the assertions of all tests.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False


def _forget_the_developer() -> None:
    """Take out of the environment, for all processes of this run, what the developer's own quiz and terminal follow."""
    ours = ("QUIZ_", "TEXTUAL")
    terminal = ("ACCESSIBLE", "COLORTERM", "COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE")
    for name in [name for name in os.environ if name.startswith(ours) or name in terminal]:
        if not name.startswith(("QUIZ_TESTS_", "QUIZ_UPDATE_")):
            del os.environ[name]


_POSTGRES = "QUIZ_TESTS_POSTGRES"


def pytest_configure(config: pytest.Config) -> None:
    """Name the folder in which PostgreSQL is to run, if a test needs it, for all processes of this run."""
    _let_programs_hear_signals()
    _keep_what_is_compiled()
    _forget_the_developer()
    if not hasattr(config, "workerinput"):
        os.environ[_POSTGRES] = f"/tmp/quiz-{uuid4().hex[:12]}"  # noqa: S108 - the path of a socket must be short


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove that server."""
    if not hasattr(config, "workerinput"):
        remove_postgres_server(Path(os.environ[_POSTGRES]))


def pytest_collection() -> None:
    """Search for reference cycles much less often: thousands of tests are made, and hundreds of apps of Textual."""
    gc.set_threshold(50_000, 10, 10)


def pytest_collection_finish() -> None:
    """Never search for them among the tests themselves."""
    gc.freeze()


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    """How often a long test repeats itself in this run."""
    number = rounds_of(request.node)
    assert number, "the mark has to say how often: long(rounds=..., short=...)"
    return number


@pytest.fixture(scope="session")
def postgres_server() -> PostgresServer:
    """A PostgreSQL server for all tests of this run; they are skipped where there is none."""
    return postgres_server_of_this_run(Path(os.environ[_POSTGRES]))


@pytest.fixture(scope="session")
def postgres_database(postgres_server: PostgresServer) -> str:
    """The name of a database for this process alone."""
    name = os.environ.get("PYTEST_XDIST_WORKER", "main")
    postgres_server.run(f"CREATE DATABASE {name}")
    return name


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, postgres_database: str) -> str:
    """The URL of an empty database."""
    postgres_server.run("DROP SCHEMA IF EXISTS quiz CASCADE", database=postgres_database)
    return postgres_server.url(postgres_database)


CountCalls = Callable[[Callable[[], object]], int]


@pytest.fixture
def count_calls() -> CountCalls:
    """Runs some work and returns how many functions it calls, in Python and in C: the same on every machine."""

    def counted(work: Callable[[], object]) -> int:
        count = 0

        def profile(_frame: object, event: str, _argument: object) -> None:
            nonlocal count
            count += event in {"call", "c_call"}

        before = sys.getprofile()
        sys.setprofile(profile)
        try:
            work()
        finally:
            sys.setprofile(before)
        return count

    return counted


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def tick(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    """The learner's clock: noon, UTC."""
    return Clock(datetime(2026, 11, 25, 12, tzinfo=UTC))


@pytest.fixture
def environment(clock: Clock) -> Iterator[Environment]:
    """A store in memory, the clock, and ids that count upwards."""
    numbers = iter(range(1, 100_000))
    with SQLiteStore.in_memory() as store:
        yield Environment(store, clock, lambda: UUID(int=next(numbers)))


Bring = Callable[[Iterable[Record]], LedgerReader]


@pytest.fixture
def bring() -> Iterator[Bring]:
    """Appends records to a new store in memory, one by one; gives its ledger."""
    stores: list[SQLiteStore] = []

    def append(records: Iterable[Record]) -> LedgerReader:
        stores.append(SQLiteStore.in_memory())
        for record in records:
            stores[-1].append([record])
        return stores[-1].ledger

    yield append
    for store in stores:
        store.close()
