"""The tour, and sessions of it in a browser that is none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.engine import PRACTICE, Mode, Plan, Settings
from quiz.library import Entry, Workspace, read_entry
from quiz.tutor import Environment, begin

from .browser import Browser

ROOT = Path(__file__).parents[2]
GALLERY, CANCER, BODY = "questions/gallery.yaml", "questions/metastatic-breast-cancer", "tests/plain/body.yaml"
Open = Callable[..., Browser]


def entry_of(path: str) -> Entry:
    """A bank of the repository."""
    return read_entry(ROOT / path, "shipped", path)


@pytest.fixture(scope="session")
def tour() -> Entry:
    """A question of every type."""
    return entry_of(GALLERY)


def workspace_of(environment: Environment, *entries: Entry) -> Workspace:
    """A workspace with these banks."""
    return Workspace(entries, environment, refresh=lambda: entries, new_seed=lambda: 7)


@pytest.fixture
def browse(environment: Environment, tour: Entry) -> Open:
    """Opens a session of a bank, the tour unless it says otherwise, in a browser."""

    def start(*questions: str, mode: Mode = PRACTICE, entry: Entry = tour, certainty: bool = False) -> Browser:
        names = questions or tuple(question.id for question in entry.bank.questions)
        settings = Settings(certainty=certainty)
        return Browser(environment, begin(environment, entry.bank, Plan(names, 7, mode, settings)))

    return start
