"""Two programs in one session, and a store that does not let an answer in."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.model import Record

    from .conftest import Run, Terminal

    Kept = Callable[[], tuple[Record, ...]]

TAKEN = "This session was answered in another window"


@contextmanager
def locked(home: "Path") -> Iterator[None]:
    """The store in the hands of another program."""
    with closing(sqlite3.connect(home / "facts.sqlite3", isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")


def kinds(kept: "Kept") -> list[str]:
    return [record.fact.kind for record in kept()]


def begin(run: "Run") -> "Terminal":
    """A terminal with the first question, the second option marked."""
    terminal = run("take", "letters")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    terminal.press("2")
    terminal.see("● 2")
    return terminal


def begin_with_one_answer(run: "Run") -> "Terminal":
    """A terminal with the second question, its second option marked; only what has an answer can go on later."""
    terminal = begin(run)
    terminal.press("enter")
    terminal.see("Explained 1.", "answer")
    terminal.press("enter")
    terminal.see("Stem 2.", "0 I don't know yet")
    terminal.press("2")
    terminal.see("● 2")
    return terminal


def leave(terminal: "Terminal") -> None:
    terminal.press("escape")
    terminal.see("q Quit")
    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
    assert b"Traceback" not in terminal.raw


def test_an_answer_that_cannot_be_kept_gets_no_verdict_until_trying_again_keeps_it_once(
    run: "Run", letters: "Path", home: "Path", kept: "Kept"
) -> None:
    assert letters.exists()
    terminal = begin(run)
    with locked(home):
        terminal.press("enter")
        terminal.see("Your answer could not be kept", "Another program is using", f"{home}/facts.sqlite3")
        terminal.see("> Try again", "Leave")
        assert kinds(kept) == ["started", "shown"]
        assert not any(word.encode() in terminal.raw for word in ("Right.", "Not quite.", "Explained"))

    terminal.press("enter")
    terminal.see("Explained 1.", "answer")

    assert kinds(kept) == ["started", "shown", "answered"]
    leave(terminal)


@pytest.mark.long
def test_leaving_instead_keeps_the_question_for_later(run: "Run", letters: "Path", home: "Path", kept: "Kept") -> None:
    assert letters.exists()
    terminal = begin_with_one_answer(run)
    with locked(home):
        terminal.press("enter")
        terminal.see("Another program is using", "> Try again", "Leave")
        terminal.press("down")
        terminal.see("> Leave")
        terminal.press("enter")
        terminal.see("> Continue: Letters", "1 of 12")

    terminal.press("enter")
    terminal.see("Stem 2.", "0 I don't know yet")
    terminal.press("2", "enter")
    terminal.see("Explained 2.", "answer")
    assert kinds(kept) == ["started", "shown", "answered", "shown", "answered"]
    leave(terminal)


@pytest.mark.long
def test_a_session_that_cannot_begin_begins_when_it_is_tried_again(
    run: "Run", letters: "Path", home: "Path", kept: "Kept"
) -> None:
    assert letters.exists()
    terminal = run("take", "letters")
    terminal.see("> [ Start ]")
    with locked(home):
        terminal.press("enter")
        terminal.see("Another program is using", "> Try again", "Leave")

    terminal.press("enter")
    terminal.see("Stem 1.", "0 I don't know yet")
    assert kinds(kept) == ["started", "shown"]
    leave(terminal)


@pytest.mark.long
def test_a_program_that_starts_while_the_store_is_held_says_so(run: "Run", letters: "Path", home: "Path") -> None:
    assert letters.exists()
    leave(begin(run))
    with locked(home):
        terminal = run()
        terminal.until(lambda: not terminal.open or "q Quit" in terminal.flat, "an end, or the library")
        if not terminal.open:
            assert terminal.end() == 3
            terminal.see("quiz: Another program is using", "try again")
            assert b"Traceback" not in terminal.raw
            return
    terminal.press("q")
    assert terminal.end() == 0


@pytest.mark.long
def test_of_two_programs_in_one_session_the_second_answer_is_refused_in_a_sentence(
    run: "Run", letters: "Path", kept: "Kept"
) -> None:
    assert letters.exists()
    first = begin_with_one_answer(run)
    second = run()
    second.see("> Continue: Letters", "1 of 12")
    second.press("enter")
    second.see("Stem 2.", "0 I don't know yet")
    second.press("0")
    second.see("● 0")

    first.press("enter")
    first.see("Explained 2.", "answer")
    second.press("enter")
    second.see(TAKEN, "choose Continue", "> Leave")
    assert kinds(kept) == ["started", "shown", "answered", "shown", "answered"]

    second.press("enter")
    second.see("> Continue: Letters", "2 of 12")
    second.press("enter")
    second.see("Explained 2.", "answer")
    assert second.lines[0] == first.lines[0]
    second.press("enter")
    second.see("Stem 3.", "0 I don't know yet")

    first.press("enter")
    first.see(TAKEN, "> Leave")
    assert kinds(kept) == ["started", "shown", "answered", "shown", "answered", "shown"]
    first.press("enter")
    first.see("> Continue: Letters", "2 of 12")
    leave(second)
    first.press("q")
    assert first.end() == 0
    assert b"Traceback" not in first.raw


@pytest.mark.long
def test_enter_pressed_twice_while_nothing_happens_tries_again_once(
    run: "Run", letters: "Path", home: "Path", kept: "Kept"
) -> None:
    assert letters.exists()
    terminal = begin(run)
    with locked(home):
        terminal.press("enter")
        terminal.see("Another program is using", "> Try again", "Leave")

    terminal.type("\r\r")
    terminal.see("Explained 1.", "answer")
    assert kinds(kept) == ["started", "shown", "answered"]
    leave(terminal)
