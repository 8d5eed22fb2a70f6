"""What a front end can tell a session. An event that means nothing at the moment changes nothing."""

from typing import NamedTuple

from quiz.model import Bare, OwnMark, Response


class Answer(NamedTuple):
    """The learner gives a response."""

    response: Response
    milliseconds: int = 0
    """From the question's appearing to this answer."""
    certainty: int | None = None
    """How sure the learner is, 1 to 3; 0 where they do not say; None where they were not asked yet."""


class GiveUp(NamedTuple):
    """The learner says: I don't know yet."""

    milliseconds: int = 0


class Hint(Bare):
    """The learner asks for the next hint."""


class Skip(Bare):
    """The learner puts the question off: it returns once at the end, then leaves the session."""


class Flag(NamedTuple):
    """The learner marks the question on the screen for a second look, or takes the mark away."""

    reason: str = ""
    """One line for the author. With a reason the mark is never taken away."""


class Note(NamedTuple):
    """The learner writes about a question whose explanation they have seen."""

    question: str
    text: str
    """Markdown; empty where the note is taken away."""
    replaces: tuple[str, ...] = ()
    """The ids of the facts whose text this one takes the place of."""


class Bookmark(NamedTuple):
    """The learner marks a question for themselves, or takes the mark away."""

    question: str
    mark: OwnMark
    on: bool


class Next(Bare):
    """The learner has read the explanation and goes on."""


class Ease(Bare):
    """The learner found the right answer easy: its question comes back later than it would."""


class Retire(Bare):
    """The learner does not want to be asked the question on the screen again."""


class Undo(Bare):
    """The learner takes back what they decided about the answer on the screen; where that is nothing, the answer."""


class Resume(Bare):
    """The session is taken up again, perhaps with a bank that has changed meanwhile."""


class Override(Bare):
    """The learner holds that a typed answer should count: it is not asked again, the score stays, authors see that."""


class Jump(NamedTuple):
    """The learner goes to another question of an exam."""

    question: str


class HandIn(Bare):
    """The learner hands an exam in: from now on everything is explained and nothing can be changed."""


class Abandon(Bare):
    """The learner gives the session up for good."""


Event = (
    Answer
    | GiveUp
    | Hint
    | Skip
    | Flag
    | Note
    | Bookmark
    | Next
    | Ease
    | Retire
    | Undo
    | Resume
    | Override
    | Jump
    | HandIn
    | Abandon
)
