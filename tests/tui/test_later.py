"""What the first picture does without, and that it is there when it is needed."""

import ast
import asyncio
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from quiz import model, stats, wording
from quiz.tui import later

ROOT = Path(__file__).parents[2]
HEAVY = {"quiz.engine", "quiz.kinds", "quiz.answers", "quiz.bank", "quiz.tutor", "quiz.paper", "yaml", "markdown_it"}


def test_the_first_picture_needs_neither_questions_nor_sessions() -> None:
    program = "import sys; from quiz.cli import start; import quiz.tui; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert HEAVY.isdisjoint(ran.stdout.split())


def test_what_is_named_there_is_the_module_that_the_types_speak_of() -> None:
    tree = ast.parse(Path(later.__file__).read_text(encoding="utf-8"))
    typed = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("quiz")
        for alias in node.names
    }

    assert sorted(typed) == sorted(later.__all__)
    assert {name: getattr(later, name).__name__ for name in later.__all__} == typed


def test_the_rest_is_loaded_in_the_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    paused: list[float] = []
    loaded: list[str] = []
    kept = dict(sys.modules)

    async def pause(seconds: float) -> None:
        paused.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", pause)
    monkeypatch.setattr(later, "import_module", loaded.append)
    monkeypatch.setattr(sys, "modules", {name: it for name, it in kept.items() if name != "quiz.engine"})
    asyncio.run(later.load_the_rest())

    assert "quiz.engine" in loaded
    assert len(paused) == len(loaded) + 1


@pytest.mark.parametrize("module", [model, wording, stats, later], ids=lambda module: module.__name__)
def test_a_door_that_opens_late_gives_all_it_names_and_nothing_else(module: ModuleType) -> None:

    assert all(getattr(module, name) is not None for name in module.__all__)
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = module.no_such_thing
