"""Explanations to read again, one at a time; left and right walk."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar, Literal

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.errors import QuizError
from quiz.model import Bank, OwnMark
from quiz.tui import explanation
from quiz.tui.requests import Lay
from quiz.tui.screens.dialogs import show_links, show_words
from quiz.tui.screens.frame import Frame, own_bindings
from quiz.tui.screens.note_editor import NoteEditor
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.page import PageView
from quiz.tutor import Tutor
from quiz.tutor.controls import effect
from quiz.tutor.ending import explanations
from quiz.tutor.own import turned


class Explanations(Frame):
    """A walk through explanations."""

    AUTO_FOCUS = "#body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "Go on", id="walk.on", tooltip="The next explanation; after the last one, back"),
        Binding("right", "walk(1)", "Next", key_display="→", id="walk.next", tooltip="The next explanation"),
        Binding(
            "left,p", "walk(-1)", "Previous", key_display="←", id="walk.previous", tooltip="The explanation before"
        ),
        Binding("g", "words", "Words", id="walk.words", tooltip="See what words in this text mean"),
        *own_bindings("walk"),
        Binding("l", "sources", "Sources", id="walk.sources", tooltip="See sources and pictures, and open one"),
    ]

    def __init__(self, tutor: Tutor, questions: Sequence[str], at: int) -> None:
        self._tutor, self._questions, self._at = tutor, questions, at
        self._explained = explanations(tutor.view, questions, tutor.own)
        super().__init__()

    @property
    def banks(self) -> tuple[Bank, ...]:
        """Return the bank of the question that is explained."""
        return (self._explained[self._at].bank,)

    def contents(self) -> Iterable[Widget]:
        """Draw the explanation."""
        yield PageView(id="explanation")

    def on_mount(self) -> None:
        """Show the first."""
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
        show_words(self, self._explained[self._at].words)

    def action_own(self, what: Literal["note"] | OwnMark) -> None:
        """Write about the question, or mark it for oneself or no longer."""
        tutor, name = self._tutor, self._questions[self._at]
        if what == "note":
            self.request(Lay(NoteEditor.of(tutor, name, self._annotated)))
            return
        event = turned(tutor.own(name), name, what)
        try:
            tutor.send(event)
        except QuizError as error:
            self.news(str(error))
        else:
            self._annotated(wording.asking.EFFECTS[effect(tutor.view, event)])

    def _annotated(self, news: str) -> None:
        """Draw what the person keeps about the question, where they are."""
        self._explained = explanations(self._tutor.view, self._questions, self._tutor.own)
        self.query_one("#explanation", PageView).update(explanation.page(self._explained[self._at]))
        self.news(news)

    def action_sources(self) -> None:
        """Show the sources."""
        show_links(self, self._explained[self._at].links)
