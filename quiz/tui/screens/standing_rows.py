"""What is on the pages of figures: which of them at a time, and what their rows are about."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalGroup
from textual.widget import Widget

from quiz.stats import figures
from quiz.tui.figures import blocks, rows
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.linked_list import LinkedList
from quiz.tui.widgets.page import Page, PageView, Para


class FiguresBody(Body):
    """A page of figures with their rows, and what the row under the cursor is about.

    Where the first row is out of view at first, the arrow down leads to it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_rows", "Rows", show=False, id="standing.rows", tooltip="Go to the first row"),
    ]

    def __init__(self) -> None:
        self._rows: dict[str, list[figures.Row]] = {}
        """What the rows of each list are about, by its id."""
        super().__init__(id="body")

    def widgets(self, page: figures.Page, left_out: str, *, roomy: bool, high: int) -> Iterator[Widget]:
        """Make what ``page`` is drawn with: its lines, which are below its figures unless it is ``roomy``, and these.

        ``high`` is how many lines a bar chart has; ``left_out`` is said last.
        """
        self._rows = {}
        alone = not page.figures
        head, below = (page.lines, ()) if roomy or alone else ((), page.lines)
        if head:
            yield PageView(page_of(*head, *(() if alone else ("",))))
        yield Container(*(self._drawn(figure, high) for figure in page.figures), id="figures")
        yield PageView("", id="about")
        if below or left_out:
            yield PageView(page_of(*filter(None, (*below, left_out))), id="below")

    def _drawn(self, figure: figures.Figure, high: int) -> Widget:
        drawn, found = PageView(Page(blocks(figure, high=high))), rows(figure)
        if not found:
            return VerticalGroup(drawn)
        name = f"rows-{len(self._rows)}"
        self._rows[name] = [about for about, _ in found]
        return VerticalGroup(drawn, LinkedList([row for _, row in found], id=name))

    @property
    def row(self) -> figures.Row | None:
        """Return what the row under the cursor is about."""
        for each in self.query(LinkedList):
            if each.highlighted is not None and each.id in self._rows:
                return self._rows[each.id][each.highlighted]
        return None

    def show_about(self) -> None:
        """Show what is known of the row under the cursor."""
        row = self.row
        title = [Para(to_content(row.label, "bold $text-primary"))] if row and row.detail else []
        page = Page([*title, *(Para(to_content(text)) for text in (row.detail if row else ()))])
        for about in self.query("#about").results(PageView):
            about.display = bool(page.paragraphs)
            about.show(page)

    def place_cursor(self) -> None:
        """Begin at the first row where it is in view; else at the top of the page, which is read first."""
        lists = self.query(LinkedList)
        row = lists.first().region if lists else None
        in_view = row is not None and 0 < row.y < self.region.bottom - 1
        (lists.first() if in_view else self).focus(scroll_visible=False)

    def action_to_rows(self) -> None:
        """Go to the first row; scroll where there is none."""
        lists = self.screen.query(LinkedList)
        if lists:
            lists.first().focus(scroll_visible=False)
        else:
            self.scroll_down(animate=False)


def one_by_one(pages: tuple[figures.Page, ...]) -> tuple[figures.Page, ...]:
    """Return the pages as they are where there is little room: each figure has one of its own, as has the headline."""
    alone = list[figures.Page]()
    for page in pages:
        lines = page.lines
        if lines and not (alone and page.figures):
            alone.append(replace(page, figures=()))
            lines = ()
        for figure in page.figures:
            alone.append(replace(page, lines=lines, figures=(figure,)))
            lines = ()
    return tuple(alone)


def page_of(*texts: str) -> Page:
    """Return a page of paragraphs."""
    return Page(Para(to_content(text)) for text in texts)
