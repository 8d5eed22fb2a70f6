"""Explanations to read again, one at a time; left and right walk."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.model import Bank
from quiz.tui import explanation
from quiz.tui.requests import ShowSources, ShowWords
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.page import PageView
from quiz.tutor import Feedback


class Explanations(Frame):
    """A walk through explanations."""

    AUTO_FOCUS = "#body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "Go on", id="walk.on", tooltip="The next explanation; after the last one, back"),
        Binding("right,n", "walk(1)", "Next", key_display="→", id="walk.next", tooltip="The next explanation"),
        Binding(
            "left,p", "walk(-1)", "Previous", key_display="←", id="walk.previous", tooltip="The explanation before"
        ),
        Binding("g", "words", "Words", id="walk.words", tooltip="See what words in this text mean"),
        Binding("l", "sources", "Sources", id="walk.sources", tooltip="See sources and pictures, and open one"),
    ]

    def __init__(self, explained: Sequence[Feedback], at: int) -> None:
        self._explained, self._at = explained, at
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank of the question that is explained."""
        return self._explained[self._at].bank

    def contents(self) -> Iterable[Widget]:
        """Draw the explanation."""
        yield PageView(id="explanation")

    def on_mount(self) -> None:
        """Show the first."""
        self.news("")
        self.action_walk(0)

    def action_walk(self, by: int) -> None:
        """Go to the next explanation or the one before; it ends at the ends."""
        self._at = max(0, min(len(self._explained) - 1, self._at + by))
        feedback = self._explained[self._at]
        where = to_content(wording.explaining.walk(self._at + 1, len(self._explained)), "$text-muted")
        first, *others = explanation.head(feedback)
        self.head(replace(first, right=where), *others)
        self.query_one("#explanation", PageView).update(explanation.page(feedback))
        self.query_one(Body).scroll_home(animate=False)

    def action_on(self) -> None:
        """Go to the next explanation, and after the last one back."""
        if self._at == len(self._explained) - 1:
            self.action_leave()
        else:
            self.action_walk(1)

    def action_words(self) -> None:
        """Show what words in the explanation mean."""
        self.request(ShowWords(self._explained[self._at].words))

    def action_sources(self) -> None:
        """Show the sources."""
        self.request(ShowSources(self._explained[self._at].links))
