"""Draws the README's pictures: ``python tests/pictures/draw.py`` writes them beside this file."""

import asyncio
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ.pop("NO_COLOR", None)

from quiz import bank, library, store, tutor
from quiz.tui import QuizApp
from quiz.tui.input_gate import InputGate

HERE = Path(__file__).parent
QUESTIONS = HERE.parent.parent / "questions"
PICTURES: Mapping[str, tuple[str, ...]] = {
    "library": (),
    "question": ("enter", "enter", "1"),
    "explanation": ("enter", "enter", "1", "enter"),
}
"""What is pressed before each picture is taken."""


def _workspace() -> library.Workspace:
    names = ("metastatic-breast-cancer", "si-units.yaml", "gallery.yaml")
    readings = [bank.read(QUESTIONS / name, f"questions/{name}") for name in names]
    entries = tuple(
        library.Entry.of(reading.bank, reading.problems, reading.path, "shipped")
        for reading in readings
        if reading.bank
    )
    environment = tutor.Environment(
        store.Store.in_memory(), lambda: datetime(2026, 11, 25, 12, tzinfo=UTC), lambda: UUID(int=next(ids))
    )
    ids = iter(range(1, 10_000))
    return library.Workspace(entries=entries, environment=environment, refresh=lambda: entries, new_seed=lambda: 3)


async def _picture(keys: tuple[str, ...]) -> str:
    app = QuizApp(_workspace())
    seconds = count()
    app._gate = InputGate(lambda _: next(seconds))  # a key a second, however quickly they come
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        await pilot.pause()
        return _alone(app.export_screenshot(title="quiz"))


def _alone(svg: str) -> str:
    """The picture without fonts from the network, and with the same names each time it is drawn."""
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL)
    return re.sub(r"terminal-\d+", "terminal", svg)


def draw() -> dict[str, str]:
    """Every picture as SVG, by name."""
    return {name: asyncio.run(_picture(keys)) for name, keys in PICTURES.items()}


if __name__ == "__main__":
    for name, svg in draw().items():
        (HERE / f"{name}.svg").write_text(svg, encoding="utf-8")
