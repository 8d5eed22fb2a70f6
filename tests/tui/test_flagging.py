"""A flag with a line to the author."""

from typing import TYPE_CHECKING

from quiz.stats import flags
from quiz.tui.screens.line_dialogs import ReasonDialog
from quiz.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from .conftest import Learner, Sit


def flagged(learner: "Learner") -> dict[str, str]:
    """What is flagged, and why."""
    return {flag.question: flag.reason for flag in flags(learner.app.workspace.environment.store.records())}


async def test_a_capital_f_asks_why_and_flags_with_the_line(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("F")
        assert learner.top == "Why do you flag this question?"
        learner.sees("It is kept on this computer and never sent: quiz list --flags shows it.")
        await learner.type("Four what? ")
        await learner.press("enter")

        assert isinstance(learner.app.screen, QuestionScreen)
        assert learner.news == "Flagged, with your line. f takes the flag away."
        assert flagged(learner) == {"chambers": "Four what?"}


async def test_an_empty_line_flags_too(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("F", "enter")

        assert learner.news == "Flagged for a second look. f takes the flag away."
        assert flagged(learner) == {"chambers": ""}


async def test_an_empty_line_takes_no_flag_away(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("f", "F", "enter")
        assert flagged(learner) == {"chambers": ""}

        await learner.press("F")
        await learner.type("Odd.")
        await learner.press("enter", "F", "enter")
        assert flagged(learner) == {"chambers": "Odd."}


async def test_escape_flags_nothing(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("F")
        await learner.type("Odd.")
        await learner.press("escape")

        assert isinstance(learner.app.screen, QuestionScreen)
        assert flagged(learner) == {}


async def test_a_second_quick_enter_answers_nothing(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.pick("Two")
        await learner.press("F")
        paper = learner.app.screen
        assert isinstance(paper, ReasonDialog)
        await learner.press("enter")

        assert learner.row("●").endswith("Two")
        assert "answered" not in learner.kept


async def test_letters_are_letters_in_the_line_and_what_could_harm_is_shown(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.press("F", "f", "u", "exclamation_mark")
        await learner.type("\x1b[2J\u202e")
        await learner.press("enter")

        assert flagged(learner) == {"chambers": "fu!␛[2J\ufffd"}


async def test_a_question_is_flagged_with_a_line_after_its_answer_too(ask: "Sit") -> None:
    async with ask("chambers") as learner:
        await learner.answer("Two")
        await learner.press("F")
        await learner.type("The key is wrong.")
        await learner.press("enter")

        assert learner.top == "✗ Not quite."
        assert flagged(learner) == {"chambers": "The key is wrong."}
