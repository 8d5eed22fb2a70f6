"""Draws the README's pictures: ``python tests/pictures/draw.py`` writes them beside this file."""

import asyncio
import os
import re
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import NamedTuple
from uuid import UUID

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

from quiz import bank, kinds, library, store, tutor
from quiz.engine import Answer, GiveUp, Next
from quiz.library.sessions import Prepared, prepare, start
from quiz.library.usual_settings import usual_settings
from quiz.model import Judge
from quiz.tui import QuizApp
from quiz.tui.input_gate import InputGate
from tests.tui.settling import settle

HERE = Path(__file__).parent
QUESTIONS = HERE.parent.parent / "questions"
TODAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
DAYS = (14, 13, 11, 10, 8, 6, 4, 3, 1)
"""How many days ago the learner of the last pictures practised."""


class Picture(NamedTuple):
    """What is pressed before a picture is taken, and on how many days the learner has practised before."""

    keys: tuple[str, ...]
    days: int = 0


PICTURES = {
    "question": Picture(("enter", "enter", "1")),
    "explanation": Picture(("enter", "enter", "1", "enter")),
    "library": Picture((), len(DAYS)),
    "review": Picture(("enter", "2", "3", "4", "1", "enter"), len(DAYS)),
}


def _workspace(days: int) -> library.Workspace:
    names = ("metastatic-breast-cancer", "si-units.yaml", "gallery.yaml")
    readings = [bank.read(QUESTIONS / name, f"questions/{name}") for name in names]
    entries = tuple(
        library.Entry.of(reading.bank, reading.problems, reading.path, "shipped")
        for reading in readings
        if reading.bank
    )
    ids = iter(range(1, 10_000))
    clock = [TODAY]
    environment = tutor.Environment(store.SQLiteStore.in_memory(), lambda: clock[0], lambda: UUID(int=next(ids)))
    workspace = library.Workspace(entries=entries, environment=environment, refresh=lambda: entries, new_seed=lambda: 3)
    chance = Random(3)
    for ago in DAYS[:days]:
        clock[0] = TODAY - timedelta(days=ago)
        _practise(workspace, entries[ago % 4 == 0], chance)
    clock[0] = TODAY
    return workspace


def _practise(workspace: library.Workspace, entry: library.Entry, chance: Random) -> None:
    """Take a session of a bank, and answer three of four questions rightly."""
    settings = usual_settings(workspace.environment.preferences, entry.bank.size)
    prepared = prepare(workspace, library.TakeBank(entry, settings, restart=True))
    assert isinstance(prepared, Prepared)
    session = start(workspace, prepared)
    while not session.view.ended:
        question = session.view.question
        assert question is not None
        right = chance.random() < 0.75
        if isinstance(session.send(Answer(kinds.key(question)) if right else GiveUp()), Judge):
            session.send(Answer((*kinds.key(question), "knew")))
        session.send(Next())


async def _picture(picture: Picture) -> str:
    app = QuizApp(_workspace(picture.days))
    seconds = count()
    app._gate = InputGate(lambda _: next(seconds))  # a key a second, however quickly they come
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settle(pilot)
        return _alone(app.export_screenshot(title="quiz"))


def _alone(svg: str) -> str:
    """The picture without fonts from the network, and with the same names each time it is drawn."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", svg)


def draw() -> dict[str, str]:
    """Every picture as SVG, by name."""
    return {name: asyncio.run(_picture(picture)) for name, picture in PICTURES.items()}


if __name__ == "__main__":
    for name, svg in draw().items():
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
