"""Windows that are too small, and windows that change."""

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

TOO_SMALL = "quiz needs a larger window."


def test_a_tiny_window_says_that_it_is_too_small_and_recovers(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = run(rows=5, columns=10)
    terminal.see(TOO_SMALL)

    terminal.resize(24, 80)

    terminal.see("q Quit", "Letters", "12 questions", gone=TOO_SMALL)
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.long
def test_a_question_is_the_same_after_the_window_was_made_small_and_large_again(run: "Run", letters: "Path") -> None:
    assert letters.exists()
    terminal = run("take", "letters")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    terminal.press("3")
    terminal.see("● 3", "esc Leave")
    before = terminal.lines
    options = re.findall(r"[○●] \d .*", "\n".join(before))

    for rows, columns in [(5, 10), (15, 40), (8, 24), (5, 10), (60, 200), (15, 40)]:
        terminal.resize(rows, columns)
        if columns == 10:
            terminal.see(TOO_SMALL)
        elif rows == 8:
            terminal.see("1 of 12", gone=TOO_SMALL)
        else:
            terminal.see("Stem 1.", *options, gone=TOO_SMALL)
    terminal.resize(24, 80)
    terminal.until(lambda: terminal.lines == before, f"the same screen: {before}")

    terminal.press("enter")
    terminal.see("Explained 1.", "answer")
    terminal.resize(5, 10)
    terminal.see(TOO_SMALL)
    terminal.resize(15, 40)
    terminal.see("answer", gone=TOO_SMALL)
    terminal.press("escape")
    terminal.see("Continue: Letters", "1 of 12")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
