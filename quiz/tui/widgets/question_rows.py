"""A list of questions beside the explanation of one of them, and the field that searches it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from quiz import prose
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.field import Field


class QuestionRows(ChoiceList):
    """The questions; the keys that scroll are meant for the explanation beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Read", id="read.open", tooltip="Open the explanation alone"),
        Binding("space", "page('down')", "More", id="read.more", tooltip="Scroll the explanation down a page"),
    ]

    DEFAULT_CSS = """
    QuestionRows { overflow: hidden; }
    """  # hidden while an explanation stands alone, it has no height, and would come back with a scroll bar of its own

    def on_show(self) -> None:
        """The list is there again, perhaps with the cursor elsewhere."""
        self.reveal()

    def action_page(self, direction: str) -> None:
        """Scroll the explanation."""
        body = self.screen.query_one("#body", Body)
        (body.scroll_page_up if direction == "up" else body.scroll_page_down)(animate=False)


class SearchField(Field):
    """What to search for; the list follows with every letter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "To the list", id="read.found"),
        Binding("down,tab", "done", show=False, id="read.found-too"),
    ]

    class Done(Message):
        """The list is wanted again."""

    def action_done(self) -> None:
        """Go to the list."""
        self.post_message(self.Done())

    def validate_value(self, value: str) -> str:
        """Text as it can be shown."""
        return prose.safe(value).replace("\n", " ")
