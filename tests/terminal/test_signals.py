"""Whatever ends or stops the program from outside: the terminal is put in order, and the exit code says it."""

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from quiz.model import Record

    from .conftest import Run, Terminal

CODES = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}
REST = (signal.SIGHUP, signal.SIGINT)
LONG = pytest.mark.long
STARTING = [b"\x1b[?1049h", *(pytest.param(sign, marks=LONG) for sign in (b"\x1b[?25l", b"\x1b[?1004h", b"All keys"))]
"""What the terminal gets while the program starts."""
KEPT = "Everything you answered is kept."


def ask(run: "Run") -> "Terminal":
    """A terminal with the first question, answered, and the second one marked."""
    terminal = run("take", "letters")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    terminal.press("0", "enter")
    terminal.see("→ Here is the answer.", "Explained 1.")
    terminal.press("enter")
    terminal.see("Stem 2.", "0 I don't know yet")
    terminal.press("3")
    terminal.see("● 3")
    assert terminal.left_on
    return terminal


def ends_well(terminal: "Terminal", code: int) -> None:
    """The program ends with ``code``, leaves the terminal as it was, and says nothing but that all is kept."""
    before = len(terminal.raw)
    assert terminal.end() == code
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw
    after = terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :]
    assert KEPT.encode() in after
    assert len(terminal.raw) > before


@pytest.mark.parametrize("number", [signal.SIGTERM, *(pytest.param(each, marks=LONG) for each in REST)])
def test_a_signal_ends_the_program_with_its_code_and_the_terminal_in_order(
    run: "Run", letters: "Path", kept: "Callable[[], tuple[Record, ...]]", number: signal.Signals
) -> None:
    assert letters.exists()
    terminal = ask(run)

    terminal.signal(number)

    ends_well(terminal, CODES[number])
    assert [record.fact.kind for record in kept()] == ["started", "shown", "answered", "shown"]


@LONG
def test_a_signal_in_the_library_does_the_same(run: "Run") -> None:
    terminal = run()
    terminal.see("q Quit")

    terminal.signal(signal.SIGTERM)

    ends_well(terminal, 143)


@LONG
def test_control_c_ends_the_program_like_a_signal(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = ask(run)

    terminal.press("ctrl+c")

    ends_well(terminal, 130)


TYPED = """\
title: Typed
language: en
questions:
  - type: short-answer
    stem: What is it called?
    answer: Bone
"""


@LONG
def test_control_c_in_a_text_field_ends_the_program_too(run: "Run", folder: "Path") -> None:
    (folder / "typed.yaml").write_text(TYPED, encoding="utf-8")
    terminal = run("take", "typed.yaml")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("What is it called?", "Type your answer")
    terminal.type("some")
    terminal.see("some")

    terminal.press("ctrl+c")

    ends_well(terminal, 130)


def test_a_window_that_is_closed_ends_the_program_and_loses_nothing(
    run: "Run", letters: "Path", kept: "Callable[[], tuple[Record, ...]]"
) -> None:
    assert letters.exists()
    terminal = ask(run)

    terminal.hang_up()

    assert terminal.end() in (129, -signal.SIGHUP)
    assert [record.fact.kind for record in kept()] == ["started", "shown", "answered", "shown"]


@LONG
@pytest.mark.parametrize("arguments", [(), ("preview", "one.yaml")], ids=["library", "preview"])
def test_a_closed_window_ends_the_program_in_the_midst_of_drawing(
    run: "Run", folder: "Path", arguments: tuple[str, ...]
) -> None:
    questions = "".join(f"  - {{id: q{at}, type: recall, stem: What {at}?, answer: This.}}\n" for at in range(9))
    (folder / "one.yaml").write_text(f"title: One\nquestions:\n{questions}", "utf-8")
    terminal = run(*arguments)
    terminal.see("New here?" if not arguments else "What 0?")

    terminal.press(*["down", "right", "up", "left"] * 100)
    terminal.read_for(0.05)
    terminal.hang_up()

    assert terminal.end() in (129, -signal.SIGHUP)


@LONG
def test_going_on_without_having_been_stopped_changes_nothing_and_the_program_still_ends(
    run: "Run", letters: "Path"
) -> None:
    assert letters.exists()
    terminal = ask(run)
    threads = len(list(Path(f"/proc/{terminal.process.pid}/task").glob("*")))
    for _ in range(5):
        terminal.signal(signal.SIGCONT)
    terminal.press("1")
    terminal.see("● 1")
    assert len(list(Path(f"/proc/{terminal.process.pid}/task").glob("*"))) == threads

    terminal.signal(signal.SIGTERM)

    ends_well(terminal, 143)


@pytest.mark.parametrize("number", [signal.SIGTERM, *(pytest.param(each, marks=LONG) for each in REST)])
@pytest.mark.parametrize("sign", STARTING)
def test_a_signal_while_the_program_starts_leaves_the_terminal_in_order(
    run: "Run", number: signal.Signals, sign: bytes
) -> None:
    terminal = run()
    terminal.until(lambda: sign in terminal.raw, "the start")

    terminal.signal(number)

    assert terminal.end() == CODES[number]
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


_BARE = """\
import asyncio, signal, sys
del signal.SIGHUP
def refuse(*_):
    raise NotImplementedError
asyncio.SelectorEventLoop.add_signal_handler = refuse
from quiz.__main__ import main
main()
"""
"""The program where the event loop takes no handlers and SIGHUP does not exist, as on Windows."""


@LONG
def test_the_program_starts_and_ends_on_a_loop_that_takes_no_signals(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = run(command=[sys.executable, "-c", _BARE])
    terminal.see("q Quit", "Letters")
    terminal.resize(30, 100)
    terminal.press("down", "up")
    terminal.see("q Quit", "Letters")
    terminal.press("q")

    assert terminal.end() == 0
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


_CLOSING = """\
import os, signal
from asyncio.selector_events import BaseSelectorEventLoop
close = BaseSelectorEventLoop._close_self_pipe
def close_and_signal(loop):
    close(loop)
    os.kill(os.getpid(), signal.SIGINT)
BaseSelectorEventLoop._close_self_pipe = close_and_signal
from quiz.__main__ import main
main()
"""
"""The program, and Control-C once more at the worst moment: when the event loop is half closed."""


def test_control_c_while_the_program_ends_is_not_reported_as_an_error(run: "Run") -> None:
    terminal = run(command=[sys.executable, "-c", _CLOSING])
    terminal.see("q Quit")
    terminal.press("q")

    assert terminal.end() == -signal.SIGINT
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
@pytest.mark.parametrize("by", ["key", pytest.param("signal", marks=LONG)])
def test_control_z_stops_the_program_and_fg_brings_the_same_screen_back(run: "Run", letters: "Path", by: str) -> None:
    assert letters.exists()
    terminal = run(
        command=["bash", "--noprofile", "--norc", "--noediting", "-i"], environ={"PS1": "sh> ", "HISTFILE": ""}
    )
    terminal.see("sh>")
    shell = terminal.foreground
    terminal.type(f"'{sys.executable}' -m quiz take letters\r")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    terminal.press("3")
    terminal.see("● 3", "Answer", "esc Leave")
    before = terminal.lines

    for _ in range(2):
        if by == "key":
            terminal.press("ctrl+z")
        else:
            os.kill(terminal.foreground, signal.SIGTSTP)
        terminal.see("Stopped")
        assert terminal.foreground == shell
        assert terminal.left_on == []
        terminal.type("fg\r")
        terminal.until(lambda: terminal.lines == before, f"the same screen: {before}")

    terminal.press("enter")
    terminal.see("Explained 1.", "answer")
    terminal.press("escape")
    terminal.see("Continue: Letters", "1 of 12")
    terminal.press("q")
    terminal.until(lambda: terminal.foreground == shell, "the shell")
    terminal.type("echo code=$?\r")
    terminal.see("code=0")
    assert terminal.left_on == []
    terminal.type("exit\r")
    assert terminal.end() == 0
