"""What screens ask of the app, as a closed union; the frame of every screen sends it. No screen is known here.

The first picture needs all of these names. Named tuples are made in a sixth of the time that frozen dataclasses take:
with two dozen of them that is 8 ms, a thirtieth of the whole start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from quiz.engine import Note, Session, Settings
    from quiz.library import Entry, SessionRequest
    from quiz.library.reading_list import Item, OpenedList, PartOf
    from quiz.library.topic_knowledge import TopicKnowledge
    from quiz.model import About, Bank
    from quiz.stats import Own, Past
    from quiz.stats.figures import Name
    from quiz.tui.destinations import Destination
    from quiz.tutor import Links, Tutor


# Leaving


class Leave(NamedTuple):
    """Go back to the screen below."""


class Finish(NamedTuple):
    """Go back to the screen below, and go on with what this one was opened for."""

    then: Callable[[], object]


class Quit(NamedTuple):
    """End the program; all that was answered is kept."""


# Before a session


class GoTo(NamedTuple):
    """Open one of the screens that need only the app."""

    destination: Destination


class ChoosePerson(NamedTuple):
    """Let another person at this computer learn."""


class OpenBank(NamedTuple):
    """Show a bank before a session is started."""

    entry: Entry


class ShowStanding(NamedTuple):
    """Show where the person stands in a bank."""

    entry: Entry


class ChooseBank(NamedTuple):
    """Let the person choose one of ``entries``; ``chosen`` gets it, or None for all of them."""

    entries: tuple[Entry, ...]
    chosen: Callable[[Entry | None], None]


class ChooseTopics(NamedTuple):
    """Let the person tick ``topics`` of a bank; ``done`` gets the ids of the ticked ones."""

    bank: Bank
    topics: tuple[TopicKnowledge, ...]
    ticked: tuple[str, ...]
    done: Callable[[tuple[str, ...]], None]


class OpenWords(NamedTuple):
    """Show every word of a bank's glossary."""

    bank: Bank


class InspectBank(NamedTuple):
    """Read the bank at a path that was typed, and offer to add it; ``refuse`` gets the reason where it cannot be."""

    written: str
    refuse: Callable[[str], None]


# A session


class BeginSession(NamedTuple):
    """Begin a session; one over every bank takes ``entries``, which may be newer than those the program began with."""

    session: SessionRequest
    entries: tuple[Entry, ...] | None = None


class ResumeSession(NamedTuple):
    """Go on with a session that was left, with one of ``entries`` or with all of them."""

    session: str
    entries: tuple[Entry, ...]


class OpenPast(NamedTuple):
    """Open a session of the past as it was, or resume it where it was left."""

    past: Past
    entries: tuple[Entry, ...]


class PractiseNamed(NamedTuple):
    """Ask questions that are named, of ``entries``, or those of them that were missed."""

    names: tuple[Name, ...]
    entries: tuple[Entry, ...]
    only_missed: bool = False


class TakeAnother(NamedTuple):
    """Begin another session like one that has ended."""

    ended: Session


class PractiseMissed(NamedTuple):
    """Ask what was missed in a session that has ended once more, in a session of its own."""

    ended: Session


class UndoLast(NamedTuple):
    """Take the last answer of a session that has ended back, and go on from there."""

    tutor: Tutor


class ShowEnd(NamedTuple):
    """Show what a session came to, now that it has ended."""

    tutor: Tutor


class ShowMap(NamedTuple):
    """Show the map of an exam; ``chosen`` gets the question to go to, or nothing where the exam is handed in."""

    session: Session
    chosen: Callable[[str], None]


class AskHandIn(NamedTuple):
    """Ask once whether an exam with ``missing`` open questions is to be handed in; ``hand_in`` does so."""

    missing: int
    hand_in: Callable[[], None]


class AskReason(NamedTuple):
    """Ask why a question is flagged; ``done`` gets the line that was written, which may be empty."""

    done: Callable[[str], None]


class WriteNote(NamedTuple):
    """Let the person write about a question; ``keep`` may raise QuizError, and ``done`` gets what became of it."""

    about: About
    own: Own
    keep: Callable[[Note], object]
    done: Callable[[str], None]


KeepsOwn: TypeAlias = Literal["note", "bookmark", "care-team", "gone"]


class KeepOwn(NamedTuple):
    """Let the person write about a question of a reading list, mark it, or see what is kept of those that are gone.

    ``done`` gets the list as it is then, and what became of it.
    """

    opened: OpenedList
    item: Item | None
    what: KeepsOwn
    done: Callable[[OpenedList, str], None]


class OfferRetry(NamedTuple):
    """Report that something could not be kept, and let the person try again or leave."""

    title: str
    message: str
    again: Callable[[], None]
    leave: Callable[[], None]


# Reading


class ReadAll(NamedTuple):
    """List the explanations of all ``entries``."""

    entries: tuple[Entry, ...]


class ReadBank(NamedTuple):
    """List the explanations of one bank, as far as the settings of its screen go."""

    entry: Entry
    settings: Settings


class AskDate(NamedTuple):
    """Ask for a day, ``day`` unless another is typed; ``done`` gets it, or None for no day."""

    day: date | None
    done: Callable[[date | None], None]


class ReadNamed(NamedTuple):
    """List the explanations of questions that are named, under a title."""

    names: tuple[Name, ...]
    title: str
    entries: tuple[Entry, ...]


class ReadAnswered(NamedTuple):
    """Walk through the explanations of ``questions`` of a session, beginning at the one at ``at``."""

    tutor: Tutor
    questions: tuple[str, ...]
    at: int


class ChooseTopic(NamedTuple):
    """Let the person choose one of ``topics``; ``chosen`` gets it, or None for all of them."""

    topics: Sequence[PartOf]
    chosen: Callable[[PartOf | None], None]


class SetRetired(NamedTuple):
    """Be asked a question of a bank no more, or again; ``done`` is called once that is kept."""

    bank: Bank
    question: str
    on: bool
    done: Callable[[], None]


class ShowSources(NamedTuple):
    """Show the sources of a question, and the pictures that its texts name."""

    links: Links


class ShowWords(NamedTuple):
    """Show what words of the glossary mean."""

    meanings: Sequence[tuple[str, str]]


class SaveStretch(NamedTuple):
    """Save a review of a stretch of time; ``done`` gets a sentence as that of a session does."""

    entries: tuple[Entry, ...]
    only: bool
    """Whether no other bank counts."""
    sensitive: bool
    done: Callable[[str], None]


class SaveReview(NamedTuple):
    """Save a review of a session; ``done`` gets a sentence about where it is, or why it could not be saved."""

    tutor: Tutor
    done: Callable[[str], None]


# Keys and files


class PressKey(NamedTuple):
    """Do what a key does, whose name was clicked."""

    key: str


class EditFile(NamedTuple):
    """Open a file in the author's editor."""

    path: str
    line: int


Everywhere: TypeAlias = Leave | Finish | Quit | PressKey | OfferRetry | ShowSources | ShowWords
"""What each app does in the same way."""
QuizRequest: TypeAlias = (
    GoTo
    | ChoosePerson
    | OpenBank
    | ShowStanding
    | ChooseBank
    | ChooseTopics
    | OpenWords
    | InspectBank
    | BeginSession
    | ResumeSession
    | OpenPast
    | PractiseNamed
    | TakeAnother
    | PractiseMissed
    | UndoLast
    | ShowEnd
    | ShowMap
    | AskHandIn
    | AskReason
    | AskDate
    | ReadAll
    | ReadBank
    | ReadNamed
    | ReadAnswered
    | ChooseTopic
    | SetRetired
    | SaveReview
    | WriteNote
    | SaveStretch
    | KeepOwn
)
"""What leads from one screen of a quiz to another."""
Request: TypeAlias = Everywhere | QuizRequest | EditFile
