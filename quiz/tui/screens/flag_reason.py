"""One line to the author of a question that is flagged."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from quiz import prose, wording
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import Page, PageView, Para


class ReasonField(Field):
    """The line to write on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Flag", id="reason.flag", tooltip="Flag the question, with this line"),
    ]

    def validate_value(self, value: str) -> str:
        """Return text that is safe to draw: it reaches the author's terminal."""
        return prose.safe(value).replace("\n", " ")


class ReasonDialog(Frame):
    """Asks why a question is flagged; an empty line flags it too, and Escape does not."""

    AUTO_FOCUS = "ReasonField"

    def __init__(self, done: Callable[[str], None]) -> None:
        self._done = done
        super().__init__()

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.asking.WHY_FLAG, "bold"))
        self.news("")

    def contents(self) -> Iterable[Widget]:
        """Draw what becomes of the line, and the line."""
        yield PageView(Page([Para(to_content(wording.asking.WHY_FLAG_FOR)), Para(Content(""))]))
        yield ReasonField(max_length=500)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close, and go on with the line."""
        reason = event.value.strip()
        self.request(Finish(lambda: self._done(reason)))
