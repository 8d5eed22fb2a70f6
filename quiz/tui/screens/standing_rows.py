"""What is on the pages of figures: which of them at a time, and what their rows are about."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType

from quiz import wording
from quiz.stats import figures
from quiz.stats.figures import Figure, WhereIStand
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.linked_list import LinkedList
from quiz.tui.widgets.page import Page, Para

REVIEW = wording.looking_back.REVIEW
"""The row that reviews what is due."""


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


def to_review(stand: WhereIStand) -> WhereIStand:
    """Return the figures, with a row to review what is due today where anything is."""
    pages = (replace(page, figures=tuple(map(_to_review, page.figures))) for page in stand.pages)
    return replace(stand, pages=tuple(pages))


def _to_review(figure: Figure) -> Figure:
    """Return a figure whose first number is due today with a row to review that."""
    if not (isinstance(figure, figures.Bars) and any(figure.values[:1])):
        return figure
    return replace(figure, row=figures.Row(REVIEW, wording.pluralize(figure.values[0], "question")))


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
