"""A list of questions beside the explanation of one of them, and the field that searches it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.field import Field


class QuestionRows(ChoiceList):
    """The questions; the keys that scroll act on the explanation beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Read", id="read.open", tooltip="Open the explanation alone"),
        Binding("space", "page('down')", "More", id="read.more", tooltip="Scroll the explanation down a page"),
    ]

    DEFAULT_CSS = """
    QuestionRows { overflow: hidden; }
    """  # without this, a list hidden behind an explanation has no height, and comes back with a scroll bar

    def on_show(self) -> None:
        """Bring the row under the cursor into view: it may have moved while the list was hidden."""
        self.reveal()

    def action_page(self, direction: str) -> None:
        """Scroll the explanation."""
        self.screen.query_one("#body", Body).turn(direction)


class SearchField(Field):
    """What to search for; the list follows with every letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "To the list", id="read.found"),
        Binding("down,tab", "done", show=False, id="read.found-too"),
    ]

    class Done(Message):
        """The person goes back to the list."""

    def action_done(self) -> None:
        """Go from this field to the list of questions."""
        self.post_message(self.Done())
