"""Keys that arrive together: whatever the first of them does to the screen, no other acts where it was not meant."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from _pytest.mark import ParameterSet
from textual.command import CommandPalette
from textual.events import MouseDown, MouseUp
from textual.widgets import OptionList

from quiz.tui.screens.dialogs import KeysDialog
from quiz.tui.screens.library import Library
from quiz.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from .conftest import Sit

WAYS = {
    "bank": ("enter",),
    "question": ("enter", "enter"),
    "explained": ("enter", "enter", "0", "enter"),
    "list": ("r",),
    "history": ("y",),
    "path": ("a",),
}
KEYS = ("f1", "question_mark", "exclamation_mark", "f2", "enter", "r", "y", "a", "ctrl+p", "escape")


def packets() -> Iterator[ParameterSet]:
    """Every key after every way; quickly, some keys on a question and one key on each other screen."""
    for name, way in WAYS.items():
        for key in KEYS:
            quick = key == "f1" or (name == "question" and key in ("enter", "r", "ctrl+p", "escape"))
            yield pytest.param(way, key, id=f"{name}-{key}", marks=() if quick else pytest.mark.long)


@pytest.mark.parametrize(("way", "key"), list(packets()))
async def test_what_follows_escape_in_one_packet_acts_nowhere(
    library_screen: "Sit", way: tuple[str, ...], key: str
) -> None:
    async with library_screen() as learner:
        await learner.press(*way)
        await learner.packet("escape", key)

        # what acts everywhere acts before anything else, and then Escape finds its screen gone
        assert isinstance(learner.app.screen, CommandPalette if key == "ctrl+p" else Library)


@pytest.mark.parametrize("last", ["", "y", "a"])
async def test_of_keys_on_the_way_through_the_library_the_first_acts(library_screen: "Sit", last: str) -> None:
    async with library_screen() as learner:
        await learner.packet("question_mark", "enter", "r", "escape", *([last] if last else []))

        assert isinstance(learner.app.screen, KeysDialog)


async def test_enter_twice_at_the_end_leaves_it_once(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.answer("True")
        await learner.press("enter")
        await learner.packet("end", "enter", "enter")

        assert isinstance(learner.app.screen, Library)


async def test_enter_and_escape_after_the_last_explanation_reach_the_end(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.answer("True")
        await learner.packet("enter", "escape")

        assert learner.top == "✓ 1 right at once"


async def test_an_end_that_another_screen_came_before_is_shown_once_that_is_gone(ask: "Sit") -> None:
    async with ask("two-lungs") as learner:
        await learner.answer("True")
        assert isinstance(learner.app.screen, QuestionScreen)
        learner.app.screen.action_forward()
        learner.app.action_keys()
        await learner.settle()
        assert isinstance(learner.app.screen, KeysDialog)
        await learner.press("escape")

        assert learner.top == "✓ 1 right at once"


@pytest.mark.parametrize(
    "milliseconds", [0, 250, *(pytest.param(each, marks=pytest.mark.long) for each in (1, 30, 100))]
)
async def test_enter_twice_never_skips_an_explanation(ask: "Sit", milliseconds: int) -> None:
    async with ask("two-lungs", "pulse") as learner:
        await learner.press(learner.digit("True"))
        await learner.twice("enter", milliseconds)

        learner.sees("Right.")
        assert learner.kept.count("shown") == 1
        await learner.press("enter")
        assert learner.kept.count("shown") == 2


async def test_enter_held_down_is_pressed_once(ask: "Sit") -> None:
    async with ask("two-lungs", "pulse") as learner:
        await learner.press(learner.digit("True"))
        await learner.twice("enter", 40, times=30)

        assert learner.kept.count("shown") == 1


@pytest.mark.parametrize(
    "keys",
    [
        ("ctrl+p", "a", "enter", "enter", "enter"),
        pytest.param(("ctrl+p", "z", "pagedown", "pageup"), marks=pytest.mark.long),
        pytest.param(("ctrl+p", "escape", "escape"), marks=pytest.mark.long),
        pytest.param(("ctrl+p", "ctrl+p", "escape", "enter", "enter"), marks=pytest.mark.long),
    ],
    ids=" ".join,
)
async def test_the_command_palette_bears_a_packet_too(library_screen: "Sit", keys: tuple[str, ...]) -> None:
    async with library_screen() as learner:
        await learner.packet(*keys)
        await learner.press("down", "up")

        assert learner.app.is_running


@pytest.mark.parametrize(
    "key",
    [
        "pageup",
        "enter",
        "escape",
        *(
            pytest.param(key, marks=pytest.mark.long)
            for key in ("pagedown", "ctrl+home", "ctrl+end", "up", "down", "home", "end", "tab", "shift+tab")
        ),
    ],
)
async def test_a_key_in_a_palette_whose_rows_are_not_drawn_yet_changes_nothing(library_screen: "Sit", key: str) -> None:
    async with library_screen() as learner:
        await learner.press("ctrl+p")
        rows = learner.app.screen.query_one(OptionList)
        rows.display = False
        await learner.settle()
        rows.set_options([*rows.options])
        rows.highlighted = 0
        await learner.settle()
        await learner.press(key)

        assert learner.app.is_running


async def test_once_the_palette_has_drawn_a_packet_it_hears_the_next_key(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.packet("ctrl+p", "z", "pagedown")
        assert isinstance(learner.app.screen, CommandPalette)

        await learner.press("escape")
        assert isinstance(learner.app.screen, Library)


async def test_control_q_never_has_to_wait(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.packet("ctrl+p", "z", "pagedown", "ctrl+q")

        assert not learner.app.is_running


async def test_two_clicks_beside_the_palette_in_one_packet_close_it_once(library_screen: "Sit") -> None:
    async with library_screen() as learner:
        await learner.press("ctrl+p")
        for _ in range(2):
            learner.mouse(MouseDown, 79, 23)
            learner.mouse(MouseUp, 79, 23)
        await learner.settle()

        assert isinstance(learner.app.screen, Library)
