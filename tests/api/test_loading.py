"""What ``import quiz`` loads, in an interpreter of its own, and which names it has."""

import importlib.metadata
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import quiz

BANK = Path(__file__).parents[2] / "questions" / "gallery.yaml"
LIBRARIES = {"yaml", "textual", "rich", "sqlite3", "markdown_it", "platformdirs"}


def loaded_by(program: str) -> set[str]:
    """The names of everything that ``program`` has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stdout.split())


def test_import_loads_no_other_room() -> None:
    assert {name for name in loaded_by("import quiz") if name.startswith("quiz")} == {"quiz", "quiz.lazy"}


def test_every_public_name_can_be_had_without_a_library() -> None:
    assert not LIBRARIES & loaded_by("import quiz\nfor name in quiz.__all__: getattr(quiz, name)")


def test_a_bank_is_loaded_and_graded_with_yaml_alone() -> None:
    program = f"import quiz; bank = quiz.load({str(BANK)!r}); [it.grade(it.key) for it in bank.questions]"

    assert LIBRARIES & loaded_by(program) == {"yaml"}


def test_the_public_names_are_sorted_and_documented() -> None:
    assert sorted(quiz.__all__) == quiz.__all__
    assert set(quiz.__all__) <= set(dir(quiz))
    for name in quiz.__all__:
        thing = getattr(quiz, name)
        assert isinstance(thing, str) or inspect.getdoc(thing)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Quiz'"):
        quiz.Quiz  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_is_that_of_the_distribution() -> None:
    assert quiz.__version__ == importlib.metadata.version("quizwell")
