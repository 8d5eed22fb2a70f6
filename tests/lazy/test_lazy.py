"""Names that load their module, and patterns that are compiled, when they are first used."""

import ast
import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import quiz
from quiz import lazy, model

ROOMS = sorted(path.parent.name for path in Path(quiz.__path__[0]).glob("*/__init__.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_that_type_checkers_see_in_a_room_is_there(room: str) -> None:
    module = import_module(f"quiz.{room}")
    tree = ast.parse(inspect.getsource(module))
    seen = next((it.body for it in tree.body if isinstance(it, ast.If)), [])
    imports = [it for it in seen if isinstance(it, ast.ImportFrom) and str(it.module).startswith(f"quiz.{room}.")]

    for name in (alias.asname or alias.name for it in imports for alias in it.names):
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


def test_a_pattern_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    at_once = re.compile

    def compile_and_note(written: str, flags: int) -> re.Pattern[str]:
        compiled.append(written)
        return at_once(written, flags)

    monkeypatch.setattr(re, "compile", compile_and_note)
    digits = lazy.pattern(r"\d+")
    assert compiled == []
    found = digits.search("at 12")
    assert found is not None
    assert (found[0], compiled) == ("12", [r"\d+"])


@pytest.mark.parametrize(("written", "flags"), [("A+", re.IGNORECASE), (b"a+", 0)])
def test_a_pattern_does_what_a_compiled_one_does(written: str, flags: int) -> None:
    text = written[:0] + written[:1].lower() * 3
    late, at_once = lazy.pattern(written, flags), re.compile(written, flags)

    assert late.fullmatch(text) is not None
    assert late.sub(text[:0], text) == at_once.sub(text[:0], text)
    assert (late.pattern, late.groups) == (at_once.pattern, at_once.groups)
