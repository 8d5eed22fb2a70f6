"""A small bank, and a session in which someone answered all of it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz import bank as banks
from quiz import engine, kinds
from quiz.engine import ALONE, PRACTICE, Answer, Event, GiveUp, Mode, Next, Plan, QuestionPool, Session
from quiz.model import Bank

BANK = Path(__file__).parent / "bank.yaml"
WHEN = datetime(2026, 11, 25, 14, tzinfo=UTC)

ANSWERS: Mapping[str, Event] = {
    "chambers": Answer(("Three",)),
    "vessels": Answer(("Artery", "Nerve")),
    "two-lungs": Answer(("True",)),
    "breathing-muscle": Answer(("rib",)),
    "pulse": Answer(("72",)),
    "flow": Answer(("", "brain")),
    "jobs": Answer(("Windpipe", "digests food", "Air sac", "takes up oxygen")),
    "way": Answer(("Windpipe", "Nose", "Air sac")),
    "pump": Answer(("partly",)),
    "chest-pain": GiveUp(),
}
"""To the questions of the small bank."""

SECOND: Mapping[str, Event] = {"chambers": Answer(("Two",)), "vessels": GiveUp()}
"""When they come again; whatever else comes again is answered rightly."""


def read(path: Path = BANK) -> Bank:
    """The bank at ``path``, in which nothing is wrong."""
    reading = banks.read(path)
    assert reading.bank is not None, reading.problems
    assert not reading.problems
    return reading.bank


def begun(bank: Bank, mode: Mode = ALONE) -> Session:
    """A session over all of ``bank``, in the order of the file."""
    return engine.begin(QuestionPool.of(bank), Plan(tuple(question.id for question in bank.questions), 7, mode)).session


def sent(session: Session, *events: Event) -> Session:
    """``session`` after ``events``."""
    for event in events:
        session = engine.step(session, event).session
    return session


def answered(bank: Bank) -> Session:
    """Every question of the small bank answered, and whatever comes again, to the end."""
    session = begun(bank, PRACTICE)
    while session.question is not None:
        name, turn = session.question.id, session.turns(session.question.id)
        right = Answer(kinds.key(session.question))
        event = ANSWERS[name] if turn == 0 else SECOND.get(name, right) if turn == 1 else right
        session = sent(session, event, Next())
    return session


@pytest.fixture(scope="session")
def bank() -> Bank:
    """The small bank."""
    return read()


@pytest.fixture(scope="session")
def session(bank: Bank) -> Session:
    """All of it answered."""
    return answered(bank)
