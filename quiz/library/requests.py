"""What a front end can be opened with: a closed union, so that a combination without a meaning cannot be written.

The first three session requests are also what a front end asks for later, when the learner chooses from a screen.
"""

from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.library.entry import Entry
from quiz.model import Bare

if TYPE_CHECKING:  # types only: the first picture of the library loads neither the engine nor the reading list
    from quiz.engine import Settings
    from quiz.library.reading_list import ReadingFilter

TakeMode = Literal["practice", "exam"]
"""The modes that are chosen for a bank as a whole."""


class OpenLibrary(Bare):
    """Show which banks there are."""


class TakeBank(NamedTuple):
    """Ask the questions of one bank."""

    entry: Entry
    settings: "Settings"
    mode: TakeMode = "practice"
    restart: bool = False
    """Whether another session begins where one of this bank was left; only asked where there is no screen to choose."""


class PractiseMistakes(NamedTuple):
    """Ask again whatever was not right at its last answer."""

    entry: Entry | None
    """In this bank; None for every bank there is."""
    settings: "Settings"


class Review(NamedTuple):
    """Ask what is due, the least remembered first."""

    entries: tuple[Entry, ...] | None
    """In these banks; None for every bank there is."""
    settings: "Settings"
    """How many at most; with ``cram``, also what is not due, and the schedule is left alone."""


class OneQuestion(NamedTuple):
    """Ask a single question to look at it. The store of the workspace is then in memory, and nothing is kept."""

    entry: Entry
    question: str
    """Its id, which the bank has."""


class ReadExplanations(NamedTuple):
    """Show questions with their answers and explanations; nothing is scored."""

    entry: Entry | None
    """Of this bank; None for every bank there is."""
    shown: "ReadingFilter"
    """Which of them are shown at first."""


SessionRequest = TakeBank | Review | PractiseMistakes | OneQuestion
"""What a session can be begun with."""

Request = OpenLibrary | SessionRequest | ReadExplanations
