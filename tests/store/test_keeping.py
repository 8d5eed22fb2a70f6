"""What goes into the store comes out of it, in order, all or nothing."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model import FACT_KINDS, Fact, Json, Record
from quiz.store import SessionTaken, SQLiteStore, Store
from tests.store.conftest import NOW, OpenStore

NOTHING: Mapping[str, Json] = {}
NEEDED: Mapping[str, Json] = {
    "bank": "b",
    "plan": [],
    "question": "q",
    "response": [],
    "verdict": "right",
    "fact": 1,
    "text": "",
    "replaces": [],
    "mark": "bookmark",
}
"""What facts of one kind or another cannot do without."""


def record(seq: int, body: Mapping[str, Json] = NOTHING, session: str = "s", at: datetime = NOW) -> Record:
    return Record(str(uuid4()), session, Fact(seq, "answered", {**NEEDED, **body}), at, 60)


texts = st.text()
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
times = st.datetimes(datetime(1970, 1, 1), datetime(7999, 12, 31), timezones=st.just(UTC))
bodies = st.dictionaries(texts, st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(texts, inner)))


@pytest.mark.long(rounds=100, short=5)
@given(bodies, st.sampled_from(FACT_KINDS), times, st.integers(-1439, 1439))
def test_a_record_comes_back_as_it_was_kept(
    new_store: OpenStore, body: dict[str, Json], kind: str, at: datetime, utc_offset: int
) -> None:
    known = next(each for each in FACT_KINDS if each == kind)
    kept = Record(str(uuid4()), str(uuid4()), Fact(1, known, {**body, **NEEDED}), at, utc_offset)
    store = new_store()
    store.append([kept])
    assert store.records() == (kept,)


def test_a_lone_surrogate_in_an_answer_is_kept(store: Store) -> None:
    kept = record(1, {"response": ["\ud83d alone", "caf\u00e9", "\0"]})
    store.append([kept])
    assert store.records() == (kept,)


def test_bodies_of_any_mapping_and_sequence_are_kept(store: Store) -> None:
    store.append([record(1, MappingProxyType({"response": ("a", "b"), "inner": MappingProxyType({"x": 1})}))])
    assert store.records()[0].fact.body == {**NEEDED, "response": ["a", "b"], "inner": {"x": 1}}


def test_times_are_kept_in_utc(store: Store) -> None:
    east = datetime(2026, 11, 23, 1, 0, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    store.append([record(1, at=east)])
    (kept,) = store.records()
    assert kept.at == east
    assert kept.at.tzinfo is UTC


def test_records_come_in_the_order_in_which_they_were_stored_whatever_the_clock_showed(store: Store) -> None:
    first, second = record(1, at=NOW), record(2, at=NOW - timedelta(days=1))
    other = record(1, session="other", at=NOW - timedelta(days=2))
    store.append([first])
    store.append([other])
    store.append([second])
    assert store.records() == (first, other, second)
    assert store.records("s") == (first, second)
    assert store.records("never seen") == ()


def test_records_are_there_after_closing_and_opening_again(open_store: OpenStore) -> None:
    kept = (record(1), record(2))
    store = open_store()
    store.append(kept)
    store.close()
    assert open_store().records() == kept
    assert open_store().set_aside is None


def test_what_one_store_keeps_another_reads_at_once(open_store: OpenStore) -> None:
    store, other = open_store(), open_store()
    store.append([record(1)])
    other.append([record(2)])
    assert store.records() == other.records()


def test_what_was_read_is_read_again_once_something_was_kept_or_forgotten(open_store: OpenStore) -> None:
    store, other = open_store(), open_store()
    for keeper, seq in ((store, 1), (other, 2), (store, 3)):
        keeper.append([record(seq)])
        assert [kept.fact.seq for kept in store.records()] == list(range(1, seq + 1))
    store.forget()
    assert store.records() == ()


def test_a_file_in_which_nothing_was_kept_is_not_read_again(tmp_path: Path) -> None:
    with SQLiteStore.open(tmp_path / "facts.sqlite3", NOW) as store:
        store.append([record(1)])
        assert store.records() is store.records()


def test_of_two_windows_on_one_session_the_second_is_refused(open_store: OpenStore) -> None:
    store, other = open_store(), open_store()
    store.append([record(1)])
    with pytest.raises(SessionTaken, match=r"another window.*(sqlite3|main|gw)"):
        other.append([record(1)])
    other.append([record(2)])
    assert [kept.fact.seq for kept in store.records()] == [1, 2]


def test_of_an_append_that_fails_nothing_is_kept_and_the_store_goes_on(store: Store) -> None:
    store.append([record(1), record(3)])
    with pytest.raises(SessionTaken):
        store.append([record(2), record(3)])
    assert [kept.fact.seq for kept in store.records()] == [1, 3]
    store.append([record(4)])
    assert [kept.fact.seq for kept in store.records()] == [1, 3, 4]


def test_an_empty_append_keeps_nothing(store: Store) -> None:
    store.append([])
    assert store.records() == ()


@pytest.mark.parametrize("column", ["seq", "utc_offset"])
def test_a_number_cannot_become_a_text(tmp_path: Path, column: str) -> None:
    with SQLiteStore.open(tmp_path / "facts.sqlite3", NOW) as store:
        store.append([record(1)])
        with pytest.raises(Exception, match="CHECK constraint"):
            store._file.execute(f"UPDATE facts SET {column} = 'many'")  # noqa: S608 - the names are listed above


def test_kinds_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    with SQLiteStore.open(tmp_path / "facts.sqlite3", NOW) as store:
        store.append([kept := record(1)])
        store._file.execute(
            "INSERT INTO facts SELECT 'x', session, 2, 'dreamt', at, utc_offset, body, learner FROM facts WHERE seq = 1"
        )
        assert store.records() == (kept,)


def test_closing_twice_does_no_harm(store: Store) -> None:
    store.close()
    store.close()


def test_notes_are_found_by_their_kind(store: Store) -> None:
    facts = [Fact(1, "noted", NEEDED), Fact(2, "answered", NEEDED), Fact(3, "bookmarked", NEEDED)]
    kept = [Record(str(uuid4()), "s", fact, NOW, 60) for fact in facts]
    store.append(kept)
    assert store.records_of("noted") == (kept[0],)
    assert store.records_of("bookmarked") == (kept[2],)


def test_notes_are_found_without_reading_anything_else() -> None:
    with SQLiteStore.in_memory() as store:
        query = "EXPLAIN QUERY PLAN SELECT * FROM facts WHERE learner = ? AND kind = 'noted' ORDER BY at"
        assert any("facts_noted" in row[-1] for row in store._file.execute(query, ("",)))
