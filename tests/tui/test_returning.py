"""After an answer: when its question comes back, and what can be decided about that."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .conftest import Learner, Sit


def next_line(learner: "Learner") -> str:
    return "" if learner.news else learner.above_the_keys


async def test_one_line_says_when_the_question_comes_back_and_follows_each_decision(ask: "Sit") -> None:
    async with ask("chambers", "two-lungs") as learner:
        assert next_line(learner) == ""
        await learner.answer("Four")
        assert next_line(learner) == "It comes back in 2 days, on Friday. Press e if easy, x to drop it."

        await learner.press("e")
        assert next_line(learner) == "It comes back in 6 days. u takes that back."
        assert "e Easy" not in learner.keys
        await learner.press("x")
        assert next_line(learner) == "You are not asked this again. u takes that back."
        assert "x Not again" not in learner.keys

        await learner.press("u", "u")
        assert next_line(learner) == "It comes back in 2 days, on Friday. Press e if easy, x to drop it."
        assert learner.top == "✓ Right."
        assert learner.kept[-4:] == ["eased", "retired", "undone", "undone"]
        await learner.press("u")
        assert learner.top.endswith("1 of 2")
        assert next_line(learner) == ""


async def test_in_a_narrow_window_the_line_is_short_and_long_again_in_a_wide_one(ask: "Sit") -> None:
    async with ask("chambers", size=(40, 15)) as learner:
        await learner.answer("Four")
        assert next_line(learner) == "It comes back in 2 days."

        await learner.resize(80, 24)
        assert next_line(learner) == "It comes back in 2 days, on Friday. Press e if easy, x to drop it."


async def test_what_is_not_asked_again_does_not_return_in_this_session(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        assert next_line(learner) == "It comes back in this session, then tomorrow. Press x to drop it."
        assert "1 to come back" in learner.text
        await learner.press("x")
        assert "to come back" not in learner.text
        await learner.press("u")
        assert "1 to come back" in learner.text
        await learner.press("x", "enter")

        assert learner.kept[-1] == "finished"
