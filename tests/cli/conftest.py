"""The program run inside the test, with its own home, current folder and banks."""

import io
import sqlite3
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import pytest

from quiz.cli import main
from quiz.model import Fact, FactKind, Json, Record
from quiz.store import SQLiteStore

STORE = "facts.sqlite3"

HEART = """\
format: 1
id: heart
title: The heart
language: en
version: "1.2"
topics:
  signs:
    title: Signs of trouble
  structure:
    title: How it is built
  stages:
    title: Stages
questions:
  - id: sides
    type: true-false
    topic: structure
    stem: The heart has two sides.
    answer: true
    why: A left and a right one, side by side.
  - id: beats
    type: true-false
    topic: signs
    stem: It beats by night.
    answer: true
    why: It beats day and night.
  - id: sleeps
    type: true-false
    topic: rest-and-sleep
    stem: It stops in sleep.
    answer: false
    why: It goes on, only slower.
"""

TWO_FAULTS = """\
format: 1
id: faulty
title: Faulty
language: en
questions:
  - id: good
    type: true-false
    stem: This one is sound.
    answer: true
    why: It can be read as it stands.
  - id: unknown
    type: tru-false
    stem: What type is this?
    answer: true
  - id: keyless
    type: single
    stem: Which?
    options:
      - wrong: This
      - wrong: That
"""

ONLY_BROKEN = """\
format: 1
id: broken
title: Broken
language: en
questions:
  - id: unknown
    type: guess
    stem: What type is this?
  - id: stemless
    type: true-false
    answer: true
"""

WARNED = """\
format: 1
id: warned
title: Warned
language: en
questions:
  - type: true-false
    stem: This question has an id.
    answer: false
    why: It has none, so one is made up.
"""


@dataclass(frozen=True)
class Ran:
    """What one run of the program did."""

    code: int
    out: str
    err: str


Quiz = Callable[..., Ran]
Put = Callable[..., Path]
Answered = Callable[..., None]
Say = Callable[[str], None]
Happened = tuple[FactKind, Mapping[str, Json]]
"""A fact before it has a number and a time."""


class Keep(Protocol):
    """Stores a session of these facts, one a minute after ``at``; returns its id."""

    def __call__(self, *facts: Happened, at: datetime, utc_offset: int = 0) -> str: ...


def newer(store: Path) -> None:
    """Mark a store as written by a newer version."""
    with sqlite3.connect(store) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def locked(store: Path) -> sqlite3.Connection:
    """Lock a store, as another program would, until the connection is closed."""
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    return connection


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, which does not exist yet; the current folder holds the banks above. Nothing is shipped."""
    work = tmp_path / "work"
    (work / "banks").mkdir(parents=True)
    for name, text in {"heart": HEART, "faulty": TWO_FAULTS, "broken": ONLY_BROKEN, "warned": WARNED}.items():
        (work / "banks" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (work / "empty.yaml").write_bytes(b"")
    (work / "binary.yaml").write_bytes(bytes(range(256)))
    (work / "nothing").mkdir()
    monkeypatch.chdir(work)
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("QUIZ_PATH", raising=False)
    monkeypatch.setattr("quiz.config._PACKAGE", tmp_path / "nowhere" / "quiz")
    return tmp_path / "home"


@pytest.fixture
def quiz(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Quiz:  # noqa: ARG001 - the program must not meet the real one
    """Runs the program, a day after the answers that are kept by ``answered``."""
    monkeypatch.setattr("quiz.cli.system.now", lambda: datetime(2026, 11, 2, 12, tzinfo=UTC))

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        code = main(arguments)
        return Ran(code, *capsys.readouterr())

    return run


@pytest.fixture
def folder(home: Path) -> Path:
    """The current folder, which holds the banks above."""
    return home.parent / "work"


@pytest.fixture
def own_bank(home: Path) -> Callable[..., Path]:
    """Puts a bank into the person's own folder."""

    def put(text: str = HEART, name: str = "heart.yaml") -> Path:
        path = home / "banks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put


@pytest.fixture
def own_heart(own_bank: Callable[..., Path]) -> Path:
    """A bank about the heart in the person's own folder."""
    return own_bank()


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Say:
    """Types an answer on a terminal."""

    def type_in(text: str) -> None:
        keyboard = io.StringIO(text)
        monkeypatch.setattr(keyboard, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", keyboard)

    return type_in


@pytest.fixture
def keep(home: Path) -> Keep:
    """Stores sessions."""

    def append(*facts: Happened, at: datetime, utc_offset: int = 0) -> str:
        session = str(uuid4())
        with SQLiteStore.open(home / STORE, at) as store:
            store.append(
                [
                    Record(str(uuid4()), session, Fact(seq, *fact), at + timedelta(minutes=seq), utc_offset)
                    for seq, fact in enumerate(facts, 1)
                ]
            )
        return session

    return append


@pytest.fixture
def answered(keep: Keep) -> Answered:
    """Keeps a session in which questions got these verdicts."""
    start = datetime(2026, 11, 1, tzinfo=UTC)

    def answer(bank: str, verdicts: Mapping[str, str], of: int, *, day: int = 0) -> None:
        plan = [*verdicts, *(f"more-{number}" for number in range(of - len(verdicts)))]
        facts: list[Happened] = [("started", {"bank": bank, "plan": plan})]
        facts += [
            ("answered", {"question": question, "verdict": verdict, "response": ["true"]})
            for question, verdict in verdicts.items()
        ]
        if len(verdicts) == of:
            facts.append(("finished", {}))
        keep(*facts, at=start + timedelta(days=day))

    return answer
