"""Dialogs with one line to write on: why a question is flagged, and a date."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import BLANK, Page, PageView, Para


class ReasonField(Field):
    """The line to the author."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Flag", id="reason.flag", tooltip="Flag the question, with this line"),
    ]


class DateField(Field):
    """The line to write a date on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Done", id="date.done", tooltip="Take this day"),
    ]


class LineDialog(Frame):
    """A line to write on, under a text about it."""

    AUTO_FOCUS = "Field"

    def __init__(self, text: str, field: Field) -> None:
        self._text, self._field = text, field
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the text, and the line."""
        yield PageView(Page([Para(to_content(self._text)), BLANK]))
        yield self._field


class ReasonDialog(LineDialog):
    """Asks why a question is flagged; an empty line flags it too, and Escape does not."""

    heading = "Why do you flag this question?"

    def __init__(self, done: Callable[[str], None]) -> None:
        self._done = done
        kept = "It is kept on this computer and never sent: quiz list --flags shows it."
        super().__init__(f"One line for the author; it may stay empty. {kept}", ReasonField(max_length=500))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close, and go on with the line."""
        self.request(Finish(lambda: self._done(event.value.strip())))


class DateDialog(LineDialog):
    """Asks for a day that is not before ``first``; an empty line is none, and Escape changes nothing."""

    heading = "Which day is the exam?"

    def __init__(self, day: date | None, first: date, done: Callable[[date | None], None]) -> None:
        self._first, self._done = first, done
        field = DateField(day.isoformat() if day else "", max_length=40)
        super().__init__("Type it as 2027-01-31. An empty line is no exam.", field)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close with the day; where it is none, show how it is written."""
        text = event.value.strip()
        try:
            day = date.fromisoformat(text) if text else None
        except ValueError:
            self.news("That is no date. Type it as 2027-01-31.")
            return
        if day and day < self._first:
            self.news("That day has passed. Type a day that is still to come.")
        else:
            self.request(Finish(lambda: self._done(day)))
