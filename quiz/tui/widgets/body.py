"""The scrolling middle of a screen."""

from collections.abc import Iterator
from math import ceil
from typing import ClassVar

from rich.color import Color
from rich.segment import Segment, Segments
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.color import TRANSPARENT
from textual.containers import VerticalScroll
from textual.geometry import Region, Size
from textual.message import Message
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from quiz.tui.widgets.ground import Ground

_BACK, _THUMB = Color.parse("black"), Color.parse("white")
_EIGHTHS = 8
"""Steps in which a thumb moves within a cell."""


class Body(VerticalScroll, Ground):
    """What is too long for the screen scrolls here, by key and by wheel; nothing is cut.

    A click leaves the keys where they are: whoever clicks beside the rows of a list goes on with its keys.
    """

    FOCUS_ON_CLICK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", "More", id="body.more", tooltip="Scroll down a page"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more only where there is more; sideways there never is, so those keys are left to the screen.

        While a list has the keys, Space is left to a screen that ticks or changes its rows with it.
        """
        if action == "page_down":
            return self.max_scroll_y > 0 and (self.has_focus or not self._screen_takes_space)
        if action in ("scroll_left", "scroll_right"):
            return self.allow_horizontal_scroll
        return super().check_action(action, parameters)

    @property
    def _screen_takes_space(self) -> bool:
        return any(isinstance(it, Binding) and it.key == "space" for it in self.screen.BINDINGS)

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001 - Textual's signature
        """Keep the styles: it looks no different with the keys, and Textual would read those of all it holds again."""

    def turn(self, direction: str) -> None:
        """Scroll a page ``up`` or down, at once."""
        (self.scroll_page_up if direction == "up" else self.scroll_page_down)(animate=False)

    class Moved(Message):
        """Other lines are in view, or there are more or fewer of them."""

        def __init__(self, body: "Body") -> None:
            self.body = body
            super().__init__()

    @property
    def goes_on(self) -> bool:
        """Return whether there is text below what is in view."""
        return self.is_on_screen and self.scroll_offset.y < self.max_scroll_y

    def expect(self, lines: int) -> bool:
        """Take so many ``lines`` before they are laid out: else Textual lays everything out twice.

        Return whether there will be text below what is in view.
        """
        room = self.scrollable_content_region
        more = lines > room.height
        self.virtual_size = Size(room.width, max(lines, room.height))
        self.show_vertical_scrollbar = more
        self.vertical_scrollbar.display = more
        return more

    def watch_virtual_size(self) -> None:
        """Offer the key that scrolls, or not: there may be more to read now, or less."""
        self.refresh_bindings()
        self.post_message(self.Moved(self))

    def on_resize(self) -> None:
        """Report whether the text goes on in the room there is now."""
        self.post_message(self.Moved(self))

    def on_hide(self) -> None:
        """Report that nothing of it is in view."""
        self.post_message(self.Moved(self))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report whether the text goes on."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved(self))


def bodies_around(widget: Widget) -> Iterator[Body]:
    """Return the page around a widget, if there is one."""
    return (node for node in widget.ancestors if isinstance(node, Body))


class TruthfulBar(ScrollBarRender):
    """A scroll bar whose thumb touches an end only where the text is at that end; Textual's is rounded there."""

    @classmethod
    def render_bar(  # noqa: PLR0913, PLR0917 - Textual's signature
        cls,
        size: int = 25,
        virtual_size: float = 50,
        window_size: float = 20,
        position: float = 0,
        thickness: int = 1,
        vertical: bool = True,  # noqa: FBT001, FBT002 - Textual's
        back_color: Color = _BACK,
        bar_color: Color = _THUMB,
    ) -> Segments:
        """Return the bar, its thumb at least one eighth of a cell away from an end that is not reached."""
        last = virtual_size - window_size
        thumb = max(1, window_size * size / virtual_size) if virtual_size else 1
        if 0 < position < last and size > thumb:  # in a single cell a thumb has no way to go
            eighths = (size - thumb) * _EIGHTHS
            nearest, farthest = 1.01, size * _EIGHTHS - ceil(thumb * _EIGHTHS) - 0.01
            at = min(max(eighths * position / last, nearest), max(farthest, nearest))
            position = at * last / eighths
        return super().render_bar(size, virtual_size, window_size, position, thickness, vertical, back_color, bar_color)


def _bar_lines(bar: ScrollBar, crop: Region) -> list[Strip]:
    """Return the lines of a scroll bar, most of them the same one. Textual looks for a frame and text in each."""
    drawn = bar.render()
    if not bar.vertical or not isinstance(drawn, TruthfulBar):
        return Widget.render_lines(bar, crop)
    style = Style.parse(drawn.style) if isinstance(drawn.style, str) else drawn.style
    cells = drawn.render_bar(
        size=bar.size.height,
        virtual_size=drawn.virtual_size,
        window_size=drawn.window_size,
        position=drawn.position,
        thickness=drawn.thickness,
        back_color=style.bgcolor or _BACK,
        bar_color=style.color or _THUMB,
    ).segments
    ground, strips = bar.visual_style, dict[Segment, Strip]()
    for cell in set(cells):
        line = [Segment(cell.text, ground.rich_style + cell.style)]
        for each in bar.get_line_filters():
            line = each.apply(line, ground.background or TRANSPARENT)
        strips[cell] = Strip(line, drawn.thickness)
    return [strips[cells[y]] for y in crop.line_range]


ScrollBar.renderer = TruthfulBar
ScrollBar.render_lines = _bar_lines  # type: ignore[method-assign, assignment]  # as above: for every scroll bar
