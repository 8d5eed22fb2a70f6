"""A list of rows to move through and mark: the one list under every choice. Marks are text, not colour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets.option_list import Option

from quiz.tui.text import ASCII_ONLY, to_content, to_lines
from quiz.tui.textual_private import MeasuredOptionList
from quiz.tui.widgets.body import Body, bodies_around
from quiz.tui.widgets.page import Page, Para
from quiz.tui.widgets.search_marks import mark_words
from quiz.tui.widgets.sides import CutPara, SidedPara

GUTTER = 2
"""Cells before each row: the bar of a marked row, and the cursor, a character, so that it is seen without color too."""
ROOMY = 20
"""Lines of a screen from which a list has a blank line where its rows part."""
_CURSOR, _BAR = ">", "▌"
_BOXES = {False: ("○ ", "● "), True: ("□ ", "■ ")}
_ASCII_BOXES = {False: ("( ) ", "(*) "), True: ("[ ] ", "[x] ")}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its text, the key that marks it, and a line under it."""

    text: str
    digit: str = ""
    detail: str = ""
    marked: bool | None = None
    """None where the row takes no mark."""
    many: bool = False
    box: str = ""
    """A mark of another kind."""
    marked_up: bool = False
    """Whether the text is Markdown, as that of an option."""
    apart: bool = False
    """Whether it is none of the others, and so has no empty box."""
    gap: bool = False
    """Whether a blank line comes before it."""
    beside: str = ""
    """What comes after the text, on the same line where it fits."""
    aside: str = ""
    """A text at the right edge."""
    share: tuple[int, int] | None = None
    """What a bar beside it shows: how much of how many."""
    pale: bool = False
    """Whether that bar is one of few answers."""
    room: int = 0
    """Cells of the widest such text in the list."""
    widest: int = 0
    """Cells of the widest row, if beside it all their bars are to be as short as they must be."""
    heading: str = ""
    """A line above the row, which is no part of it."""
    most: int = 0
    """Lines of its text at most; 0 for all."""
    button: bool = False
    """Whether it is drawn as a button, with its detail beside it."""
    hits: str = ""
    """Words that are marked in it."""

    @property
    def lead(self) -> int:
        """Return how many lines above the row are no part of it."""
        return self.gap + bool(self.heading)

    def page(self) -> Page:
        """Return the row as it is drawn, without the cursor."""
        return _page(self, ascii_only=ASCII_ONLY.get())


def digit(number: int) -> str:
    """Return the digit that leads to the row with this number, counted from 1; a blank where there is none."""
    return str(number) if number < 10 else " "


def numbered(texts: Iterable[str], details: Iterable[str] = ()) -> list[Row]:
    """Return a row for each text, with its digit and its detail."""
    pairs = zip(texts, chain(details, repeat("")), strict=False)
    return [Row(text, digit(number), detail) for number, (text, detail) in enumerate(pairs, 1)]


def _text(row: Row) -> Content:
    return mark_words(to_lines(row.text) if row.marked_up else to_content(row.text), row.hits)


def _para(row: Row, text: Content, prefix: Content) -> Para:
    """Return the row itself, without what is above and below it."""
    if row.button:
        button = to_content(f"[ {row.text} ]", "bold $text-primary")
        return Para(button + to_content(f"  {row.detail}".rstrip()), prefix)
    if row.aside or row.share:
        aside = to_content(row.aside, "$text-muted")
        return SidedPara(text, prefix, aside=aside, share=row.share, room=row.room, widest=row.widest, pale=row.pale)
    return CutPara(text, prefix, most=row.most) if row.most else Para(text, prefix)


@lru_cache(maxsize=2_000)  # rows are small values; a list that is searched draws the same ones often
def _page(row: Row, *, ascii_only: bool) -> Page:
    boxes = (_ASCII_BOXES if ascii_only else _BOXES)[row.many]
    mark = row.box if row.marked is None else boxes[row.marked]
    if row.apart and not row.marked:
        mark = " " * len(mark)
    style = "bold" if row.marked else ""
    prefix = to_content(mark + (f"{row.digit}  " if row.digit else ""), style)
    text = _text(row).stylize(style) if style else _text(row)
    if row.beside:
        text = text + to_content(f"  {row.beside}", "$text-accent")
    paragraphs = [_para(row, text, prefix)]
    if row.heading:
        paragraphs.insert(0, CutPara(to_content(row.heading, "bold $text-primary"), most=1))
    if row.gap:
        paragraphs.insert(0, Para(Content("")))
    if row.detail and not row.button:
        paragraphs.append(Para(to_content(row.detail, "$text-muted"), Content(" " * prefix.cell_length)))
    return Page(paragraphs)


class ChoiceList(MeasuredOptionList, inherit_bindings=False):
    """Rows with a cursor that is a character, wrapped and never cut; grows with its rows and scrolls with its page."""

    GUTTER = GUTTER
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "cursor_down", "Row below", show=False, id="list.down", tooltip="Go to the row below"),
        Binding("up", "cursor_up", "Row above", show=False, id="list.up", tooltip="Go to the row above"),
        Binding("home", "first", show=False, id="list.first"),
        Binding("end", "last", show=False, id="list.last"),
        Binding("pageup", "page('up')", show=False, id="list.page-up"),
        Binding("pagedown", "page('down')", show=False, id="list.page-down"),
    ]

    DEFAULT_CSS = """
    ChoiceList {
        height: auto; max-height: 100000; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: $foreground 0%; }
    }
    """

    class Chosen(Message):
        """A row was clicked, or its screen chose it."""

        def __init__(self, chooser: "ChoiceList", index: int) -> None:
            self.chooser, self.index = chooser, index
            super().__init__()

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        cursor: int | None = None,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
    ) -> None:
        self.rows = list(rows)
        super().__init__(*(Option(row.page()) for row in rows), markup=False, id=id, classes=classes)
        self.highlighted = cursor

    def put(self, index: int, row: Row) -> None:
        """Show ``row`` in the place of the one at ``index``."""
        self.rows[index] = row
        self.replace_option_prompt_at_index(index, row.page())

    def redraw(self, rows: Sequence[Row]) -> None:
        """Show those of ``rows``, as many as there are, that are not shown like that already."""
        for index, row in enumerate(rows):
            if row != self.rows[index]:
                self.put(index, row)

    def show_rows(self, rows: Sequence[Row], cursor: int | None) -> None:
        """Show other rows."""
        self.rows = list(rows)
        self.set_options(Option(row.page()) for row in rows)
        self.highlighted = cursor

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines at ``width``, of which the cursor takes its part."""
        return super().get_content_height(container, viewport, width - GUTTER)

    def render_line(self, y: int) -> Strip:
        """Return a line of a row, with the cursor before the first line of the row it is on."""
        strip = super().render_line(y)
        index, line = self.row_at(self.scroll_offset.y + y)
        row = self.rows[index] if 0 <= index < len(self.rows) else None
        here, first = index == self.highlighted and not self.disabled, row is not None and line == row.lead
        if row is not None and line < row.lead:  # a blank line and a heading before a row are no part of it
            return Strip([Segment(" " * GUTTER, self.rich_style), *self.line_without_cursor(index, line)])
        if here:  # whatever is muted elsewhere must be read on the colour of the cursor too
            cursor = self.get_component_rich_style("option-list--option-highlighted")
            strip = Strip(Segment.apply_style(strip, post_style=Style(color=cursor.color)), strip.cell_length)
        bar = to_content(_BAR).plain if row is not None and row.marked else ""
        sign = f"{bar}{_CURSOR if here and first else ''}".ljust(GUTTER)
        style = next((segment.style for segment in strip), None)
        return Strip([Segment(sign, style), *strip], strip.cell_length + GUTTER)

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual's signature
        """Read the styles again where they are seen, which costs a tenth of an answer."""
        if has_focus or all(node.display for node in self.ancestors_with_self):
            super().watch_has_focus(has_focus)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Keep the row under the cursor in view."""
        super().watch_highlighted(highlighted)
        self.reveal()

    def reveal(self) -> None:
        """Bring the row under the cursor into view, once it is drawn."""
        if self.highlighted is not None:
            self.call_after_refresh(self._reveal, self.highlighted)

    def _reveal(self, index: int) -> None:
        """Scroll the page around this list until the row can be read."""
        drawn = self.lines_of(index)
        if self.highlighted != index or drawn is None:
            return
        top, height = drawn
        last = self.lines_of(self.last_in_view(index))
        if last is not None:
            height = sum(last) - top
        for node in self.ancestors_with_self:
            if isinstance(node, Body):
                room = node.scrollable_content_region.height
                node.scroll_to_region(Region(0, top, 1, min(height, room)), animate=False, top=height > room)
                return
            if isinstance(node, Widget):
                top += node.virtual_region.y

    def last_in_view(self, index: int) -> int:
        """Return the last of the rows that are to be seen together with the one at ``index``."""
        return index

    def action_page(self, direction: str) -> None:
        """Scroll the page, not the rows."""
        for body in bodies_around(self):
            body.turn(direction)

    def action_select(self) -> None:
        """Choose the row under the cursor; the screen decides which key does so."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self, self.highlighted))
