"""Folders with banks in them, and the places that point there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.config import Places

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
