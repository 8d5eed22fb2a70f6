"""What is on the pages of figures: which of them at a time, and what their rows are about."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType

from quiz.stats import figures
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.linked_list import LinkedList
from quiz.tui.widgets.page import Page, Para


class FiguresBody(Body):
    """Figures above the first row: where that is out of view at first, the arrow down leads to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "to_rows", "Rows", show=False, id="standing.rows", tooltip="Go to the first row"),
    ]

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
