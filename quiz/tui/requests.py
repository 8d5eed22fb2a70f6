"""What screens ask of the app, as a closed union; the frame of every screen sends it. No screen is known here.

The first picture needs all of these names. Named tuples are made in a sixth of the time that frozen dataclasses take:
with two dozen of them that is 8 ms, a thirtieth of the whole start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from quiz.engine import Session, Settings
    from quiz.library import Entry, SessionRequest
    from quiz.library.reading_list import Item, OpenedList
    from quiz.stats import Past
    from quiz.stats.figures import Name, Row
    from quiz.tutor import Tutor


# What every app does in the same way


class Leave(NamedTuple):
    """Go back to the screen below."""


class Finish(NamedTuple):
    """Go back to the screen below, and go on with what this one was opened for."""

    then: Callable[[], object]


class Lay(NamedTuple):
    """Lay a screen over this one that needs no more than this one knows, such as a dialog."""

    screen: Screen[None]


class Quit(NamedTuple):
    """End the program; all that was answered is kept."""


class PressKey(NamedTuple):
    """Do what a key does, whose name was clicked."""

    key: str


# Before a session


class GoTo(NamedTuple):
    """Open one of the screens that need only the app, by the module that opens it."""

    module: str


class OpenBank(NamedTuple):
    """Show a bank before a session is started."""

    entry: Entry


class ShowStanding(NamedTuple):
    """Show the progress in a bank."""

    entry: Entry


class InspectBank(NamedTuple):
    """Read the bank at a path that was typed, and offer to add it; ``refuse`` gets the reason where it cannot be."""

    written: str
    refuse: Callable[[str], None]


# A session


class BeginSession(NamedTuple):
    """Begin a session; one over every bank takes ``entries``, which may be newer than those the program began with."""

    session: SessionRequest
    entries: tuple[Entry, ...] | None = None


class PractiseRow(NamedTuple):
    """Begin a session of what a row of figures about ``entries`` is about, or about the ``only`` one that is shown."""

    row: Row
    entries: tuple[Entry, ...]
    only: Entry | None
    only_missed: bool = False


class TakeAnother(NamedTuple):
    """Begin another session like one that has ended, or ask again what was missed in it."""

    ended: Session
    only_missed: bool = False


class ResumeSession(NamedTuple):
    """Go on with a session that was left, with one of ``entries`` or with all of them."""

    session: str
    entries: tuple[Entry, ...]


class OpenPast(NamedTuple):
    """Open a session of the past as it was, or resume it where it was left."""

    past: Past
    entries: tuple[Entry, ...]


class UndoLast(NamedTuple):
    """Take the last answer of a session that has ended back, and go on from there."""

    tutor: Tutor


class ShowEnd(NamedTuple):
    """Show what a session came to, now that it has ended."""

    tutor: Tutor


# Reading


class Read(NamedTuple):
    """List the explanations of a bank, as far as ``settings`` go, or of all ``entries``."""

    entry: Entry | None
    settings: Settings
    entries: tuple[Entry, ...] = ()


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


KeepsOwn: TypeAlias = Literal["note", "bookmark", "care-team", "retire", "gone"]


class KeepOwn(NamedTuple):
    """Let the person write about a question of a reading list, mark it, be asked it no more, or see what is gone.

    ``done`` gets the list as it is then, and what became of it.
    """

    opened: OpenedList
    item: Item | None
    what: KeepsOwn
    done: Callable[[OpenedList, str], None]


class SaveStretch(NamedTuple):
    """Save a review of a stretch of time."""

    entries: tuple[Entry, ...]
    only: bool
    """Whether no other bank counts."""
    sensitive: bool


class SaveReview(NamedTuple):
    """Save a review of a session."""

    tutor: Tutor


# The preview


class EditFile(NamedTuple):
    """Open a file in the author's editor."""

    path: str
    line: int


QuizRequest: TypeAlias = (
    GoTo
    | OpenBank
    | ShowStanding
    | InspectBank
    | BeginSession
    | PractiseRow
    | TakeAnother
    | ResumeSession
    | OpenPast
    | UndoLast
    | ShowEnd
    | Read
    | ReadNamed
    | ReadAnswered
    | KeepOwn
    | SaveStretch
    | SaveReview
)
"""What leads from one screen of a quiz to another."""
Request: TypeAlias = Leave | Finish | Lay | Quit | PressKey | QuizRequest | EditFile
