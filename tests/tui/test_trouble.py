"""When an answer cannot be kept: no verdict, a sentence, and the choice to try again or to leave."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from quiz import engine, tutor
from quiz.errors import QuizError
from quiz.library import Entry
from quiz.model import Record
from quiz.store import SQLiteStore
from quiz.tui.screens.library import Library
from quiz.tutor import Environment

if TYPE_CHECKING:
    from .conftest import Sit


class Disk:
    """Lets the store fail while it is full."""

    full = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    state = Disk()
    append = SQLiteStore.append

    def keep(store: SQLiteStore, records: Sequence[Record]) -> None:
        if state.full:
            raise QuizError("The disk is full: make room, [b]then[/b] try again.")
        append(store, records)

    monkeypatch.setattr(SQLiteStore, "append", keep)
    return state


async def test_an_answer_that_cannot_be_kept_gets_no_verdict_until_it_is(ask: "Sit", disk: Disk) -> None:
    async with ask("chambers") as learner:
        await learner.pick("Four")
        disk.full = True
        await learner.press("enter")
        assert learner.top == "Your answer could not be kept"
        learner.sees("The disk is full: make room, [b]then[/b] try again.", "> Try again", "Leave")

        await learner.press("enter")
        assert learner.top == "Your answer could not be kept"
        assert "answered" not in learner.kept

        disk.full = False
        await learner.press("enter")
        assert learner.top == "✓ Right."
        assert learner.kept.count("answered") == 1


async def test_leaving_instead_leads_to_the_library_and_the_session_goes_on_later(ask: "Sit", disk: Disk) -> None:
    async with ask("two-lungs", "chambers") as learner:
        await learner.answer("True")
        await learner.press("enter")
        disk.full = True
        await learner.answer("Four")
        await learner.press("down", "enter")
        assert isinstance(learner.app.screen, Library)

        disk.full = False
        await learner.press("enter")
        learner.sees("2 of 2", "How many chambers has the heart?")


async def test_going_back_from_the_trouble_keeps_what_was_marked(ask: "Sit", disk: Disk) -> None:
    async with ask("chambers") as learner:
        disk.full = True
        await learner.answer("Four")
        await learner.press("escape")

        assert learner.row("●").endswith("Four")


async def test_a_session_that_cannot_be_begun_says_so(bank_screen: "Sit", disk: Disk) -> None:
    async with bank_screen() as learner:
        disk.full = True
        await learner.press("enter")
        learner.sees("The disk is full", "> Try again")

        disk.full = False
        await learner.press("enter")
        learner.sees("1 of 5")


async def test_undo_from_the_end_can_be_tried_again_too(
    library_screen: "Sit", body: Entry, environment: Environment, disk: Disk
) -> None:
    played = tutor.begin(environment, body.bank, engine.Plan(("two-lungs",), 1))
    played.send(engine.Answer(("True",)))
    played.send(engine.Next())
    async with library_screen() as learner:
        await learner.show(played)
        disk.full = True
        await learner.press("u")
        learner.sees("The disk is full", "> Try again")

        disk.full = False
        await learner.press("enter")
        learner.sees("1 of 1", "Most people have two lungs.")


@pytest.mark.parametrize("key", ["h", "s", "f"])
async def test_no_fact_is_lost_without_a_word(ask: "Sit", disk: Disk, key: str) -> None:
    async with ask("chambers", "two-lungs") as learner:
        disk.full = True
        await learner.press(key)

        assert learner.top == "This could not be kept"
        learner.sees("The disk is full")
        assert learner.kept == ["started", "shown"]


async def test_two_windows_on_one_session_do_not_both_answer(
    library_screen: "Sit", body: Entry, environment: Environment
) -> None:
    here = tutor.begin(environment, body.bank, engine.Plan(("two-lungs", "chambers"), 1))
    there = tutor.resume(environment, here.id, body.bank)
    there.send(engine.Answer(("True",)))
    async with library_screen() as learner:
        await learner.show(here)
        await learner.answer("False")

        assert learner.top == "Your answer could not be kept"
        assert learner.kept.count("answered") == 1
        learner.misses("Try again")
        await learner.press("enter")
        assert isinstance(learner.app.screen, Library)


async def test_a_session_that_another_window_deleted_says_so_and_begins_again(ask: "Sit") -> None:
    async with ask("two-lungs", "chambers") as learner:
        await learner.answer("True")
        await learner.press("enter")
        learner.app.workspace.environment.store.forget()
        await learner.answer("Four")

        learner.sees("1 of 2", "deleted in another window")
        assert learner.kept == ["started", "shown"]
        await learner.answer("True")
        assert learner.top == "✓ Right."
