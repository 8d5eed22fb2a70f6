"""What draws its own lines draws what Textual would have drawn: the same letters in the same colors."""

from typing import TYPE_CHECKING

import pytest
from textual.content import Content
from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from quiz.tui.widgets.body import Body
from quiz.tui.widgets.ground import Ground
from quiz.tui.widgets.key_line import KeyLine
from quiz.tui.widgets.page import PageView, wrapped

if TYPE_CHECKING:
    from .conftest import Sit

KEYS: dict[str, tuple[str, ...]] = {
    "library": (),
    "question": ("enter", "enter", "h", "2"),
    "feedback": ("enter", "enter", "2", "enter"),
    "read": ("enter", "enter", "2", "enter", "f", "escape", "r"),
}


def cells(strip: Strip) -> list[tuple[object, ...]]:
    """Each letter with its colors and marks; of a blank only the ground is seen."""
    seen: list[tuple[object, ...]] = []
    for text, style, _ in strip:
        assert style
        ground = (style.bgcolor, style.reverse or False)
        marks = (style.color, *(mark or False for mark in (style.bold, style.italic, style.dim, style.underline)))
        seen += [(letter, *ground) if letter == " " else (letter, *ground, *marks) for letter in text]
    return seen


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 40)])
@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("name", KEYS)
async def test_every_line_is_drawn_as_textual_would(
    library_screen: "Sit", name: str, size: tuple[int, int], *, ascii_only: bool
) -> None:
    async with library_screen(size=size, ascii_only=ascii_only) as learner:
        await learner.press(*KEYS[name])
        screen = learner.app.screen
        bars = [it.vertical_scrollbar for it in screen.query(Body)]
        drawn = [
            it
            for it in (screen, *screen.query(Widget), *bars)
            if isinstance(it, Ground | PageView | KeyLine | ScrollBar) and it.is_on_screen
        ]

        assert any(isinstance(it, PageView) for it in drawn)
        for widget in drawn:
            crop = Region(0, 0, *widget.region.size)
            ours, textual = widget.render_lines(crop), Widget.render_lines(widget, crop)

            assert list(map(cells, ours)) == list(map(cells, textual)), widget


@pytest.mark.parametrize(
    "text", ["", " ", "one", "one ", " two  words", "two\nlines", "a\ttab", "\u6f22\u5b57", "longest"]
)
def test_a_text_that_fits_is_wrapped_as_any_other(text: str) -> None:
    for width in (1, 2, 4, 8, 80):
        for content in (Content(text), Content.styled(text, "bold")):
            lines = [(line.plain, line.spans) for line in wrapped(content, width)]

            assert lines == [(line.plain, line.spans) for line in content.wrap(width)]
