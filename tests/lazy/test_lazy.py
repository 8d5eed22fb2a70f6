"""Names that load their module when they are first used."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import quiz
from quiz import lazy, model

ROOMS = sorted(path.parent.name for path in Path(quiz.__path__[0]).glob("*/__init__.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_of_a_room_is_there(room: str) -> None:
    module = import_module(f"quiz.{room}")

    for name in getattr(module, "__all__", ()):
        assert getattr(module, name) is not None


def test_a_name_that_is_not_listed_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match=r"module 'quiz.model' has no attribute 'Questoin'"):
        lazy.names("quiz.model", {"bank": "Bank Question"})("Questoin")


def test_a_name_that_was_used_stays_in_its_room() -> None:
    found = lazy.names("quiz.model", {"bank": "Bank Question"})("Question")

    assert vars(model)["Question"] is found


@pytest.mark.parametrize(
    ("room", "unused"),
    [
        ("bank", ["quiz.answers.numbers", "quiz.kinds.numeric", "quiz.prose.markdown", "fractions"]),
        ("library", ["quiz.stats", "quiz.replay", "quiz.kinds"]),
        ("model", ["quiz.model.bank", "dataclasses"]),
        ("plain", ["quiz.plain.menu", "quiz.tutor"]),
    ],
)
def test_a_room_loads_none_of_what_is_seldom_used(room: str, unused: list[str]) -> None:
    program = f"import quiz.{room}, sys; print(*(name for name in sys.argv[1:] if name in sys.modules))"
    command, tree = [sys.executable, "-c", program, *unused], Path(quiz.__path__[0]).parent
    ran = subprocess.run(command, capture_output=True, check=True, text=True, cwd=tree)

    assert ran.stdout.split() == []
