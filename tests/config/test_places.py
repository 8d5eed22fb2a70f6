"""Where things live, for an environment and a current folder."""

import os
from pathlib import Path

import platformdirs
import pytest

from quiz.config import places

HERE = Path(Path.cwd().anchor) / "somewhere"


def test_quiz_home_moves_everything_that_is_kept() -> None:
    found = places({"QUIZ_HOME": str(HERE / "mine")}, HERE)

    assert found.data == HERE / "mine"
    assert found.store == HERE / "mine" / "facts.sqlite3"
    assert found.own == HERE / "mine" / "banks"


@pytest.mark.parametrize("environ", [{}, {"QUIZ_HOME": ""}])
def test_without_quiz_home_the_system_says_where(environ: dict[str, str]) -> None:
    assert places(environ, HERE).data == platformdirs.user_data_path("quizwell", appauthor=False)


def test_a_relative_home_counts_from_the_current_folder() -> None:
    assert places({"QUIZ_HOME": "mine"}, HERE).data == HERE / "mine"


def test_a_tilde_that_no_shell_replaced_is_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(HERE))
    monkeypatch.setenv("USERPROFILE", str(HERE))

    assert places({"QUIZ_HOME": "~/mine"}, Path("elsewhere")).data == HERE / "mine"


def test_the_banks_of_a_checkout_are_found() -> None:
    assert (places({}, HERE).shipped / "gallery.yaml").is_file()


def test_questions_in_the_current_folder() -> None:
    assert places({}, HERE).here == HERE / "questions"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", []),
        ("a", ["a"]),
        (os.pathsep.join(["a", "b/c.yaml"]), ["a", "b/c.yaml"]),
        (os.pathsep.join(["", "a", "", "b", ""]), ["a", "b"]),
    ],
)
def test_quiz_path_is_a_list(value: str, expected: list[str]) -> None:
    assert places({"QUIZ_PATH": value}, HERE).path == tuple(HERE / name for name in expected)
