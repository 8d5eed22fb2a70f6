"""What an interaction reports to its screen."""

from textual.message import Message

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
