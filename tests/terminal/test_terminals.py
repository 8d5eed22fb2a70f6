"""Terminals of every kind, and none at all."""

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .conftest import Run, Terminal

ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
MANY_COLOURS = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")


def play(terminal: "Terminal") -> None:
    """Answer one question, leave, and end."""
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("1 of 12", "Stem 1.", "0 I don't know yet")
    terminal.press("2")
    terminal.until(lambda: bool(re.search(r"(●|\(\*\)) 2", terminal.flat)), "a tick")
    terminal.press("down")
    terminal.until(
        lambda: any(re.match(r" > (○|\( \)) 3", line) for line in terminal.lines), "the cursor on the third row"
    )
    terminal.press("enter")
    terminal.see("Ticked. Enter again to answer.")
    terminal.press("enter")
    terminal.until(lambda: bool(re.search(r"Right\.|Not quite\.", terminal.lines[1])), "a verdict")
    terminal.see("Why right 1.", "Explained 1.")
    terminal.press("escape")
    terminal.see("> Continue: Letters", "1 of 12")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize(
    "environ",
    [
        {"TERM": "xterm", "COLORTERM": "", "NO_COLOR": "1", "LC_ALL": "C"},
        *(
            pytest.param(environ, marks=pytest.mark.long)
            for environ in (
                {"TERM": "xterm", "COLORTERM": ""},
                {"TERM": "xterm-16color", "COLORTERM": ""},
                {"TERM": "linux", "COLORTERM": ""},
                {"LC_ALL": "C", "LANG": ""},
            )
        ),
    ],
    ids=" ".join,
)
def test_the_program_plays_in_a_terminal_of_few_means(
    run: "Run", letters: "Path", environ: "Mapping[str, str]"
) -> None:
    assert letters.exists()
    terminal = run("take", "letters", environ=environ)

    play(terminal)

    if environ.get("TERM"):
        assert not MANY_COLOURS.search(terminal.raw)
    if environ.get("NO_COLOR"):
        assert not COLOUR.search(terminal.raw)
    else:
        assert COLOUR.search(terminal.raw)


@pytest.mark.long
def test_the_program_plays_where_only_ascii_can_be_written(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = run("take", "letters", environ=ASCII)

    play(terminal)

    assert terminal.raw.isascii()


@pytest.mark.parametrize("arguments", [(), pytest.param(("take", "letters"), marks=pytest.mark.long)])
def test_without_a_terminal_to_read_keys_from_the_program_goes_line_by_line(
    run: "Run", letters: "Path", arguments: tuple[str, ...]
) -> None:
    assert letters.exists()
    terminal = run(*arguments, stdin=False)

    assert terminal.end() == 0
    said = terminal.raw.decode()
    assert said.startswith("Letters. 12 questions." if arguments else "What would you like to learn?")
    assert "\x1b" not in said


@pytest.mark.parametrize(
    "closed",
    [
        "<&- >&- 2>&-",
        *(pytest.param(each, marks=pytest.mark.long) for each in ("<&-", "2>&-", "</dev/null >/dev/null 2>/dev/null")),
    ],
)
def test_closed_streams_are_no_terminal_either(
    closed: str, surroundings: dict[str, str], folder: "Path", letters: "Path"
) -> None:
    assert letters.exists()
    ran = subprocess.run(
        ["sh", "-c", f'"$0" -m quiz {closed}', sys.executable],
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 0
    assert b"Traceback" not in ran.stderr + ran.stdout


def test_on_a_dumb_terminal_the_program_goes_line_by_line(run: "Run") -> None:
    terminal = run(environ={"TERM": "dumb"})

    terminal.see("What would you like to learn?", "Type a number from the list,", "or q to leave.")
    terminal.type("q\r")
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.raw


def test_keys_that_come_all_at_once_act_in_their_order(run: "Run", folder: "Path") -> None:
    text = "type: short-answer\n    stem: What is it called?\n    answer: hypertension\n    explanation: Pressure."
    (folder / "one.yaml").write_text(f"title: One\nquestions:\n  - {text}\n", "utf-8")
    terminal = run("take", "one.yaml")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("What is it called?", "Type your answer")

    terminal.type("hypotenso\x7f\x7f\x1b[D\x1b[D\x1b[D\x7fer\x1b[Fsion\r")

    terminal.see("Right.", "hypertension")
