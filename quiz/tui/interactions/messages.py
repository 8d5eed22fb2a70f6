"""What an interaction reports to its screen."""

from textual.message import Message
from textual.widget import Widget

from quiz.model import Response


class Submitted(Message):
    """A response was given."""

    def __init__(self, response: Response) -> None:
        self.response = response
        super().__init__()


class GaveUp(Message):
    """The learner does not know."""


class Notice(Message):
    """Something for the line above the footer."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__()


def noted(widget: Widget) -> str:
    """Return the note that was on the screen when the last key was pressed: what "Enter again" refers to."""
    note = getattr(widget.screen, "noted", "")
    return note if isinstance(note, str) else ""
