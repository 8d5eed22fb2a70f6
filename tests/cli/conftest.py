"""The program run inside the test, with a home, a current folder and banks of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from quiz.cli import main
from quiz.model import Fact, FactKind, Json, Record
from quiz.store import Store

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
def quiz(home: Path, capsys: pytest.CaptureFixture[str]) -> Quiz:  # noqa: ARG001 - the program must not meet the real one
    """Runs the program."""

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
def answered(home: Path) -> Callable[..., None]:
    """Keeps a session in which questions got these verdicts."""
    start = datetime(2026, 11, 1, tzinfo=UTC)

    def keep(bank: str, verdicts: Mapping[str, str], of: int, *, day: int = 0) -> None:
        session = str(uuid4())
        steps: list[tuple[FactKind, dict[str, Json]]] = [
            (
                "started",
                {"bank": bank, "plan": [*verdicts, *(f"more-{number}" for number in range(of - len(verdicts)))]},
            )
        ]
        steps += [
            ("answered", {"question": question, "verdict": verdict, "response": ["true"]})
            for question, verdict in verdicts.items()
        ]
        if len(verdicts) == of:
            steps.append(("finished", {}))
        at = start + timedelta(days=day)
        with Store.open(home / "facts.sqlite3", at) as store:
            store.append(
                [
                    Record(str(uuid4()), session, Fact(seq, kind, body), at + timedelta(minutes=seq), 0)
                    for seq, (kind, body) in enumerate(steps, 1)
                ]
            )

    return keep
