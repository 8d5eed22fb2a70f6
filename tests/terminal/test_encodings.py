"""Terminals that are set to something else than UTF-8: they get nothing but ASCII, and no byte they send does harm."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .conftest import Run

SIGNS = """\
format: 1
id: signs
title: Signs
language: en
questions:
  - id: word
    type: short-answer
    stem: Which “word” – café… – is it?
    answer: café
    explanation: “Café” – of course…
"""


@pytest.fixture
def signs(home: "Path") -> "Path":
    """A bank whose texts hold what ASCII has not."""
    path = home / "banks" / "signs.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(SIGNS, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        *(
            pytest.param(environ, marks=pytest.mark.long)
            for environ in (
                {"LC_ALL": "C"},
                {"LC_ALL": "en_US.ISO-8859-1"},
                {"LANG": "de_DE.ISO-8859-15@euro", "PYTHONIOENCODING": "latin-1"},
                {"PYTHONIOENCODING": "ascii"},
            )
        ),
    ],
    ids=" ".join,
)
def test_nothing_but_ascii_is_sent_where_the_terminal_takes_no_utf8(
    run: "Run", signs: "Path", environ: "Mapping[str, str]"
) -> None:
    assert signs.exists()
    terminal = run("take", "signs", environ=environ)

    terminal.see("> [ Start ]", "[ Enter  Start ]")
    terminal.press("enter")
    terminal.see('Which "word" - cafe... - is it?', "+-----")
    terminal.press("x", "enter")
    terminal.see("x Not quite.", "+ cafe", '"Cafe" - of course...')
    terminal.type("\x10")
    terminal.see("Search for commands.")
    terminal.press("escape")
    terminal.see("Not quite.", gone="Search for commands.")
    terminal.press("enter")
    terminal.see("Once more", "1 to come back")
    terminal.press("escape")
    terminal.see("> Continue: Signs", "1 of 1")
    terminal.press("q")

    assert terminal.end() == 0
    assert terminal.left_on == []
    assert terminal.raw.isascii()
    assert b"\\u" not in terminal.raw
    assert b"\\x" not in terminal.raw


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list"], 'cafe "Signs" -'),
        (["list", "--json"], "caf\\u00e9"),
        (["check", "."], "signs - e.yaml:"),
        (["doctor"], 'cafe "Signs" -'),
        (["take", "signs – e", "--plain"], 'There is no bank "signs - e"'),
        (["history", "–"], "quiz history lists the sessions"),
        (["–"], 'There is no command and no bank "-"'),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else "",
)
@pytest.mark.long
def test_what_commands_say_is_in_ascii_too(
    run: "Run", home: "Path", folder: "Path", arguments: list[str], said: str
) -> None:
    for path in (home / "banks" / "signs.yaml", folder / "signs – é.yaml"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SIGNS.replace("title: Signs", "title: café “Signs” –").replace("id: word", "id:"), "utf-8")

    terminal = run(*arguments, environ={"LC_ALL": "C"}, columns=200)
    terminal.end()
    assert said.encode() in terminal.raw
    assert terminal.raw.isascii()


@pytest.mark.long
def test_bytes_that_are_no_utf8_do_not_end_the_program(run: "Run", signs: "Path") -> None:
    assert signs.exists()
    terminal = run("take", "signs", "--question", "word")
    terminal.see("Type your answer")

    terminal.type("caf\udce9t\udcff")
    terminal.see("caf\ufffdt\ufffd")
    terminal.press("enter")
    terminal.see("Not quite.", "Café")
    terminal.type("\x11")

    assert terminal.end() == 0
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.long
def test_letters_of_latin_1_are_understood_where_the_terminal_is_set_to_it(run: "Run", signs: "Path") -> None:
    assert signs.exists()
    terminal = run("take", "signs", "--question", "word", environ={"PYTHONIOENCODING": "latin-1"})
    terminal.see("Type your answer")

    terminal.type("caf\udce9")
    terminal.see("|  cafe ")
    terminal.press("enter")
    terminal.see("+ Right.")
    terminal.type("\x11")

    assert terminal.end() == 0
    assert terminal.raw.isascii()
