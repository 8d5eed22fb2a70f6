"""The sessions of the past, the latest first: one that has ended opens as it was, one that was left goes on."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.library import Entry
from quiz.library.past_sessions import PastSessions
from quiz.stats import Past
from quiz.tui.requests import OpenPast
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para

_DRAWN = 500
"""Rows drawn at once; a line under them gives the number of the others."""


class History(Frame):
    """One row a session."""

    AUTO_FOCUS = "ChoiceList"
    heading = wording.sessions.TITLE
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="history.open", tooltip="Open the session as it was, or go on with it"),
    ]

    def __init__(self, past: PastSessions, entries: tuple[Entry, ...]) -> None:
        self._past, self._sessions, self._entries = past, past.sessions, entries
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the rows."""
        drawn = [self._row(past) for past in self._sessions[:_DRAWN]]
        yield ChoiceList(drawn, cursor=0 if drawn else None)
        if len(self._sessions) > _DRAWN:
            older = wording.sessions.older(len(self._sessions) - _DRAWN)
            yield PageView(Page([Para(to_content(older, "$text-muted"))]))

    def _row(self, past: Past) -> Row:
        text, detail = self._past.lines(past)
        return Row(text, detail=detail)

    def on_mount(self) -> None:
        """Report where there are none."""
        self.news("" if self._sessions else wording.sessions.NOTHING, stays=True)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open a session."""
        self.request(OpenPast(self._sessions[event.index], self._entries))
