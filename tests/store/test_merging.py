"""Histories of two machines brought together in the file: whole or not at all, the same whatever the order."""

import io
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model import Fact, Record
from quiz.replay.branches import FactRow, branch_id, merge
from quiz.stats.overridden import overrides
from quiz.store import SessionMoved, SQLiteStore
from quiz.store.exporting import Exported
from quiz.store.families import ContradictsError
from quiz.store.history_file import read
from quiz.store.merging import Merged
from tests.replay.histories import SESSIONS, chain, machines, row

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
SESSION = SESSIONS[0]


@contextmanager
def keeping(rows: Iterable[FactRow]) -> Iterator[SQLiteStore]:
    with SQLiteStore.in_memory([(*it, "") for it in rows]) as store:
        yield store


def exported(store: SQLiteStore) -> str:
    return "".join(store.export(Exported()))


def lines(text: str) -> list[FactRow | str]:
    return [it for it in read(io.BytesIO(text.encode()), "other.jsonl", lambda _: None) if it]


def bring(store: SQLiteStore, text: str, *, back: bool = False) -> Merged:
    with store.incoming(lines(text)) as incoming:
        merged = incoming.merge(bring_back=back)
    store.bring_forward()
    return merged


def history(rows: Iterable[FactRow]) -> str:
    with keeping(rows) as store:
        return exported(store)


def assert_ledger_follows(store: SQLiteStore) -> None:
    """The ledger holds what one that is made again from the facts holds."""
    with SQLiteStore.in_memory([(*it, "") for it in rows_of(store)]) as again:
        assert store.ledger.sessions() == again.ledger.sessions()
        assert sorted(store.ledger.entries()) == sorted(again.ledger.entries())
        assert sorted(store.ledger.questions(), key=str) == sorted(again.ledger.questions(), key=str)


def rows_of(store: SQLiteStore) -> Sequence[FactRow]:
    return [it for it in lines(exported(store)) if isinstance(it, FactRow)]


@pytest.mark.long(rounds=60, short=5)
@given(st.integers(min_value=0, max_value=2**32), st.booleans())
def test_what_two_machines_have_together_is_one_file_whichever_imports_the_other(seed: int, gaps: bool) -> None:  # noqa: FBT001
    kept = machines(seed, gaps=gaps)
    files = [history(rows) for rows in kept]
    together = sorted(merge(*kept))
    for order in permutations(range(3)):
        with keeping(kept[order[0]]) as store:
            for number in (*order[1:], *order):
                bring(store, files[number])
            assert sorted(merge(rows_of(store))) == together  # a copy that was lost is made when its tree is merged
            assert gaps or sorted(rows_of(store)) == together
            assert_ledger_follows(store)


@pytest.mark.long(rounds=60, short=10)
@given(st.integers(min_value=0, max_value=2**32))
def test_a_history_comes_back_exactly_as_it_went_out(seed: int) -> None:
    text = history(merge(*machines(seed)))
    with keeping(()) as store:
        bring(store, text)
        assert exported(store) == text


def test_rows_that_cannot_be_read_go_out_and_come_back_too() -> None:
    odd = [
        FactRow("a", SESSION, 2, "sang", "2026-11-23T18:00:00+00:00", 60, '{"by": "a later quiz"}'),
        FactRow("b", SESSION, 3, "answered", "2026-11-23T18:00:00+00:00", 60, "no json"),
        FactRow("c", SESSION, 4, "answered", "yesterday", 60, '{"question": "q"}'),
        FactRow('"', 'with "quotes"\n', -5, "répondu", "", 2**40, '{"b":1,\n"a":"\u2028"}'),
        FactRow("d", SESSION, 5, "finished", "2026-11-23T18:00:00+00:00", 60, '{"b":1,"a" : "\\ud800"}'),
    ]
    text = history([*chain("s"), *odd])
    with keeping(()) as store:
        assert bring(store, text).facts == 6
        assert sorted(rows_of(store)) == sorted([*chain("s"), *odd])
        assert exported(store) == text


def test_a_store_that_lost_the_beginning_of_a_branch_has_it_from_another_one() -> None:
    merged = merge(chain("s", "a", "b"), chain("s", "a", "c", "d"))
    branch = branch_id(SESSION, "c")
    more = [row("e", 5, branch)]
    with keeping([*(it for it in merged if it[1:3] != (branch, 1)), *more]) as store:
        bring(store, history(merged))
        assert sorted(rows_of(store)) == sorted([*merged, *more])
    with keeping(merged) as store:
        bring(store, history([*(it for it in merged if it[1:3] != (branch, 1)), *more]))
        assert sorted(rows_of(store)) == sorted([*merged, *more])


def test_it_says_what_came() -> None:
    theirs = [*chain("s", "b", "c"), *chain("t", "d", session="other"), row("e", 4, kind="sang")]
    with keeping(chain("s", "a")) as store:
        merged = bring(store, history(theirs))
        assert merged[:4] == (5, 3, 2, 1)
        assert [(it.session, it.began.isoformat(), it.bank) for it in merged.branches] == [
            (branch_id(SESSION, "b"), "2026-11-23T19:01:00+01:00", "heart")
        ]
        again = bring(store, history(theirs))
        assert again == Merged(0, 0, 0, 0, 0, 0, ())


def test_a_contradiction_is_located_and_changes_nothing() -> None:
    for theirs, place in [
        ([*chain("s")[:1], row("a", 2)._replace(body='{"question": "other"}')], (3, "id", 0)),
        ([*chain("s"), row("x", 2, "other", "started"), row("x", 3)], (4, "id", 3)),
        ([*chain("s", "c"), row("d", 2)], (4, "place", 3)),
        ([row("t", 1, kind="started"), row("a", 2)], (2, "place", 0)),
        ([*chain("n", "o", session="new"), row("p", 2, "new")], (4, "place", 3)),
    ]:
        with keeping(chain("s", "a")) as store:
            before = exported(store)
            with store.incoming(theirs) as incoming, pytest.raises(ContradictsError) as raised:
                incoming.merge(bring_back=False)
            assert (raised.value.line, raised.value.key, raised.value.other) == place
            assert exported(store) == before


def started(session: str, name: str) -> Record:
    return Record(name, session, Fact(1, "started", {"bank": "heart", "plan": ["q"]}), NOW, 60)


def answered(session: str, seq: int, name: str, question: str = "q") -> Record:
    body = {"question": question, "verdict": "right", "response": []}
    return Record(name, session, Fact(seq, "answered", body), NOW, 60)


def test_a_window_whose_answers_moved_to_a_branch_learns_where_to_go_on(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite3"
    with SQLiteStore.open(path, NOW) as window, SQLiteStore.open(path, NOW) as importing:
        window.append([started(SESSION, "s"), answered(SESSION, 2, "z")])
        with SQLiteStore.in_memory() as other:
            other.append([started(SESSION, "s"), answered(SESSION, 2, "a"), answered(SESSION, 3, "b")])
            bring(importing, exported(other))
        with pytest.raises(SessionMoved) as moved:
            window.append([answered(SESSION, 3, "y")])
        branch = branch_id(SESSION, "z")
        assert moved.value.session == branch
        window.append([answered(branch, 3, "y")])
        assert [record.id for record in importing.records(branch)][1:] == ["z", "y"]
        assert [record.id for record in importing.records(SESSION)] == ["s", "a", "b"]
        assert importing.ledger.sessions() == window.ledger.sessions()


def test_answers_that_a_branch_has_copied_count_once() -> None:
    common = [started(SESSION, "s"), answered(SESSION, 2, "one")]
    with SQLiteStore.in_memory() as here, SQLiteStore.in_memory() as there:
        here.append([*common, answered(SESSION, 3, "two", "r")])
        there.append([*common, answered(SESSION, 3, "three", "t")])
        bring(here, exported(there))
        assert {row.question: row.answers for row in here.ledger.questions()} == {"q": 1, "r": 1, "t": 1}
        assert [row.answered for row in here.ledger.sessions()] == [2, 2]
        assert here.count_answers() == 3


def test_what_is_answered_while_the_ledger_still_follows_an_import_is_not_lost_to_it(tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite3"
    with SQLiteStore.open(path, NOW) as store, SQLiteStore.in_memory() as other:
        other.append([started("theirs", "t"), answered("theirs", 2, "u")])
        with store.incoming(lines(exported(other))) as incoming:
            incoming.merge(bring_back=False)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("SELECT upto FROM ledger_state").fetchone() == (0,)
        store.append([started("mine", "m"), answered("mine", 2, "n", "other")])
        store.bring_forward()
        assert_ledger_follows(store)
        assert len(store.ledger.sessions()) == 2


def test_bodies_may_be_spelled_in_another_way() -> None:
    with keeping(chain("s", "a")) as store:
        other = [
            it._replace(body=json.dumps(json.loads(it.body), indent=None, separators=(",", ":")))
            for it in chain("s", "a")
        ]
        with store.incoming(other) as incoming:
            assert incoming.merge(bring_back=False).facts == 0


def test_what_an_author_is_shown_of_a_session_and_its_branch_is_shown_once() -> None:
    override = Record("o", SESSION, Fact(3, "overridden", {"question": "q", "response": ["x"], "fact": 2}), NOW, 60)
    common = [started(SESSION, "s"), answered(SESSION, 2, "one"), override]
    with SQLiteStore.in_memory() as here, SQLiteStore.in_memory() as there:
        here.append([*common, answered(SESSION, 4, "two", "r")])
        there.append([*common, answered(SESSION, 4, "three", "t")])
        bring(here, exported(there))
        assert len(overrides(here.records_with("overridden"))) == 1
