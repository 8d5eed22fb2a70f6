"""One question alone: it is played, nothing is kept, and nothing else can be begun that would be lost."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual import events

from quiz.library import Entry

if TYPE_CHECKING:
    from .conftest import Learner, Sit

Single = Callable[[], AbstractAsyncContextManager["Learner"]]


@pytest.fixture
def single(library_screen: "Sit", body: Entry) -> Single:
    """Opens the question of the chambers alone."""

    @asynccontextmanager
    async def sit() -> AsyncIterator["Learner"]:
        async with library_screen(entry=body, question="chambers") as learner:
            yield learner

    return sit


async def test_leaving_a_single_question_ends_the_program(single: Single) -> None:
    async with single() as learner:
        learner.sees("1 of 1", "How many chambers has the heart?")
        await learner.press("escape")
        assert learner.app._exit


async def test_the_end_of_a_single_question_offers_to_leave_and_no_library(single: Single) -> None:
    async with single() as learner:
        await learner.answer("Four")
        await learner.press("enter")
        learner.sees("✓ 1 right at once", "Leave", "nothing was kept")
        learner.misses("library")
        assert not learner.app._exit
        await learner.press("escape")
        assert learner.app._exit


async def test_a_single_question_can_be_practised_and_taken_back(single: Single) -> None:
    async with single() as learner:
        await learner.answer("Two")
        await learner.press("enter")
        learner.sees("· 1 to try again", "Practise the one you missed now")
        await learner.click("Practise the one")
        learner.sees("1 of 1", "How many chambers has the heart?")
        await learner.answer("Four")
        await learner.press("enter", "u")
        assert learner.news == "Your last answer is taken back. Answer again."
        assert not learner.app._exit


async def test_a_key_pressed_while_a_single_question_is_left_does_no_harm(single: Single) -> None:
    async with single() as learner:
        driver = learner.app._driver
        assert driver is not None
        for key in ("escape", "f2", "f1", "h"):
            event = events.Key(key, None)
            event.set_sender(learner.app)
            driver.send_message(event)
        await learner.settle()
        assert learner.app._exit
    assert learner.app.return_code == 0
