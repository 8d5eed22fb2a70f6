"""What the first picture does without, and that it is there when it is needed."""

import asyncio
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

from quiz import tui, wording
from quiz.tui import preload

ROOT = Path(__file__).parents[2]
HEAVY = {
    *("quiz.engine", "quiz.kinds", "quiz.answers", "quiz.bank.read_bank", "quiz.tutor", "quiz.paper"),
    *("quiz.formats", "yaml", "markdown_it"),
}
"""Of the room of banks the first picture needs only which files are banks."""
OF_OTHERS = (
    *("quiz.tui.preview_app", "quiz.tui.screens.preview", "quiz.tui.findings_page"),
    *("quiz.tui.keyboard", "quiz.tui.keymap"),
)
"""What belongs to the preview, to a terminal of one's own, and to keys of one's own."""


def test_the_first_picture_needs_neither_questions_nor_sessions() -> None:
    program = "import sys; from quiz.cli import start; import quiz.tui; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert HEAVY.isdisjoint(ran.stdout.split())


def test_after_the_first_picture_everything_is_loaded() -> None:
    program = "import sys, asyncio, quiz.tui; asyncio.run(quiz.tui.preload.load_in_pauses()); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = [found.name for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.")]

    assert {name for name in modules if not name.startswith(OF_OTHERS)} - set(ran.stdout.split()) == set()


def test_the_rest_is_loaded_in_the_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    paused: list[float] = []
    loaded: list[str] = []
    kept = dict(sys.modules)

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", pause)
    monkeypatch.setattr(preload, "import_module", loaded.append)
    monkeypatch.setattr(sys, "modules", {name: it for name, it in kept.items() if name != "quiz.engine"})
    asyncio.run(preload.load_in_pauses())

    assert "quiz.engine" in loaded
    assert len(paused) == len(loaded) + 1


def test_the_door_of_the_words_gives_its_modules_and_nothing_else() -> None:

    assert all(getattr(wording, found.name) is not None for found in pkgutil.iter_modules(wording.__path__))
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = wording.no_such_thing
