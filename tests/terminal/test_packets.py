"""Keys that a slow line delivers in one packet: the program ends or goes on, and never with a traceback."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

LONG = pytest.mark.long
ESCAPE, F1, CTRL_P, CTRL_Q = "\x1b[27u", "\x1bOP", "\x10", "\x11"
"""Escape as the keyboard protocol of kitty sends it: nothing has to be waited for."""


@pytest.mark.parametrize(
    "key", [F1, pytest.param("?", marks=LONG), pytest.param("!", marks=LONG)], ids=["F1", "?", "!"]
)
def test_quit_and_another_key_in_the_library_end_the_program(run: "Run", letters: "Path", key: str) -> None:
    assert letters.exists()
    terminal = run()
    terminal.see("q Quit")
    terminal.type("q" + key)

    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw
    assert terminal.left_on == []


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param((ESCAPE + F1,), marks=LONG),
        pytest.param((ESCAPE + "!",), marks=LONG),
        pytest.param(("\r\r\r",), marks=LONG),
        pytest.param((CTRL_P, "z\x1b[6~\x1b[5~" + ESCAPE), marks=LONG),
        (CTRL_P + CTRL_P, "\r\r\r"),
    ],
    ids=["escape F1", "escape !", "enter enter enter", "palette: z, pages", "palette twice, enter three times"],
)
def test_keys_in_one_packet_on_a_question_raise_nothing(run: "Run", letters: "Path", keys: Sequence[str]) -> None:
    assert letters.exists()
    terminal = run("take", "letters")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    for packet in keys:
        terminal.type(packet)
    terminal.resize(30, 90)
    terminal.type(CTRL_Q)

    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw
    assert terminal.left_on == []
