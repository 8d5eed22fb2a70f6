"""The session on the screen, its facts replayed alone, and the statistics say the same, whatever a person does."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds
from quiz.engine import (
    EXAM,
    MISTAKES,
    PRACTICE,
    Abandon,
    Answer,
    Ease,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Mode,
    Next,
    Override,
    Plan,
    QuestionPool,
    Resume,
    Retire,
    Session,
    Skip,
    Undo,
    begin,
    fold,
    step,
    tally,
)
from quiz.model import Bank, Fact, Question, Record
from quiz.replay import replay
from quiz.source import Report, node_from_data
from quiz.source.nodes import Tree
from quiz.stats import Left, flags, history, overrides, progress
from quiz.store import SQLiteStore

DAWN = datetime(2026, 11, 23, 6, tzinfo=UTC)
PICKED: dict[str, Tree] = {"options": [{"correct": "x"}, {"wrong": "y"}, {"wrong": "z"}]}
TYPED: dict[str, Tree] = {"answer": "metastasis"}
QUESTIONS = 5


def made(name: str, kind: str, fields: dict[str, Tree]) -> Question:
    notes = Report("sample.yaml")
    tree: dict[str, Tree] = {"id": name, "type": kind, "stem": f"{name}?", "hints": ["Think."], **fields}
    read = kinds.table(kind).read(node_from_data(tree), "question", notes)
    question = kinds.parse(kind, read, notes) if read else None
    assert question is not None, notes.problems
    return question


ALL = tuple(
    made(f"q{at}", "short-answer", TYPED) if at % 2 else made(f"q{at}", "single", PICKED) for at in range(QUESTIONS)
)
NAMES = tuple(question.id for question in ALL)
RIGHT, WRONG, NEAR = Answer(("x",)), Answer(("y",)), Answer(("metastasi",))

EVENTS: tuple[Event, ...] = (
    *(RIGHT, WRONG, NEAR, Answer(("metastasis",)), Answer(("relapse",)), GiveUp(), Hint(), Override(), Flag()),
    *(Ease(), Retire(), Answer(("x",), certainty=3), Answer(("y",), certainty=3)),
    *(Flag("?"), Next(), Next(), Next(), Skip(), Undo(), Jump("q1"), Jump("q2"), HandIn(), Abandon()),
)
events = st.sampled_from(EVENTS)
changes = st.sets(st.sampled_from(NAMES), max_size=2)
"""Questions that are gone from the bank when the session is resumed."""


@pytest.mark.long(rounds=500, short=30)
@given(st.sampled_from([PRACTICE, EXAM, MISTAKES]), st.lists(events | changes, max_size=40))
def test_session_replay_and_statistics_agree(mode: Mode, walk: list[Event | set[str]]) -> None:
    whole = Bank("bank", "Bank", ALL)
    first = begin(QuestionPool.of(whole), Plan(NAMES, 1, mode))
    session, facts = first.session, list(first.facts)
    for event in walk:
        if isinstance(event, set):
            left = tuple(question for question in ALL if question.id not in event)
            session = fold(QuestionPool.of(replace(whole, questions=left)), facts)
        done = step(session, Resume() if isinstance(event, set) else event)
        session = done.session
        facts.extend(done.facts)
        assert replay(facts) == session.run
    assert_the_same_story(fold(QuestionPool.of(whole), facts), facts)


def assert_the_same_story(session: Session, facts: list[Fact]) -> None:
    """``session`` has all its questions, so that nothing of its facts is hidden."""
    records = [Record(str(fact.seq), "s", fact, DAWN + timedelta(seconds=fact.seq), 0) for fact in facts]
    counts = not session.mode.deferred or session.ended
    expected: dict[str, tuple[str, str]] = {}
    for attempt in session.attempts if counts else ():
        start, _ = expected.get(attempt.question, (attempt.verdict, ""))
        expected[attempt.question] = (start, attempt.verdict)

    with SQLiteStore.in_memory() as store:
        store.append(records)
        ledger = store.ledger
        known = progress(ledger.standings(), ledger.left_sessions(), ledger.last_used())["bank"]
        past = history(ledger.sessions())
    assert {name: (given.first, given.last) for name, given in known.questions.items()} == expected
    of = len(session.plan) - len(session.dropped)
    left = Left("s", len(session.answered), of, "bank", "", session.mode.name)
    assert known.left == (None if session.ended or not session.answered else left)

    assert [(it.right_first, it.asked) for it in past] == (
        [(tally(session).right_first, tally(session).of) if counts else (0, 0)] if session.attempts else []
    )
    assert sorted(flag.question for flag in flags(records)) == sorted(session.flags)
    assert tuple(given.question for given in overrides(records)) == session.overridden
