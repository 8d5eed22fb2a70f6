"""From the command to the first explanation, and back to where one left."""

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.model import Record

    from .conftest import Run

VERDICTS = ("✓ Right.", "✗ Not quite.")


@pytest.mark.parametrize(("rows", "columns"), [(24, 80), pytest.param(15, 40, marks=pytest.mark.long)])
def test_four_keys_lead_from_an_empty_home_to_the_first_explanation(
    run: "Run", home: "Path", rows: int, columns: int
) -> None:
    terminal = run(rows=rows, columns=columns)
    terminal.see("All keys", "> Metastatic breast cancer")
    assert "Continue" not in terminal.flat

    terminal.press("enter")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("1 of 10", "○ 1 ", "I don't know yet" if rows > 20 else "")
    terminal.press("2")
    terminal.see("● 2 ")
    terminal.press("enter")
    terminal.until(lambda: terminal.lines[1].strip().split("  ")[0] in VERDICTS, "a verdict in the second line")

    terminal.scroll_to("your answer")  # where that is, is up to chance: the options are shuffled
    terminal.press("escape")
    terminal.see("Continue: Metastatic breast cancer", "1 of 10")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
    assert home.stat().st_mode & 0o077 == 0
    assert (home / "facts.sqlite3").stat().st_mode & 0o777 == 0o600


def options(lines: list[str]) -> list[str]:
    """The options in the order on the screen, marks and all."""
    return [line.strip(" >▌") for line in lines if re.search(r"[○●] +\d|^ +0 ", line)]


@pytest.mark.long(rounds=3, short=1)
def test_whoever_leaves_in_the_middle_goes_on_at_the_same_question_with_its_options_in_the_same_order(
    run: "Run", letters: "Path", kept: "Callable[[], tuple[Record, ...]]", rounds: int
) -> None:
    terminal = run("take", str(letters))
    terminal.see("> [ Start ]")
    terminal.press("enter")
    for number in (1, 2, 3):
        terminal.see(f"Stem {number}.", "I don't know yet")
        terminal.press("0", "enter")
        terminal.see("→ Here is the answer.", f"Explained {number}.")
        terminal.press("enter")
    terminal.see("4 of 12", "Stem 4.", "I don't know yet")
    before = options(terminal.lines)
    assert len(before) == 5
    terminal.press("2")
    terminal.see("● 2")
    terminal.press("escape")
    terminal.see("> Continue: Letters", "3 of 12")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
    facts = len(kept())

    for _ in range(rounds):
        again = run()
        again.see("> Continue: Letters", "3 of 12")
        first = next(line for line in again.lines if ">" in line)
        assert first.strip().startswith("> Continue: Letters")
        assert first.strip().endswith("3 of 12")
        again.press("enter")
        again.see("4 of 12", "Stem 4.", "I don't know yet")
        assert options(again.lines) == before
        assert len(kept()) == facts
        again.press("escape")
        again.see("> Continue: Letters", "3 of 12")
        again.press("q")
        assert again.end() == 0


@pytest.mark.long
def test_whoever_leaves_an_explanation_comes_back_to_it(run: "Run", letters: "Path") -> None:
    terminal = run("take", str(letters))
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "I don't know yet")
    terminal.press("1", "enter")
    terminal.see("Explained 1.")
    verdict = next(verdict for verdict in VERDICTS if verdict in terminal.flat)
    terminal.press("escape")
    terminal.see("> Continue: Letters", "1 of 12")

    terminal.press("enter")
    terminal.see(verdict, "Explained 1.", gone="Continue: Letters")
    terminal.press("enter")
    terminal.see("2 of 12", "Stem 2.")
    terminal.press("escape")
    terminal.see("Continue: Letters", "1 of 12")
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.long
def test_enter_pressed_twice_begins_one_session(
    run: "Run", letters: "Path", kept: "Callable[[], tuple[Record, ...]]"
) -> None:
    terminal = run("take", str(letters))
    terminal.see("> [ Start ]", "Leave")
    terminal.press("enter", "enter")
    terminal.see("1 of 12", "I don't know yet")
    terminal.press("escape")
    terminal.see("q Quit", "> Letters")
    assert [record.fact.kind for record in kept()] == ["started", "shown"]
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.long
@pytest.mark.parametrize("theme", ["quiz-light", "nord"])
def test_a_theme_of_the_environment_starts_though_textual_reads_its_name_first(run: "Run", theme: str) -> None:
    terminal = run(environ={"TEXTUAL_THEME": theme})
    terminal.see("New here?", "q Quit")
    terminal.press("q")
    assert terminal.end() == 0
