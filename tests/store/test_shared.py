"""Many learners in one database: each sees what is their own, links lead in and end, everyone's answers add up."""

import inspect
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from quiz import kinds, tutor
from quiz.bank import read
from quiz.engine import Answer, Next, Plan, QuestionPool
from quiz.model import Fact, FactKind, Json, Record
from quiz.store import Link, SessionForgotten, SharedStore, Store, open_shared
from quiz.store.environment import Environment
from quiz.store.ledger_reader import LedgerReader
from quiz.store.shared import Activity
from tests.store.conftest import OpenShared, everything

GALLERY = Path(__file__).parents[2] / "questions" / "gallery.yaml"
NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)
STARTED: dict[str, Json] = {"bank": "bank", "mode": "practice", "plan": ["q"], "seed": 1, "settings": {}}
ANSWERED: dict[str, Json] = {"question": "q", "verdict": "right", "response": ["x"], "certainty": None}


def fact(session: str, seq: int, kind: FactKind, body: dict[str, Json]) -> Record:
    return Record(f"{session}-{seq}", session, Fact(seq, kind, body), NOW + timedelta(seconds=seq), 60)


def sitting(session: str) -> list[Record]:
    flagged: dict[str, Json] = {"question": "q", "on": True}
    return [
        fact(session, 1, "started", STARTED),
        fact(session, 2, "answered", ANSWERED),
        fact(session, 3, "flagged", flagged),
    ]


def link(token_hash: str, learner: str, days: int = 90) -> Link:
    return Link(token_hash, learner, ("bank", "other"), NOW, NOW + timedelta(days=days))


def test_each_learner_sees_what_is_their_own(shared: SharedStore) -> None:
    ann, ben, nobody = (shared.of(name) for name in ("ann", "ben", "nobody"))
    nothing = everything(nobody)
    ann.append(sitting("s"))
    only_ann = everything(ann)
    assert everything(nobody) == nothing != only_ann
    ben.append(sitting("t"))
    assert everything(ann) == only_ann
    assert everything(nobody) == nothing
    assert ben.session("s") == ((), 0)
    assert ben.records("s") == ()
    assert shared.learners() == ("ann", "ben")


def test_no_way_to_ask_a_store_is_left_out() -> None:
    asked = inspect.getsource(everything)
    names = {name for owner in (Store, LedgerReader) for name in vars(owner) if not name.startswith("_")}
    others = {"append", "forget", "close", "path", "set_aside", "ledger", "question", "latest_day"}
    assert {name for name in names - others if f".{name}(" not in asked} == set()


def test_a_session_goes_on_in_another_process_whatever_the_engine(open_shared: OpenShared) -> None:
    bank = read(GALLERY, "bank").bank
    assert bank
    pool, numbers = QuestionPool.of(bank), iter(range(1, 1_000))
    here, there = (Environment(open_shared().of("ann"), lambda: NOW, lambda: UUID(int=next(numbers))) for _ in range(2))
    session = tutor.begin(here, pool, Plan(tuple(pool.questions)[:3], 1))
    for environment in (there, here, there):
        session = tutor.resume(environment, session.id, pool)
        assert session.view.question
        session.send(Answer(kinds.key(session.view.question)))
        session.send(Next())
    assert tutor.resume(here, session.id, pool).view == session.view
    assert here.store.count_answers() == 3
    assert [row.answered for row in here.store.ledger.sessions()] == [3]


def test_nobody_goes_on_with_the_session_of_another(shared: SharedStore) -> None:
    shared.of("ann").append(sitting("s"))
    with pytest.raises(SessionForgotten):
        shared.of("ben").append([fact("s", 4, "answered", ANSWERED)])
    assert len(shared.of("ann").records()) == 3


def test_what_a_learner_forgets_is_gone_and_what_others_did_stays(shared: SharedStore) -> None:
    nothing = everything(shared.of("ann"))
    for learner, session in (("ann", "s"), ("ben", "t")):
        shared.of(learner).append(sitting(session))
        shared.add_link(link(learner, learner))
    assert shared.of("ann").forget() == 3
    assert everything(shared.of("ann")) == nothing
    assert shared.learners() == ("ben",)
    assert shared.link("ann") is None
    assert len(shared.of("ben").records()) == 3
    assert shared.link("ben") == link("ben", "ben")
    shared.of("ann").append(sitting("u"))
    assert len(shared.of("ann").ledger.sessions()) == 1


def test_no_byte_of_what_a_learner_forgot_is_left_in_a_file(tmp_path: Path) -> None:
    with open_shared(tmp_path / "class.sqlite3", NOW) as shared:
        for learner in ("ann-who-forgets", "ben-who-stays"):
            shared.of(learner).append(sitting(f"session-of-{learner}"))
            shared.add_link(link(learner, learner))
        shared.of("ann-who-forgets").forget()
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"ann-who-forgets" not in kept
        assert b"ben-who-stays" in kept


def test_links_and_answers_of_a_damaged_file_go_on_in_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "class.sqlite3"
    with open_shared(path, NOW) as shared:
        shared.of("ann").append(sitting("s"))
        shared.add_link(kept := link("h", "ann"))
        before = everything(shared.of("ann"))
    with path.open("r+b") as file:
        file.write(b"spoilt" * 16)
    with open_shared(path, NOW) as shared:
        assert shared.link("h") == kept
        assert everything(shared.of("ann")) == before


def test_a_link_leads_in_until_it_ends_or_is_withdrawn(shared: SharedStore) -> None:
    kept = link("h", "ann")
    shared.add_link(kept)
    assert shared.link("h") == kept
    assert shared.link("nobody's\0 \ud83d") is None
    assert kept.is_open(NOW)
    assert not kept.is_open(kept.expires)
    assert shared.withdraw("h")
    assert not shared.withdraw("none")
    assert shared.links() == (kept._replace(withdrawn=True),)
    assert not shared.links()[0].is_open(NOW)


def test_everyones_facts_come_with_their_learner_session_by_session(shared: SharedStore) -> None:
    for learner, session in (("ben", "t"), ("ann", "z"), ("ann", "s")):
        shared.of(learner).append(sitting(session))
    assert list(shared.records()) == [
        *(("ann", it) for it in [*sitting("s"), *sitting("z")]),
        *(("ben", it) for it in sitting("t")),
    ]
    assert list(shared.records(["ben", "nobody"])) == [("ben", it) for it in sitting("t")]


def test_how_far_everyone_is_changes_with_every_fact_that_is_kept_or_deleted(shared: SharedStore) -> None:
    assert (shared.activity(), shared.banks()) == ((), ())
    shared.of("ann").append(sitting("s"))
    shared.of("ann").append([fact("t", 1, "started", {**STARTED, "bank": "other"})])
    shared.of("ben").append([fact("u", 1, "started", {**STARTED, "mode": "reading"}), fact("u", 2, "finished", {})])

    def found() -> dict[str, Activity]:
        return {it.learner: it for it in shared.activity()}

    def counts() -> dict[str, tuple[int, ...]]:
        return {name: (it.sessions, it.facts, it.begun, it.finished) for name, it in found().items()}

    assert counts() == {"ann": (2, 4, 1, 0), "ben": (1, 2, 0, 0)}
    assert sorted(shared.banks()) == ["bank", "other"]
    before = found()
    shared.of("ann").append([fact("t", 2, "finished", {})])
    assert counts()["ann"] == (2, 5, 2, 1)
    assert found()["ben"] == before["ben"]
    shared.of("ann").forget()
    assert counts().keys() == {"ben"}


def test_links_are_counted_ended_ones_too(shared: SharedStore) -> None:
    assert shared.count_links() == 0
    for at in range(3):
        shared.add_link(link(str(at), "ann"))
    shared.withdraw("1")
    assert shared.count_links() == 3
