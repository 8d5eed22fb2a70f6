"""A store that cannot be read is set aside, never overwritten, and all that can be read of it goes on in a new one."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.model import Fact, Record
from quiz.replay.branches import FactRow
from quiz.replay.tallies import Plan
from quiz.store import SQLiteStore, database_files, salvage
from quiz.store.inspect_store import inspect
from quiz.store.ledger_reader import LedgerReader
from tests.store.conftest import everything

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
STAMP = "answers.db.damaged-20261123-183005"


def records(count: int, session: str = "s") -> list[Record]:
    return [
        Record(
            str(uuid4()),
            session,
            Fact(seq, "answered", {"question": "q", "verdict": "right", "response": ["Shortness of breath"] * 20}),
            NOW,
            0,
        )
        for seq in range(1, count + 1)
    ]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with many pages, to be copied."""
    path = tmp_path_factory.mktemp("sound") / "answers.db"
    with SQLiteStore.open(path, NOW) as store:
        store.append(records(200))
    return path


@pytest.fixture
def path(tmp_path: Path, sound: Path) -> Path:
    """A store with many pages, to be damaged."""
    return Path(shutil.copy(sound, tmp_path))


def inside(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def change_table(path: Path, old: str, new: str) -> None:
    """Change the text that makes the table of facts, as a flipped bit may."""
    inside(
        path,
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = 'facts'",  # noqa: S608 - a test
    )


def overwrite(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def garble(path: Path) -> None:
    overwrite(path, 24 * 4096, os.urandom(8 * 4096))


ALL, SOME, NONE = range(200, 201), range(1, 200), range(1)
"""How many of 200 facts can be read."""

DAMAGES: dict[str, tuple[Callable[[Path], object], range]] = {
    "random bytes": (lambda path: path.write_bytes(os.urandom(20_000)), NONE),
    "fewer bytes than a header": (lambda path: path.write_bytes(b"\0"), NONE),
    "a text file": (lambda path: path.write_text("dear diary\n" * 500), NONE),
    "cut in the middle of a page": (lambda path: os.truncate(path, path.stat().st_size // 2 + 100), SOME),
    "cut at the end of a page": (lambda path: os.truncate(path, path.stat().st_size - 4096), range(1, 201)),
    "only the header": (lambda path: os.truncate(path, 100), NONE),
    "pages overwritten": (garble, SOME),
    "a header overwritten": (lambda path: overwrite(path, 0, b"spoilt" * 16), ALL),
    "no table": (lambda path: inside(path, "DROP TABLE facts"), range(201)),
    "another table of the name": (lambda path: inside(path, "ALTER TABLE facts RENAME COLUMN body TO soul"), ALL),
    "another program's mark": (lambda path: inside(path, "PRAGMA application_id = 7"), ALL),
    "no mark": (lambda path: inside(path, "PRAGMA application_id = 0"), ALL),
    "no version": (lambda path: inside(path, "PRAGMA user_version = 0"), ALL),
    "a column that is gone": (lambda path: change_table(path, "body  ", "soul  "), ALL),
}


@pytest.mark.parametrize(("damage", "readable"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_store_is_set_aside_byte_for_byte_and_all_that_can_be_read_goes_on(
    path: Path, damage: Callable[[Path], object], readable: range
) -> None:
    damage(path)
    before = path.read_bytes()
    with SQLiteStore.open(path, NOW) as store:
        kept = store.records()
        assert store.set_aside
        assert store.set_aside.path == path.with_name(STAMP)
        assert store.set_aside.path.read_bytes() == before
        assert store.set_aside.answers == len(kept)
        assert len(kept) in readable
        store.append(records(1, "another"))
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == len(kept) + 1
    assert list(path.parent.glob("*salvage*")) == []


def one(change: str) -> str:
    """What changes one fact."""
    return f"UPDATE facts SET {change} WHERE seq = 77"  # noqa: S608 - the changes are listed below


UNREADABLE = {
    "a body that is no JSON": (one("body = '{\"a'"), "body", ""),
    "a body that is no object": (one("body = '[]'"), "body", ""),
    "a body that nests without end": (one(f"body = '{'[' * 99_999}'"), "body", ""),
    "a number that is none": (one("body = '{\"score\": NaN}'"), "body", ""),
    "a day that never was": (one("at = replace(at, '11-23', '11-31')"), "time", "2026-11-31"),
    "a time in letters": (one("at = 'now'"), "time", "now"),
    "a time without a zone": (one("at = '2026-11-23T18:30:05'"), "time", "2026"),
    "the last year of all": (one("at = '9999-12-31T23:59:59+00:00'"), "time", "9999"),
    "no verdict": (one("body = json_remove(body, '$.verdict')"), "key", "verdict"),
    "a verdict that is none": (one("body = json_set(body, '$.verdict', 'rihgt')"), "key", "verdict"),
    "a response that is a number": (one("body = json_set(body, '$.response', 7)"), "key", "response"),
    "an unknown kind": (one("kind = 'answerec'"), "kind", "answerec"),
    "a time as bytes": (one("at = x'00ff'"), "column", "at"),
    "a number in words": (one("utc_offset = 'an hour'"), "column", "utc_offset"),
    "a negative number": (one("seq = -77"), "column", "seq"),
    "nothing": (one("body = NULL"), "column", "body"),
}


@pytest.mark.parametrize(("sql", "why", "what"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_one_fact_that_cannot_be_read_is_named_left_out_and_kept_and_no_other_is_lost(
    path: Path, sql: str, why: str, what: str
) -> None:
    change_table(path, "NOT NULL", "")
    inside(path, sql)
    with SQLiteStore.open(path, NOW) as store:
        assert [kept.fact.seq for kept in store.records()] == [seq for seq in range(1, 201) if seq != 77]
        store.append(records(1, "another"))
        assert len(store.records()) == 200
        assert store.set_aside is None
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM facts").fetchone() == (201,)
    if why != "column":  # else the file breaks its own rules too
        (unreadable,) = inspect(path).unreadable
        assert (unreadable.session, unreadable.seq, unreadable.why) == ("s", "77", why)
        assert unreadable.what.startswith(what)


def test_of_a_store_whose_table_refuses_everything_all_is_kept_in_a_new_one(path: Path) -> None:
    change_table(path, "typeof(kind) = ''text''", "typeof(kind) = ''tezt''")
    with SQLiteStore.open(path, NOW) as store:
        store.append(records(1, "another"))
        assert store.set_aside
        assert len(store.records()) == 201


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE ledger_questions SET last = 'rihgt'",
        "UPDATE ledger_questions SET ordered = 'now'",
        "UPDATE ledger_questions SET stability = -1.0",
        "UPDATE ledger_questions SET answers = 'many'",
        "UPDATE ledger_questions SET response = '{'",
        "UPDATE ledger_sessions SET used = x'00', began = 'then'",
        "UPDATE ledger_sessions SET path = '['",
        "UPDATE ledger_entries SET rating = 9, day = 0",
        "UPDATE ledger_days SET day = 'today'",
        "UPDATE ledger_days SET first = 'rihgt'",
        "UPDATE ledger_state SET upto = 'all'",
        "ALTER TABLE ledger_questions RENAME COLUMN soon TO late",
    ],
)
def test_a_damaged_ledger_is_made_again_from_the_facts(path: Path, sql: str) -> None:
    start = Record(str(uuid4()), "t", Fact(0, "started", {"bank": "b", "plan": ["q"]}), NOW, 0)
    with SQLiteStore.open(path, NOW) as store:
        store.append([start, *records(3, "t")])
        before = everything(store)
    inside(path, sql)
    with SQLiteStore.open(path, NOW) as store:
        assert everything(store) == before
        assert len(store.records()) == 204
        assert store.set_aside is None


@pytest.mark.parametrize(
    "sql", ["UPDATE ledger_days SET day = 'today'", "UPDATE ledger_days SET until = 'ever', day = -1"]
)
@pytest.mark.parametrize(
    "ask",
    [
        lambda ledger: ledger.tallies("b", Plan.of(0.9, 365)),
        lambda ledger: ledger.first_answers_by_day("b"),
        lambda ledger: ledger.known_by_week("b", NOW.toordinal(), 9),
    ],
)
def test_what_is_added_up_of_a_damaged_ledger_is_made_again_too(
    path: Path, sql: str, ask: Callable[[LedgerReader], object]
) -> None:
    start = Record(str(uuid4()), "t", Fact(0, "started", {"bank": "b", "plan": ["q"]}), NOW, 0)
    with SQLiteStore.open(path, NOW) as store:
        store.append([start, *records(3, "t")])
        before = ask(store.ledger)
    inside(path, sql)
    with SQLiteStore.open(path, NOW) as store:
        assert ask(store.ledger) == before


@pytest.mark.parametrize("where", ["claim", "salvage", "set_aside"])
def test_a_kill_while_a_damaged_store_is_replaced_costs_nothing(
    path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(path, 0, b"spoilt" * 16)

    def killed(*_: object) -> None:
        if where != "claim" or not path.exists():
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(salvage if where == "salvage" else database_files, where, killed)
        with pytest.raises(KeyboardInterrupt):
            SQLiteStore.open(path, NOW)
    with SQLiteStore.open(path, NOW) as store:
        assert len(store.records()) == 200
        assert store.set_aside
        assert store.set_aside.answers == 200


def test_what_was_forgotten_stays_away_after_damage(path: Path) -> None:
    gone = records(600, "gone")
    with SQLiteStore.open(path, NOW) as store:
        store.append(gone)
        store.forget()
        store.append(records(200, "here"))
    overwrite(path, 0, b"spoilt" * 16)
    rows = [FactRow(it.id, it.session, it.fact.seq, "answered", NOW.isoformat(), 0, "{}") for it in gone]
    for opened in (SQLiteStore.copy_of(path), SQLiteStore.open(path, NOW)):
        with opened, opened.incoming(rows) as incoming:
            assert (len(opened.records()), incoming.forgotten) == (200, 600)
            assert incoming.merge(bring_back=False).facts == 0


def test_what_was_set_aside_before_is_not_overwritten(path: Path) -> None:
    for text in ("first", "second", "third"):
        path.write_text(text)
        SQLiteStore.open(path, NOW).close()
    kept = {name: path.with_name(name).read_text() for name in (STAMP, f"{STAMP}-2", f"{STAMP}-3")}
    assert list(kept.values()) == ["first", "second", "third"]


def test_an_empty_file_is_simply_new(tmp_path: Path) -> None:
    path = tmp_path / "answers.db"
    path.touch()
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside is None
        assert store.records() == ()


def unclosed_copy(path: Path, folder: Path) -> Path:
    """A store as a killed process leaves it: the latest answers are in the log alone."""
    folder.mkdir()
    with SQLiteStore.open(path, NOW) as store:
        store.append([Record(str(uuid4()), "t", Fact(1, "flagged", {"question": "q"}), NOW, 0)])
        for side in ("", "-wal"):
            shutil.copy(f"{path}{side}", folder)
    return folder / path.name


def test_a_store_left_open_by_a_killed_process_is_not_damaged(path: Path, tmp_path: Path) -> None:
    with SQLiteStore.open(unclosed_copy(path, tmp_path / "copy"), NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == 201


def test_the_log_of_a_damaged_store_goes_with_it_unchanged(path: Path, tmp_path: Path) -> None:
    left = unclosed_copy(path, tmp_path / "copy")
    garble(left)
    database, log = left.read_bytes(), left.with_name("answers.db-wal").read_bytes()
    with SQLiteStore.open(left, NOW) as store:
        store.records()
        assert store.set_aside
        assert store.set_aside.path == left.with_name(STAMP)
        assert store.set_aside.path.read_bytes() == database
        assert left.with_name(f"{STAMP}-wal").read_bytes() == log


def test_answers_in_the_log_of_an_emptied_store_are_set_aside_not_deleted(path: Path, tmp_path: Path) -> None:
    left = unclosed_copy(path, tmp_path / "copy")
    os.truncate(left, 0)
    log = left.with_name("answers.db-wal").read_bytes()
    with SQLiteStore.open(left, NOW) as store:
        assert store.set_aside
        assert store.set_aside.path == left.with_name(STAMP)
        assert left.with_name(f"{STAMP}-wal").read_bytes() == log


def test_a_journal_that_has_to_be_rolled_back_is_no_damage(path: Path, tmp_path: Path) -> None:
    (left := tmp_path / "copy").mkdir()
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")  # spills pages into the database before the commit
    connection.execute("BEGIN")
    connection.execute("UPDATE facts SET body = replace(body, 'breath', 'bread')")
    shutil.copy(path, left)
    shutil.copy(f"{path}-journal", left)
    connection.close()
    with SQLiteStore.open(left / path.name, NOW) as store:
        assert store.set_aside is None
        assert len(store.records()) == 200
        assert "bread" not in str(store.records())


def test_one_garbled_character_in_an_answer_costs_that_character(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b"Shortness")
    path.write_bytes(data[:at] + b"\xff" + data[at + 1 :])
    with SQLiteStore.open(path, NOW) as store:
        assert store.set_aside is None
        assert "\ufffdhortness" in str([kept.fact.body for kept in store.records()])


def test_a_statement_of_the_store_that_is_no_text_any_more_is_damage_like_any_other(path: Path) -> None:
    sound = path.read_bytes()
    at, aside = sound.index(b"CREATE TABLE facts"), set[bool]()
    for offset in range(at, at + 60):
        damaged = bytearray(sound)
        damaged[offset] ^= 0x80
        path.write_bytes(damaged)
        with SQLiteStore.open(path, NOW) as store:
            aside.add(store.set_aside is not None)
    assert True in aside
