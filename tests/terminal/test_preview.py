"""The preview in a real terminal, with an editor of its own and a file that changes beside it."""

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

EDITOR = """\
#!{python}
import pathlib, sys
print("EDITING", *sys.argv[1:-1], pathlib.Path(sys.argv[-1]).name, flush=True)
input()
path = pathlib.Path(sys.argv[-1])
path.write_text(path.read_text().replace("Stem 4.", "A better stem."))
"""


@pytest.fixture
def vim(folder: "Path") -> "Path":
    """An editor that calls itself vim, waits for Enter, and betters the fourth stem."""
    script = folder / "vim"
    script.write_text(EDITOR.format(python=sys.executable), encoding="utf-8")
    script.chmod(0o700)
    return script


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), pytest.param(15, 40, marks=pytest.mark.long)])
def test_the_editor_opens_at_the_question_and_what_it_saved_is_shown(
    run: "Run", home: "Path", letters: "Path", vim: "Path", rows: int, columns: int
) -> None:
    terminal = run("preview", f"{letters}:q4", rows=rows, columns=columns, environ={"VISUAL": str(vim)})
    terminal.see("Question 4 of 12", "Stem 4.")
    line = letters.read_text(encoding="utf-8").split("id: q4")[0].count("\n") + 1
    terminal.press("tab", "tab")
    terminal.see("Not quite.", "your answer")
    terminal.press("e")
    terminal.see(f"EDITING +{line} letters.yaml")
    assert terminal.left_on == []
    terminal.press("enter")
    terminal.see("Question 4 of 12", "Not quite.")
    terminal.type("\x1b[Z\x1b[Z")
    terminal.see("A better stem.")
    terminal.press("escape")
    assert terminal.end() == 0
    assert terminal.left_on == []
    assert [path.name for path in home.iterdir()] == ["banks"]


@pytest.mark.long
def test_control_c_in_the_editor_is_the_editors_own_affair(run: "Run", letters: "Path", folder: "Path") -> None:
    script = folder / "patient"
    script.write_text("#!/bin/sh\ntrap 'echo HEARD' INT\necho READY\nread line\nread line\nexit 0\n", encoding="utf-8")
    script.chmod(0o700)
    terminal = run("preview", str(letters), environ={"EDITOR": str(script)})
    terminal.see("Stem 1.")
    terminal.press("e")
    terminal.see("READY")
    terminal.press("ctrl+c")
    terminal.see("HEARD")
    terminal.press("enter", "enter")
    terminal.see("Question 1 of 12")
    terminal.press("tab")
    terminal.see("Right.")
    terminal.press("escape")
    assert terminal.end() == 0


@pytest.mark.long
def test_every_way_of_saving_is_seen(run: "Run", letters: "Path") -> None:
    terminal = run("preview", str(letters))
    terminal.see("Stem 1.")
    text = letters.read_text(encoding="utf-8")

    def saved(stem: str) -> str:
        return text.replace("Stem 1.", stem)

    letters.write_text(saved("Written over."), encoding="utf-8")
    terminal.see("Written over.")
    swap = letters.with_suffix(".swp")
    swap.write_text(saved("Moved over it."), encoding="utf-8")
    swap.replace(letters)
    terminal.see("Moved over it.")
    letters.rename(letters.with_suffix(".bak"))
    terminal.see("missing at the moment", "Moved over it.")
    letters.write_text(saved("Written again."), encoding="utf-8")
    terminal.see("Written again.", gone="missing at the moment")
    with letters.open("w", encoding="utf-8") as file:
        file.write(saved("Written in two goes.")[:200])
        file.flush()
        os.fsync(file.fileno())
        file.write(saved("Written in two goes.")[200:])
    terminal.see("Written in two goes.")
    letters.write_text(text.replace("stem: Stem 1.", "stem Stem 1."), encoding="utf-8")
    terminal.see("In this question", "Written in two goes.")
    letters.write_text(saved("Fixed."), encoding="utf-8")
    terminal.see("Fixed.", gone="In this question")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.long
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_ends_it_and_leaves_the_terminal_in_order(
    run: "Run", letters: "Path", number: signal.Signals, code: int
) -> None:
    terminal = run("preview", str(letters))
    terminal.see("Stem 1.")
    terminal.signal(number)
    assert terminal.end() == code
    assert terminal.left_on == []


def test_where_there_is_no_screen_one_sentence_says_what_to_use_instead(run: "Run", letters: "Path") -> None:
    terminal = run("preview", str(letters), environ={"TERM": "dumb"})
    assert terminal.end() == 3
    assert "quiz check" in terminal.flat
    assert "--plain" in terminal.flat
