"""What no keyboard sends, but a line, a program or a person with bad intent can: nothing of it changes anything."""

from typing import TYPE_CHECKING

from .test_signals import ask

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

CLICK = "\x1b[<0;4;2M\x1b[<0;4;2m"
ODD = {
    "no character has this number": "\x1b[1114112u",
    "a number of twenty digits": "\x1b[99999999999999999999u",
    "half a pair of surrogates": "\x1b[55296u",
    "two numbers for one key": "\x1b[97:65;1u",
    "a window of no pixels, and a click": "\x1b[48;24;80;0;0t" + CLICK,
    "a window of 99,999 by 99,999": "\x1b[48;99999;99999;0;0t",
    "a window of nothing": "\x1b[48;0;0;0;0t",
    "sizes are reported among the keys": "\x1b[?2048;2$y",
    "a click far outside": "\x1b[<0;99999;99999M\x1b[<0;99999;99999m",
    "the place of a cursor": "\x1b[99999;99999R",
    "a paste that never ends, and its end": "\x1b[200~\x1b[201~",
}


def test_odd_input_changes_nothing(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = ask(run)
    before = terminal.lines[0]

    for what, sent in ODD.items():
        terminal.type(sent)
        terminal.press("up", "down", "1")
        terminal.see("● 1")
        terminal.press("3")
        terminal.see("● 3")
        assert terminal.lines[0] == before, what

    terminal.press("escape")
    terminal.see("> Continue: Letters", "1 of 12")
    terminal.press("q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.raw
    assert terminal.left_on == []
