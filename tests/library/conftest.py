"""Folders with banks in them, the places that point there, and small banks in memory."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from quiz.config import Places
from quiz.kinds.true_false import TrueFalse
from quiz.library import Entry, Workspace
from quiz.model import Bank, Question, Verdict
from quiz.replay.ledger import Standing
from quiz.stats import BankProgress, Left
from quiz.tutor import Environment

TODAY = 739_945

BANK = """\
format: 1
id: {id}
title: {title}
language: en
questions:
  - id: first
    type: true-false
    stem: Is this the first?
    answer: true
    why: It is.
"""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """All places, none of which exists."""
    return Places(
        data=tmp_path / "home",
        store=tmp_path / "home" / "facts.sqlite3",
        own=tmp_path / "home" / "banks",
        shipped=tmp_path / "shipped",
        here=tmp_path / "here" / "questions",
        path=(tmp_path / "path",),
    )


def write_bank(path: Path, name: str = "", title: str = "") -> Path:
    """A small sound bank at ``path``, with id and title after its file unless said otherwise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BANK.format(id=name or path.stem, title=title or path.stem.title()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def bank() -> Callable[..., Path]:
    """Writes a bank."""
    return write_bank


def entry(name: str, *questions: str, path: str = "") -> Entry:
    """A bank of statements that are true; those whose id begins with s are sensitive."""
    made = tuple(
        Question(one, "true-false", f"{one}?", TrueFalse(answer=True, why="So."), sensitive=one.startswith("s"))
        for one in questions
    )
    return Entry.of(Bank(name, name.title(), made, path=path or f"{name}.yaml"), (), path or f"{name}.yaml", "here")


def workspace_of(environment: Environment, *entries: Entry) -> Workspace:
    """A workspace with these banks, whose sessions have the seeds 1, 2, 3 and so on."""
    seeds = count(1)
    return Workspace(entries, environment, lambda: entries, lambda: next(seeds))


def standing(bank: str, question: str, last: Verdict, order: int = 0, *, first: Verdict = "right") -> Standing:
    """How a person is doing with a question that was answered just now, ``order`` after others."""
    return Standing(
        bank, question, first, last, 100.0, TODAY, 1, 0, soon=False, retired=False, ordered=f"{order:03}", signature=""
    )


def far(bank: str, *standings: Standing, left: Left | None = None, used: str = "") -> BankProgress:
    """How far a person is in a bank."""
    return BankProgress({it.question: it for it in standings if it.bank == bank}, left, used)
