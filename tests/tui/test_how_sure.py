"""Certainty: after the answer, before the verdict, learners are asked how sure they are, and need not say."""

from typing import TYPE_CHECKING

import pytest

from quiz.preferences import Preferences
from quiz.tui.interactions import HowSureList
from quiz.tutor import Environment

if TYPE_CHECKING:
    from .conftest import Sit


@pytest.fixture
def environment(environment: Environment) -> Environment:
    """One of somebody who chose to be asked."""
    return environment._replace(preferences=Preferences(certainty=True))


async def test_how_sure_is_asked_below_the_answer_and_then_comes_the_verdict(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        learner.sees("● ", "Two", "How sure are you?", "1 less than 2 in 3 (1, 0)", "3 more than 4 in 5")
        assert [row.strip() for row in learner.rows if ">" in row] == [">    Do not say"]
        assert learner.kept[-1] == "shown"

        await learner.press("3")
        assert learner.top == "✗ Not quite. You said: more than 4 in 5."
        learner.sees("You were sure. These are worth a second look.")
        assert learner.above_the_keys == "It comes back in this session, then tomorrow. Press x to drop it."


async def test_escape_leads_back_to_the_answer_which_can_be_changed(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        assert "esc Back" in learner.keys
        await learner.press("escape")
        assert not learner.app.screen.query(HowSureList)
        learner.misses("How sure are you?")

        await learner.answer("Four")
        await learner.press("enter")
        assert learner.top == "✓ Right."
        assert learner.kept.count("answered") == 1


async def test_how_sure_is_asked_in_the_smallest_window_and_whole(ask: "Sit") -> None:
    async with ask("chambers", size=(40, 15)) as learner:
        await learner.answer("Two")
        learner.sees("How sure are you?", "more than 4 in 5", "Do not say")
        assert learner.keys == " [ Enter Choose ]  ? All keys  esc"
