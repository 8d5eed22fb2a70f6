"""Type a word or a number; Enter answers, Tab goes to the question, where letters act."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.widgets import Input, Static

from quiz import wording
from quiz.model import Response, Write
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted, noted
from quiz.tui.text import to_content
from quiz.tui.widgets.field import Field


class TypedAnswer(Field):
    """The line to write on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Answer", id="write.answer", tooltip="Answer with what is typed"),
        Binding("tab", "app.focus_next", "Question", id="write.leave", tooltip="Leave the field: letters act"),
    ]


class WriteField(VerticalGroup):
    """A label and a line to write on."""

    DEFAULT_CSS = """
    WriteField { height: auto; }
    """

    def __init__(self, write: Write, given: Response = ()) -> None:
        self.write, self._given = write, "".join(given)
        super().__init__(id="interaction")

    def compose(self) -> ComposeResult:
        """Draw the label and the field."""
        write = self.write
        label = wording.asking.field(write.unit, numeric=write.numeric, unit_required=write.unit_required)
        yield Static(to_content(label), id="label")
        yield TypedAnswer(
            self._given,
            wording.asking.LEFT_EMPTY,
            max_length=2_000,
            id="field",
            select_on_focus=False,
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer. The first empty Enter is reported; the second means: I don't know."""
        event.stop()
        if event.value.strip():
            self.post_message(Submitted((event.value,)))
        elif noted(self) == wording.asking.GIVE_UP_EMPTY:
            self.post_message(GaveUp())
        else:
            self.post_message(Notice(wording.asking.GIVE_UP_EMPTY))
