"""Notes and marks of one's own: never before an answer, kept on every way out, and found again."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from textual import events

from quiz.engine import PRACTICE, Bookmark, Note, Plan, Settings
from quiz.errors import QuizError
from quiz.model import About
from quiz.store import SQLiteStore
from quiz.store.database_files import drafts_of
from quiz.tui.navigation import reading_flow
from quiz.tui.requests import Read
from quiz.tui.screens.note_editor import NoteEditor
from quiz.tui.widgets.note_field import NoteField
from quiz.tutor import Environment, keep
from quiz.tutor.own import notebook

if TYPE_CHECKING:
    from tests.conftest import Clock

    from .conftest import Learner, Sit


@pytest.fixture
def environment(clock: "Clock", tmp_path: Path) -> Iterator[Environment]:
    """A store on the disk, beside which drafts are put in safety."""
    with SQLiteStore.open(tmp_path / "facts.sqlite3", clock()) as store:
        yield Environment(store, clock, uuid4)


def kept(learner: "Learner") -> list[str]:
    """Every note that holds."""
    notes = notebook(learner.app.workspace.environment).notes
    return [note.text for written in notes.values() for note in written]


def draft(learner: "Learner") -> list[str]:
    """What is in safety in case of a kill."""
    path = learner.app.workspace.environment.store.path
    assert path
    return list(json.loads(drafts_of(path).read_text()).values()) if drafts_of(path).exists() else []


async def test_a_note_is_written_in_lines_and_shown_under_the_explanation(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        assert isinstance(learner.app.screen, NoteEditor)
        await learner.type("Which lung is larger?")
        await learner.press("enter", "enter")
        await learner.type("* ask **Ann**")
        await learner.press("escape")

        assert learner.news == "Your note is kept."
        learner.sees("Your note", "Which lung is larger?", "- ask Ann")
        assert kept(learner) == ["Which lung is larger?\n\n* ask **Ann**"]


async def test_no_note_shows_before_an_answer_also_where_a_question_comes_again(ask: "Sit") -> None:
    async with ask("two-lungs", "pulse") as learner:
        await learner.press("n", "1")
        assert not isinstance(learner.app.screen, NoteEditor)
        await learner.press("2", "enter", "n")
        await learner.type("It is the first.")
        await learner.press("escape", "enter", "escape")
        await learner.play(learner.app.workspace.entries[0].bank, _plan("two-lungs"))
        learner.misses("It is the first.")
        await learner.press("n", "h", "question_mark", "escape")
        learner.misses("It is the first.")
        await learner.press("1", "enter")
        learner.sees("Your note", "It is the first.")


def _plan(*questions: str) -> Plan:
    return Plan(questions, 7, PRACTICE)


@pytest.mark.parametrize("keys", [("escape",), ("ctrl+s",)])
async def test_every_way_out_keeps_the_note_but_one(ask: "Sit", keys: tuple[str, ...]) -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        await learner.type("Mine")
        assert draft(learner) == ["Mine"]
        await learner.press(*keys)
        assert (kept(learner), draft(learner)) == (["Mine"], [])

        await learner.press("n")
        await learner.type(" too")
        await learner.press("ctrl+r")
        assert learner.news == "Discarded. Your note is as it was."
        assert (kept(learner), draft(learner)) == (["Mine"], [])

        await learner.press("n", *["backspace"] * 4, *keys)
        assert learner.news == "Your note is taken away."
        assert kept(learner) == []


async def test_quitting_keeps_what_is_being_typed(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        await learner.type("Mine")
        await learner.press("ctrl+q")
    assert (kept(learner), draft(learner)) == (["Mine"], [])


async def test_what_was_typed_when_the_program_was_killed_is_there_again(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        await learner.type("Half a sen")
        assert isinstance(learner.app.screen, NoteEditor)
        learner.app.screen._over = True  # as after a kill: nobody keeps it
        learner.app.back()
        await learner.settle()
        await learner.press("n")

        assert learner.app.screen.query_one(NoteField).text == "Half a sen"
        learner.sees("This is what you had typed when quiz was closed.")
        await learner.press("ctrl+r")
        assert (kept(learner), draft(learner)) == ([], [])


async def test_where_it_cannot_be_kept_the_text_stays(ask: "Sit", monkeypatch: pytest.MonkeyPatch) -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        await learner.type("Mine")

        def full(_records: object) -> None:
            raise QuizError("The disk is full.")

        with monkeypatch.context() as broken:
            broken.setattr(learner.app.workspace.environment.store, "append", full)
            await learner.press("escape")
            learner.sees("The disk is full. Your text is still here")
            assert draft(learner) == ["Mine"]
        await learner.press("ctrl+s")
        assert kept(learner) == ["Mine"]


async def test_a_paste_is_made_safe_and_bounded(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.press("1", "enter", "n")
        learner.app.screen.query_one(NoteField).post_message(events.Paste("\x1b[31m\u202e\r\n" + "long " * 20_000))
        await learner.settle()
        learner.sees("A note holds 10,000 characters. What goes beyond was left out.")
        await learner.press("x", "escape")
        (text,) = kept(learner)
        assert (len(text), text[:8]) == (10_000, "␛[31m\ufffd\nl")


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
async def test_marks_are_set_and_taken_away_before_an_answer_and_after(ask: "Sit", size: tuple[int, int]) -> None:
    async with ask("two-lungs", size=size) as learner:
        await learner.press("k")
        learner.sees("Bookmarked for yourself.")
        await learner.press("1", "enter", "c")
        assert learner.news.startswith("On the sheet of questions for your care team.")
        await learner.press("k")
        assert learner.news == "No longer bookmarked."
        (marks,) = notebook(learner.app.workspace.environment).marks.values()
        assert set(marks) == {"care-team"}


async def test_explanations_that_are_read_again_take_notes_too(ask: "Sit") -> None:
    async with ask("two-lungs", "pulse") as learner:
        await learner.press("1", "enter", "b", "n")
        await learner.type("Seen again")
        await learner.press("escape", "c")
        learner.sees("Your note", "Seen again", "Marked for my care team")
        assert kept(learner) == ["Seen again"]


async def test_reading_writes_searches_and_filters(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("r", "n")
        await learner.type("zebrafish")
        await learner.press("escape", "c", "slash", *"zebra", "enter")
        learner.sees("[All 1]", "Notes 1", "Care team 1", "zebrafish")
        await learner.press("escape", "N")
        learner.sees("[Notes 1]")
        await learner.press("K")
        learner.sees("Nothing here.")


async def test_a_note_whose_question_is_gone_can_be_read_and_taken_away(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        environment = learner.app.workspace.environment
        about = About("gone-bank", "q", "", "What was it?")
        earlier = environment._replace(clock=lambda: environment.clock() - timedelta(minutes=1))
        keep(earlier, "", about, Note("q", "Still mine"))
        keep(earlier, "", about, Bookmark("q", "care-team", on=True))
        reading_flow.read_bank(learner.app, Read(None, Settings(), learner.app.workspace.entries))
        await learner.settle()
        learner.sees("G Gone 1")
        await learner.press("G")
        learner.sees("Notes whose question is gone", "What was it?", "Still mine", "Marked for my care team")
        await learner.press("enter", "down", "enter")
        assert learner.news == "Taken away."
        assert notebook(environment).subjects == ()


async def test_the_sheet_for_the_care_team_is_saved_from_the_library(library_screen: "Sit", tmp_path: Path) -> None:
    async with library_screen() as learner:
        learner.app.workspace = learner.app.workspace._replace(folder=tmp_path)
        await learner.press("r", "c", "n")
        await learner.type("Is this true of me?")
        await learner.press("escape", "escape", "c")
        learner.sees("Questions for my care team", "1. Is this true of me?")
        await learner.press("down", "enter")
        learner.sees("Saved as ")
        (saved,) = tmp_path.glob("questions-for-my-care-team-*.md")
        assert "Is this true of me?" in saved.read_text(encoding="utf-8")
