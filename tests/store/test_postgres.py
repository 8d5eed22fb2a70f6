"""What PostgreSQL alone can do to a store: go away, be full, be another's. Each is one sentence without a secret."""

import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from uuid import uuid4

import psycopg
import pytest

from quiz.errors import QuizError, UsageError
from quiz.model import Fact, Json, Record
from quiz.store import (
    SessionTaken,
    SQLiteStore,
    StoreDamaged,
    StoreLocked,
    StoreNewer,
    StoreUnreachable,
    StoreUnwritable,
    database_url,
    open_shared,
    opening_shared,
    postgres_failures,
)
from quiz.store.ledger_schema import TABLES
from quiz.store.postgres import PostgresDatabase
from quiz.store.postgres_schema import MIGRATIONS, NEWEST, ledger
from tests.postgres_server import PostgresServer
from tests.store.conftest import ANN, everything

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
NEEDED: dict[str, Json] = {"question": "q", "verdict": "right", "response": ["Shortness of breath"]}


def record(seq: int, session: str = "s", question: str = "q") -> Record:
    started: dict[str, Json] = {"bank": "bank", "mode": "practice", "plan": [question], "seed": 1, "settings": {}}
    fact = Fact(seq, "started", started) if seq == 1 else Fact(seq, "answered", {**NEEDED, "question": question})
    return Record(str(uuid4()), session, fact, NOW, 0)


class Opened:
    """A database and Ann's store in it."""

    def __init__(self, url: str) -> None:
        self.shared = open_shared(url, NOW)
        self.database = self.shared._database
        self.ann = self.shared.of(ANN)

    def run(self, statement: str) -> None:
        """Run a statement over the store's own connection."""
        self.database.guard(lambda: self.database.execute(statement))


@pytest.fixture
def opened(postgres_url: str) -> Iterator[Opened]:
    opened = Opened(postgres_url)
    opened.ann.append([record(1), record(2)])
    yield opened
    opened.shared.close()


Connection = psycopg.Connection[tuple[object, ...]]


@pytest.fixture
def other(postgres_url: str) -> Iterator[Connection]:
    """Another program in the same database."""
    with psycopg.connect(f"{postgres_url}&options=-csearch_path%3Dquiz", autocommit=True) as connection:
        yield connection


def assert_sentence(error: QuizError, *words: str) -> None:
    text = str(error)
    assert error.exit_code == 3
    assert text.endswith(".")
    assert ". " not in text
    assert "\n" not in text
    for word in words:
        assert word in text
    shown = "".join(traceback.format_exception(error))
    assert "s3cret" not in shown
    assert "Shortness" not in shown


# The database goes away


def terminate_others(other: Connection) -> None:
    query = "FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
    other.execute(f"SELECT pg_terminate_backend(pid) {query}")
    while other.execute(f"SELECT 1 {query}").fetchone():
        time.sleep(0.01)


def test_a_connection_that_was_lost_meanwhile_is_made_again_without_a_word(opened: Opened, other: Connection) -> None:
    terminate_others(other)
    assert len(opened.ann.records()) == 2
    terminate_others(other)
    opened.ann.append([record(3)])
    assert opened.shared.is_alive()


def test_an_answer_whose_connection_breaks_is_reported_and_can_be_given_again(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        suicide = "SELECT pg_terminate_backend(pg_backend_pid())"
        patch.setattr(opened.ann._ledger, "append", lambda _records: opened.database.execute(suicide))
        with pytest.raises(StoreUnreachable) as caught:
            opened.ann.append([record(3)])
    assert_sentence(caught.value, "does not answer", "try again")
    assert len(opened.ann.records()) == 2
    opened.ann.append([record(3)])
    assert len(opened.ann.ledger.entries()) == 2


def test_a_server_that_is_not_there_is_reported_with_its_place_and_no_secret() -> None:
    for url, *words in (
        ("postgresql://ann:s3cret@127.0.0.1:9/class", "class at 127.0.0.1:9", "no connection is accepted"),
        ("postgresql://ann:s3cret@no-such-host.invalid/class", "class at no-such-host.invalid", "no host"),
        ("postgresql:///class?host=/nowhere&password=s3cret", "class at /nowhere", "no connection is accepted"),
    ):
        with pytest.raises(StoreUnreachable) as caught:
            open_shared(url, NOW)
        assert_sentence(caught.value, *words)


def test_a_database_or_a_user_that_is_not_there_is_reported(postgres_server: PostgresServer) -> None:
    for url in (postgres_server.url("no_such"), postgres_server.url().replace("quiz:", "nobody:")):
        with pytest.raises(StoreUnreachable) as caught:
            open_shared(url, NOW)
        assert_sentence(caught.value, "no database or no user")


@pytest.mark.parametrize(
    ("message", "reason", "fix"),
    [
        ('invalid sslmode value: "s3cret"', "an option in the URL", "correct that in the URL"),
        ('invalid integer value "s3cret" for connection option "connect_timeout"', "an option", "in the URL"),
        (
            'FATAL:  password authentication failed for user "s3cret"',
            "refuses this user or this password",
            "in the URL",
        ),
        ("fe_sendauth: no password supplied", "asks for a password", "passfile"),
        ('FATAL:  database "s3cret" does not exist', "no database or no user of this name", "create it"),
        ('FATAL:  permission denied for database "s3cret"', "may not connect", "administrator"),
        ('FATAL:  role "s3cret" is not permitted to log in', "may not log in", "administrator"),
        ('FATAL:  no pg_hba.conf entry for host "s3cret", no encryption', "refuses this user from here", "pg_hba.conf"),
        ("server does not support SSL, but SSL was required", "no secure connection", "sslmode"),
        ('root certificate file "s3cret" does not exist', "no database or no user", "correct the URL"),
        ("session is read-only", "only reads", "the host that writes too"),
        ("FATAL:  could not write init file", "its disk is full", "wait a moment"),
        ("FATAL:  the database system is in recovery mode", "it is starting", "wait a moment"),
        ("timeout expired", "no answer in time", "check that it runs"),
        ("s3cret", "it gives no reason", "check that it runs"),
    ],
)
def test_why_there_is_no_connection_is_reported_with_what_helps(message: str, reason: str, fix: str) -> None:
    assert_sentence(
        postgres_failures.not_connected("class at host", f'connection to server at "h" failed: {message}'), reason, fix
    )


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:s3cret@tail@host/class",
        "postgresql://ann:#s3cret@host/class",
        "postgresql://ann:x/s3cret@host/class",
        "postgresql://ann:?s3cret@host/class",
        "postgresql://ann:[s3cret@host/class",
        "postgresql://ann@s3cret host/class",
        "postgresql://ann@host:s3cret/class",
        "postgresql://ann@host:123456/class",
        "postgresql://ann@host/class?s3cret",
        "postgresql://ann@host/class?options=s3cret",
        "postgresql://ann@host/class#s3cret",
        "postgresql://ann@host/class/s3cret",
        "postgresql://ann:s3cret%00@host/class",
    ],
)
def test_a_url_that_is_not_understood_is_refused_without_quoting_it(url: str) -> None:
    with pytest.raises(UsageError) as caught:
        open_shared(url, NOW)
    assert "%40 for @" in str(caught.value)
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))


def test_a_url_gives_psycopg_everything_and_messages_the_place_alone() -> None:
    url = database_url.read_url("postgresql://an%40n:s%2F3@db.example:5433/class%20one?sslmode=require")
    assert url.parameters == {
        "user": "an@n",
        "password": "s/3",
        "host": "db.example",
        "port": "5433",
        "dbname": "class one",
        "sslmode": "require",
    }
    assert url.place == "class one at db.example:5433"
    assert "s/3" not in repr(url)
    assert database_url.read_url("postgres://[::1]/c").parameters == {"host": "::1", "dbname": "c"}
    assert database_url.read_url("postgresql://").place == "of this user"


# The database refuses


def test_a_newer_database_is_refused_at_the_start_and_in_the_middle(opened: Opened, postgres_url: str) -> None:
    for _ in range(9):  # so often that the server prepares the statement
        opened.ann.ledger.sessions()
    opened.run("ALTER TABLE ledger_sessions ADD COLUMN later BIGINT")
    opened.run(f"INSERT INTO migrations (number, name) VALUES ({NEWEST + 1}, 'later')")  # noqa: S608 - a number
    opened.run("ALTER TABLE facts RENAME COLUMN body TO soul")
    works: tuple[Callable[[], object], ...] = (
        lambda: open_shared(postgres_url, NOW),
        lambda: opened.ann.append([record(3)]),
        opened.ann.ledger.sessions,
    )
    for work in works:
        with pytest.raises(StoreNewer) as caught:
            work()
        assert_sentence(caught.value, str(NEWEST + 1), "install the newer quiz")


def test_tables_that_are_gone_are_reported(opened: Opened) -> None:
    opened.run("DROP TABLE facts")
    with pytest.raises(StoreDamaged) as caught:
        opened.ann.records()
    assert_sentence(caught.value, "backup")


@pytest.mark.parametrize("setting", ["lock_timeout", "statement_timeout"])
def test_a_learner_for_whom_another_process_writes_too_long_is_asked_to_try_again(
    opened: Opened, other: Connection, setting: str
) -> None:
    opened.run(f"SET {setting} TO '50ms'")
    with other.transaction():
        other.execute("LOCK TABLE facts IN EXCLUSIVE MODE")
        with pytest.raises(StoreLocked) as caught:
            opened.ann.append([record(3)])
        assert_sentence(caught.value, "busy", "try again")
    opened.run(f"RESET {setting}")
    opened.ann.append([record(3)])


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("53100", "its disk is full"),
        ("53200", "no memory"),
        ("58030", "its disk fails"),
        ("22021", "refuses a text"),
        ("26000", "pool_mode = session"),
        ("42P05", "pool_mode = session"),
    ],
)
def test_a_database_without_room_keeps_nothing_and_says_so(opened: Opened, state: str, words: str) -> None:
    opened.run(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', NEW.body"
        f" USING ERRCODE = '{state}'; END $$"
    )
    opened.run("CREATE TRIGGER refusing BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION refuse()")
    with pytest.raises(StoreUnwritable) as caught:
        opened.ann.append([record(3)])
    assert_sentence(caught.value, words, "main" if "gw" not in opened.shared.place else "gw")
    opened.run("DROP TRIGGER refusing ON facts")
    opened.ann.append([record(3)])
    assert len(opened.ann.records()) == 3


def test_a_database_that_only_reads_shows_what_is_kept_and_takes_nothing(opened: Opened) -> None:
    opened.ann.records()
    opened.run("SET default_transaction_read_only TO on")
    assert len(opened.ann.records()) == 2
    with pytest.raises(StoreUnwritable) as caught:
        opened.ann.append([record(3)])
    assert_sentence(caught.value, "read-only")


def test_a_user_without_rights_and_a_database_of_another_encoding_are_refused(
    postgres_server: PostgresServer, postgres_database: str, postgres_url: str
) -> None:
    role, ascii_only = f"reader_{postgres_database}", f"ascii_{postgres_database}"
    postgres_server.run(
        f"CREATE ROLE {role} LOGIN", f"CREATE DATABASE {ascii_only} ENCODING 'SQL_ASCII' TEMPLATE template0"
    )
    for url, words in (
        (postgres_url.replace("quiz:", f"{role}:"), "may not"),
        (postgres_server.url(ascii_only), "encoding"),
    ):
        with pytest.raises(StoreUnwritable) as caught:
            open_shared(url, NOW)
        assert_sentence(caught.value, words)


def test_a_schema_made_by_an_administrator_is_enough(
    postgres_server: PostgresServer, postgres_database: str, postgres_url: str
) -> None:
    role = f"owner_{postgres_database}"
    postgres_server.run(f"CREATE ROLE {role} LOGIN")
    postgres_server.run(f"CREATE SCHEMA quiz AUTHORIZATION {role}", database=postgres_database)
    with open_shared(postgres_url.replace("quiz:", f"{role}:"), NOW) as shared:
        assert shared.version == NEWEST


def test_a_user_who_may_only_change_rows_is_enough_once_the_tables_are_there(
    postgres_server: PostgresServer, postgres_database: str, postgres_url: str
) -> None:
    role = f"clerk_{postgres_database}"
    with open_shared(postgres_url, NOW):
        pass
    postgres_server.run(
        f"CREATE ROLE {role} LOGIN",
        f"GRANT USAGE ON SCHEMA quiz TO {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA quiz TO {role}",
        database=postgres_database,
    )
    with open_shared(postgres_url.replace("quiz:", f"{role}:"), NOW) as shared:
        shared.of("ann").append([record(1)])
        assert shared.of("ann").forget() == 1


def test_acknowledged_is_on_disk_also_where_the_database_says_otherwise(opened: Opened, postgres_database: str) -> None:
    for asked, got in (("off", "on"), ("local", "on"), ("remote_apply", "remote_apply")):
        opened.run(f"ALTER DATABASE {postgres_database} SET synchronous_commit TO {asked}")
        opened.shared.close()
        found = opened.database.guard(lambda: opened.database.execute("SHOW synchronous_commit").fetchone())
        assert found == (got,)
    opened.run(f"ALTER DATABASE {postgres_database} RESET synchronous_commit")


def test_a_missing_package_is_reported_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_shared, "find_spec", lambda _name: None)
    with pytest.raises(UsageError, match=r"pip install 'quizwell\[postgres\]'"):
        open_shared("postgresql://host/class", NOW)


def test_a_file_needs_nothing_of_postgresql() -> None:
    program = "import sys, quiz.store.opening_shared; print([name for name in sys.modules if 'psycopg' in name])"
    found = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert found.stdout == "[]\n"


# Tables and ledger


def test_migrations_are_numbered_and_run_once(opened: Opened, postgres_url: str) -> None:
    numbers = [step.number for step in MIGRATIONS]
    assert numbers == sorted(set(numbers))
    open_shared(postgres_url, NOW).close()
    found = opened.database.guard(lambda: opened.database.execute("SELECT number FROM migrations").fetchall())
    assert found == [(step.number,) for step in MIGRATIONS]


def test_a_ledger_of_another_shape_has_another_number() -> None:
    shape = sha256("".join(ledger()).encode()).hexdigest()[:12]
    assert (NEWEST, shape) == (3, "a0fed43f080b"), (
        "where the shape changed since a release, give the ledger the next number"
    )


def test_the_tables_of_both_engines_have_the_same_columns(opened: Opened) -> None:
    with SQLiteStore.in_memory() as sqlite:
        for table in ("facts", "links", *TABLES):
            query = "SELECT column_name FROM information_schema.columns WHERE table_schema = 'quiz' AND table_name = ?"
            theirs = opened.database.guard(lambda: opened.database.execute(query, (table,)).fetchall())  # noqa: B023
            ours = [(name,) for _, name, *_ in sqlite._file.execute(f"PRAGMA table_info({table})")]
            assert sorted(theirs) == sorted([*ours, ("number",)] if table == "facts" else ours)


def test_a_migration_that_fails_leaves_the_version_before_it(postgres_url: str) -> None:
    database = PostgresDatabase(database_url.read_url(postgres_url))
    broken = MIGRATIONS[-1]._replace(statements=("CREATE TABLE half (x INT)", "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(StoreDamaged):
        database.open((*MIGRATIONS[:-1], broken))
    assert database.version() == NEWEST - 1
    database.open()
    assert database.version() == NEWEST
    assert database.guard(lambda: database.execute("SELECT to_regclass('half')").fetchone()) == (None,)
    database.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE ledger_state SET version = 0",
        "UPDATE ledger_state SET upto = upto - 1",
        "DELETE FROM ledger_state",
        "UPDATE ledger_questions SET last = 'rihgt'",
        "UPDATE ledger_entries SET ordered = 'now'",
        "UPDATE ledger_state SET version = 99; DELETE FROM ledger_questions; DELETE FROM ledger_days",
    ],
)
def test_a_ledger_of_another_version_or_a_damaged_one_is_made_again(
    opened: Opened, postgres_url: str, damage: str
) -> None:
    before = everything(opened.ann)
    opened.run(damage)
    with open_shared(postgres_url, NOW) as again:
        assert everything(again.of(ANN)) == before


def test_texts_that_postgresql_does_not_know_are_kept_like_any_other(opened: Opened) -> None:
    strange = "nul \0, half a pair \ud83d, caf\u00e9"
    opened.ann.append([record(1, "t", strange), record(2, "t", strange)])
    assert opened.ann.records("t")[1].fact.body["question"] == strange
    assert opened.ann.ledger.question("bank", strange)
    assert opened.ann.session(strange) == ((), 0)
    assert opened.shared.of(strange).records() == ()


@pytest.mark.long
def test_a_dump_that_is_restored_elsewhere_is_the_same_store(
    opened: Opened, postgres_server: PostgresServer, postgres_database: str
) -> None:
    copy = f"copy_of_{postgres_database}"
    postgres_server.run(f"CREATE DATABASE {copy}")
    programs, theirs = str(postgres_server.programs), postgres_server.url(copy)
    dump = [f"{programs}/pg_dump", "--schema", "quiz", "--format", "custom", postgres_server.url(postgres_database)]
    dumped = subprocess.run(dump, check=True, capture_output=True).stdout
    subprocess.run([f"{programs}/pg_restore", "--clean", "--if-exists", "--dbname", theirs], check=True, input=dumped)
    with open_shared(theirs, NOW) as restored:
        assert everything(restored.of(ANN)) == everything(opened.ann)
        restored.of(ANN).append([record(3)])


# Several processes

_PROGRAM = """
import sys, time
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import uuid4
from quiz.model import Fact, Record
from quiz.store import SessionTaken, StoreLocked
from quiz.store import open_shared

url, learner, session, start = sys.argv[1:]
time.sleep(max(0, float(start) - time.time()))
now, kept, taken = datetime.now(UTC), 0, 0
begun = {"bank": "bank", "mode": "practice", "plan": ["q"], "seed": 1, "settings": {}}
answered = {"question": "q", "verdict": "right", "response": []}
with open_shared(url, now) as shared:
    store = shared.of(learner)
    while kept + taken < 20:
        seq = store.session(session).last + 1
        fact = Fact(seq, "answered", answered) if seq > 1 else Fact(1, "started", begun)
        try:
            store.append([Record(str(uuid4()), session, fact, now, 0)])
            kept += 1
        except SessionTaken:
            taken += 1
        except StoreLocked:  # where the machine is so busy that another one holds the lock for seconds
            pass
print(kept)
"""


def test_numbers_that_are_committed_out_of_order_leave_no_fact_out_of_a_ledger(
    opened: Opened, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_shared(postgres_url, NOW) as other:
        ben, append = other.of("ben"), opened.ann._ledger.append

        def slowly(records: Sequence[Record]) -> None:
            ben.append([record(1, "t"), record(2, "t")])  # its numbers are higher, and it commits before
            append(records)

        monkeypatch.setattr(opened.ann._ledger, "append", slowly)
        opened.ann.append([record(3)])
        for store, answers in ((opened.ann, 2), (ben, 1)):
            assert len(store.ledger.entries()) == answers == store.count_answers()
        before = [everything(opened.ann), everything(ben)]
        opened.run("UPDATE ledger_state SET version = 0")
    with open_shared(postgres_url, NOW) as again:
        assert [everything(again.of(ANN)), everything(again.of("ben"))] == before


@pytest.mark.long
def test_processes_that_start_at_once_on_one_session_make_the_tables_once_and_take_turns(postgres_url: str) -> None:
    start = str(time.time() + 1)
    sessions = ("one", "one", "one", "another")
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", _PROGRAM, postgres_url, ANN, session, start], stdout=subprocess.PIPE, text=True
        )
        for session in sessions
    ]
    kept = [int(process.communicate()[0]) for process in processes]
    with open_shared(postgres_url, NOW) as shared:
        store = shared.of(ANN)
        assert len(store.records("one")) == sum(kept[:3])
        assert [it.fact.seq for it in store.records("one")] == list(range(1, sum(kept[:3]) + 1))
        assert len(store.records("another")) == 20
        before = everything(store)
        database = shared._database
        assert isinstance(database, PostgresDatabase)
        database.guard(lambda: database.execute("UPDATE ledger_state SET version = 0"))
        database._checked.clear()
        assert everything(store) == before


@pytest.mark.usefixtures("opened")
def test_a_taken_number_names_no_other_learner_and_quotes_no_answer(postgres_url: str) -> None:
    with open_shared(postgres_url, NOW) as again, pytest.raises(SessionTaken) as caught:
        again.of(ANN).append([record(2)])
    assert_sentence(caught.value, "another window")
    assert ANN not in str(caught.value)
