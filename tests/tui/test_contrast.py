"""Every theme of ours can be read: 4.5:1 between a text and what it stands on (WCAG 2.2, 1.4.3), as it is drawn."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pytest
from rich.color import Color
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES

from quiz.tui.themes import THEMES, theme_for

if TYPE_CHECKING:
    from .conftest import Learner, Sit

ENOUGH = 4.5
DRAWN = {chr(code) for code in range(0x2500, 0x25A0)}
"""Lines and blocks: borders and scroll bars, which are no text."""


class Painted(NamedTuple):
    """A stretch of text as it is drawn."""

    text: str
    ratio: float


def light(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [part / 255 for part in color.get_truecolor()]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((light(one), light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def painted(strips: list[Strip]) -> Iterator[Painted]:
    for strip in strips:
        for segment in strip:
            text = "".join(letter for letter in segment.text if letter not in DRAWN).strip()
            if not text:
                continue
            style = segment.style
            assert style is not None, text
            assert style.color is not None, text
            assert style.bgcolor is not None, text
            assert not style.dim, text
            yield Painted(text, contrast(style.color, style.bgcolor))


def unreadable(learner: "Learner", *must_be_there: str) -> list[Painted]:
    """What is too faint on this screen, which must show ``must_be_there``."""
    found = list(painted(learner.strips))
    for text in must_be_there:
        assert any(text in one.text for one in found), f"{text!r} in\n{learner.text}"
    return [one for one in found if one.ratio < ENOUGH]


def test_the_measure_is_the_one_of_the_standard() -> None:
    black, white, grey = Color.parse("#000000"), Color.parse("#ffffff"), Color.parse("#767676")

    assert contrast(black, white) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


THEME_NAMES = [theme.name for theme in THEMES]
EACH_THEME = pytest.mark.parametrize(
    "theme", [THEME_NAMES[0], *(pytest.param(name, marks=pytest.mark.long) for name in THEME_NAMES[1:])]
)
THE_TERMINALS = {"ansi-dark", "ansi-light"}
"""Themes that take every color from the terminal, so that only whoever has chosen those can say how they look."""


@EACH_THEME
async def test_choosing_can_be_read(library_screen: "Sit", theme: str) -> None:
    async with library_screen() as learner:
        learner.app.theme = theme
        await learner.settle()
        assert unreadable(learner, "quiz", "New here?", "The human body", "about 6 minutes", "Checked against") == []

        await learner.press("enter")
        assert unreadable(learner, "Start", "Questions", "All keys", "Enter  Start") == []


@EACH_THEME
async def test_asking_and_explaining_can_be_read(ask: "Sit", theme: str) -> None:
    async with ask("vessels", "chest-pain", "chambers", size=(80, 40)) as learner:
        learner.app.theme = theme
        await learner.pick("Artery")
        await learner.press("h")
        assert unreadable(learner, "1 of 3", "Pick every right option", "Artery", "Nerve", "no hint") == []

        await learner.press("enter")
        assert unreadable(learner, "Partly right.", "Artery", "answer, missed", "Enter  Next") == []

        await learner.press("enter")
        await learner.answer("Sleep")
        assert unreadable(learner, "Not quite.", "Chest pain that does not stop", "your answer") == []

        await learner.press("enter", "h")
        assert unreadable(learner, "Hint 1 of 2", "3 of 3") == []
        await learner.answer("Four")
        assert unreadable(learner, "Right.", "Often misunderstood", "Atlas of the body", "atria") == []

        await learner.press("l")
        assert unreadable(learner, "Atlas of the body", "https://atlas") == []


@EACH_THEME
async def test_writing_and_the_end_can_be_read(ask: "Sit", theme: str) -> None:
    async with ask("pulse") as learner:
        learner.app.theme = theme
        await learner.type("many")
        await learner.press("enter")
        assert unreadable(learner, "Type a number", "many", "That is not a number") == []

        await learner.press("tab")
        assert unreadable(learner, "many", "To answer") == []

        await learner.press("s", "tab", "s")
        assert unreadable(learner, "Nothing was answered", "Done for now", "nothing was kept") == []


@EACH_THEME
async def test_not_knowing_and_a_gap_that_is_typed_can_be_read(ask: "Sit", theme: str) -> None:
    async with ask("flow") as learner:
        learner.app.theme = theme
        await learner.type("body")
        assert unreadable(learner, "Gap 1", "[1: body]", "lungs") == []

        await learner.press("enter", "enter", "enter")
        assert unreadable(learner, "Partly right.") == []


@EACH_THEME
async def test_reading_again_can_be_read(ask: "Sit", theme: str) -> None:
    async with ask("chambers", size=(100, 40)) as learner:
        learner.app.theme = theme
        await learner.answer("Two")
        await learner.press("F")
        assert unreadable(learner, "Why do you flag", "One line for the author") == []

        await learner.press("escape", "escape", "y")
        assert unreadable(learner, "What you did", "left at 1 of 1") == []

        await learner.press("escape", "r", "slash", "h", "e")
        assert (
            unreadable(learner, "[All", "Missed 1", "How many chambers", "Missed on", "You chose", "Search", "he") == []
        )
        await learner.press("enter")
        assert unreadable(learner, "How many chambers", "Missed on") == []


@EACH_THEME
async def test_the_cursor_row_can_be_told_from_the_others_without_colour(ask: "Sit", theme: str) -> None:
    async with ask("chambers") as learner:
        learner.app.theme = theme
        await learner.press("down")

        assert [row[:3] for row in learner.rows].count(" > ") == 1


@pytest.mark.parametrize(
    ("environ", "theme"),
    [
        ({}, "quiz-dark"),
        ({"TEXTUAL_THEME": "quiz-light"}, "quiz-light"),
        ({"TEXTUAL_THEME": "no-such-theme, quiz-light,quiz-dark"}, "quiz-light"),
        ({"TEXTUAL_THEME": "no-such-theme"}, "quiz-dark"),
        ({"NO_COLOR": "1"}, "ansi-dark"),
        ({"NO_COLOR": ""}, "quiz-dark"),
        ({"NO_COLOR": "1", "TEXTUAL_THEME": "quiz-high-contrast"}, "quiz-high-contrast"),
    ],
)
def test_the_first_theme_follows_the_environment(environ: dict[str, str], theme: str) -> None:
    assert theme_for(environ, {*THEME_NAMES, "ansi-dark"}) == theme


@pytest.mark.long
async def test_every_theme_that_is_offered_can_be_chosen_in_mid_question_and_read(ask: "Sit") -> None:
    async with ask("vessels", "chest-pain", size=(80, 40)) as learner:
        offered = list(learner.app.available_themes)
        for theme in offered:
            learner.app.theme = theme
            await learner.settle()
            assert theme in THE_TERMINALS or unreadable(learner, "1 of 2", "Artery", "Answer") == [], theme
        await learner.answer("Artery")
        for theme in offered:
            learner.app.theme = theme
            await learner.settle()
            assert theme in THE_TERMINALS or unreadable(learner, "Partly right.", "answer, missed") == [], theme
        await learner.press("enter")
        await learner.answer("Sleep")
        for theme in offered:
            learner.app.theme = theme
            await learner.settle()
            assert theme in THE_TERMINALS or unreadable(learner, "Not quite.", "your answer") == [], theme


@pytest.mark.parametrize(
    "theme",
    [THEME_NAMES[1], *(pytest.param(name, marks=pytest.mark.long) for name in sorted({*BUILTIN_THEMES, *THEME_NAMES}))],
)
async def test_every_theme_starts(library_screen: "Sit", monkeypatch: pytest.MonkeyPatch, theme: str) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", theme)
    async with library_screen() as learner:
        assert learner.app.theme == theme
        assert theme in THE_TERMINALS or unreadable(learner, "New here?", "The human body") == []

        await learner.press("a")
        assert theme in THE_TERMINALS or unreadable(learner, "Where is the bank", "Complete") == []


async def test_a_theme_that_does_not_exist_does_no_harm(library_screen: "Sit", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "no-such-theme")
    async with library_screen() as learner:
        learner.sees("New here?")
