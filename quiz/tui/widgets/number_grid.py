"""A grid of numbers with a sign each, and a last cell with words under it: many things at once, to go to one."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from quiz.tui.text import to_content
from quiz.tui.widgets.body import bodies_around

_MOST_ACROSS = 10


class Cell(NamedTuple):
    """One number: its sign, and a letter behind it."""

    sign: str
    letter: str = ""
    style: str = ""


class NumberGrid(Widget, can_focus=True):
    """Cells with a cursor that is a character; the last one is a row under the grid."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Before", show=False, id="grid.left", tooltip="Go to the number before"),
        Binding("right", "move(1)", "After", show=False, id="grid.right", tooltip="Go to the next number"),
        Binding("up", "move_row(-1)", "Row above", show=False, id="grid.up", tooltip="Go to the row above"),
        Binding("down", "move_row(1)", "Row below", show=False, id="grid.down", tooltip="Go to the row below"),
        Binding("home", "first", "First", show=False, id="grid.first", tooltip="Go to the first number"),
        Binding("end", "last", "Last", show=False, id="grid.last", tooltip="Go to what is under the numbers"),
    ]
    DEFAULT_CSS = "NumberGrid { height: auto; max-width: 78; }"
    ALLOW_SELECT = False
    cursor = reactive(0)
    """The index of the cell under the cursor; that of the last cell is the number of the others."""

    class Moved(Message):
        """The cursor is on another cell."""

    class Chosen(Message):
        """A cell was chosen."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self, cells: Sequence[Cell], last: str, cursor: int) -> None:
        self._cells, self._last = tuple(cells), last
        super().__init__(id="grid")
        self.set_reactive(NumberGrid.cursor, cursor)

    @property
    def _width(self) -> int:
        """Return the cells that a number takes with its cursor, its sign and its letter."""
        return len(str(len(self._cells))) + 6

    def across(self, width: int) -> int:
        """Return how many numbers are in a row at ``width``."""
        return max(1, min(_MOST_ACROSS, width // self._width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """Return the number of lines at ``width``."""
        return -(-len(self._cells) // self.across(width)) + 2

    def render(self) -> Content:
        """Return the rows of numbers, and the last cell under them."""
        across = self.across(self.size.width)
        lines = [
            Content("").join(self._drawn(at) for at in range(first, min(first + across, len(self._cells))))
            for first in range(0, len(self._cells), across)
        ]
        return Content("\n").join([*lines, Content(""), self._drawn(len(self._cells))])

    def _drawn(self, at: int) -> Content:
        here = at == self.cursor
        cursor = "> " if here else "  "
        if at == len(self._cells):
            text = to_content(f"{cursor}{self._last} ", "bold")
        else:
            cell, digits = self._cells[at], len(str(len(self._cells)))
            shown = to_content(cell.sign, "" if here else cell.style)
            text = Content(f"{cursor}{at + 1:>{digits}} ") + shown + to_content(f"{cell.letter:<2}")
        if here:
            text = text.stylize("bold $block-cursor-foreground on $block-cursor-background")
        return text.stylize(Style.from_meta({"cell": at}))

    def watch_cursor(self) -> None:
        """Keep the cell under the cursor in view."""
        self.post_message(self.Moved())
        self.call_after_refresh(self._reveal)

    def on_focus(self) -> None:
        """Bring the cell under the cursor into view."""
        self.call_after_refresh(self._reveal)

    def _reveal(self) -> None:
        across = self.across(self.size.width)
        line = self.cursor // across if self.cursor < len(self._cells) else self.size.height - 1
        for body in bodies_around(self):
            body.scroll_to_region(Region(0, self.virtual_region.y + line, 1, 1), animate=False)

    def action_move(self, by: int) -> None:
        """Go to the cell before or after."""
        self.cursor = max(0, min(len(self._cells), self.cursor + by))

    def action_move_row(self, by: int) -> None:
        """Go a row up or down; from the last row to the cell under the grid."""
        last, across = len(self._cells), self.across(self.size.width)
        if self.cursor == last:
            self.cursor = last if by > 0 else last - 1
        else:
            to = self.cursor + by * across
            same_row = (last - 1) // across == self.cursor // across
            self.cursor = self.cursor if to < 0 else to if to < last else last if same_row else last - 1

    def action_first(self) -> None:
        """Go to the first cell."""
        self.cursor = 0

    def action_last(self) -> None:
        """Go to the last cell."""
        self.cursor = len(self._cells)

    def choose(self) -> None:
        """Choose the cell under the cursor; the screen decides which key does so."""
        self.post_message(self.Chosen(self.cursor))

    def on_click(self, event: Click) -> None:
        """Choose the cell that was clicked."""
        cell = event.style.meta.get("cell")
        if isinstance(cell, int):
            self.cursor = cell
            self.choose()
