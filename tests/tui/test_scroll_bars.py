"""Scroll bars tell the truth: they are where the text is, and are at their end only where the text is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from rich.segment import Segment
from textual.containers import VerticalScroll
from textual.scrollbar import ScrollBar

from quiz.tui.widgets.body import TruthfulBar

if TYPE_CHECKING:
    from .conftest import Learner, Sit

SCREENS: dict[str, tuple[str, ...]] = {
    "question": ("enter", "enter"),
    "explanation": ("enter", "enter", "0", "enter"),
    "explanations": ("enter", "enter", "0", "enter", "b"),
    "keys": ("enter", "question_mark"),
    "read": ("r",),
    "read alone": ("r", "enter"),
    "help": ("enter", "exclamation_mark"),
}


def thumb_ends_below(bar: ScrollBar, position: float) -> tuple[bool, bool]:
    """Whether there is a part of the bar above its thumb, and one below it."""
    drawn = TruthfulBar.render_bar(
        size=bar.size.height,
        virtual_size=bar.window_virtual_size,
        window_size=bar.window_size,
        position=position,
    )
    first, *_, last = drawn.segments
    return not _is_full(first), not _is_full(last)


def _is_full(segment: Segment) -> bool:
    return bool(segment.style and segment.style.reverse and segment.text == " ")


def scrolled(learner: "Learner") -> list[VerticalScroll]:
    """What has more lines than it shows."""
    return [found for found in learner.app.screen.query(VerticalScroll) if found.region.area and found.max_scroll_y]


@pytest.mark.parametrize("size", [(40, 15), pytest.param((80, 24), marks=pytest.mark.long)])
@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_a_bar_is_beside_its_text_and_at_its_end_only_at_the_end(
    library_screen: "Sit", keys: Sequence[str], size: tuple[int, int]
) -> None:
    async with library_screen(size=size) as learner:
        await learner.press(*keys)
        for _ in range(30):
            read = next(found for found in learner.app.screen.query("#body, #list") if found.region.area)
            for found in scrolled(learner):
                bar = found.vertical_scrollbar
                assert found.region.right - 2 <= bar.region.right <= found.region.right
                assert bar.window_virtual_size == found.virtual_size.height
                below = max(child.virtual_region.bottom for child in found.displayed_children if child.region.height)
                assert below <= found.virtual_size.height
                ends = thumb_ends_below(bar, found.scroll_y)
                assert ends == (found.scroll_y > 0, found.scroll_y < found.max_scroll_y), found
            goes_on = read.scroll_y < read.max_scroll_y
            assert ("↓ more" in learner.part("news")) == goes_on
            if not goes_on:
                break
            await learner.press("pagedown" if read.id == "body" else "end")


@pytest.mark.parametrize("size", [0, 1, 2])
def test_a_bar_of_a_cell_or_two_is_drawn(size: int) -> None:
    drawn = TruthfulBar.render_bar(size=size, virtual_size=40, window_size=1, position=7)

    assert len(drawn.segments) == size


@pytest.mark.parametrize("lines", [21, 40, 333, 5_000])
def test_of_any_text_the_thumb_is_at_an_end_only_where_the_text_is(lines: int) -> None:
    def ends(position: float) -> tuple[bool, bool]:
        drawn = TruthfulBar.render_bar(size=20, virtual_size=lines, window_size=20, position=position)
        first, *_, end = drawn.segments
        return not _is_full(first), not _is_full(end)

    last = lines - 20
    assert ends(0) == (False, True)
    assert ends(last) == (True, False)
    for position in {1, last // 2, last - 1} - {0, last}:
        assert ends(position) == (True, True), position
