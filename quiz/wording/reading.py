"""Reading explanations again: what is listed, what is searched, and how it went."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from quiz.wording.plurals import pluralize

ALL_BANKS = "all banks"
ALL_TOPICS = "All topics"
WHICH_TOPIC = "Read which topic?"
SEARCH = "Search"
NOTHING_HERE = "Nothing here. a shows all."
NOTHING_FOUND = "Nothing found. Escape takes the search away."
NO_TOPICS = "There are no topics to choose from."
NO_SENSITIVE = "There are no sensitive questions here."
NO_QUESTIONS = "There are no questions to read."

MARKS: Mapping[str, str] = {"right": "right", "missed": "missed", "new": "not seen"}
SIGNS: Mapping[str, str] = {"right": "✓", "missed": "✗", "new": "·"}
"""Beside the word, never instead of it."""
FLAGGED = "flagged"

_SHOWS: Mapping[str, str] = {"all": "All", "missed": "Missed", "seen": "Seen", "flagged": "Flagged"}
_ANSWERED: Mapping[str, str] = {
    "right": "Right",
    "partial": "Partly right",
    "wrong": "Missed",
    "unknown": "Not known",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def title(what: str) -> str:
    """What is read."""
    return f"Read: {what}"


def show(name: str, number: int, *, on: bool) -> str:
    """One filter with what it would leave."""
    said = f"{_SHOWS[name]} {number:,}"
    return f"[{said}]" if on else said


def topic(name: str) -> str:
    """The topic that is shown alone."""
    return f"Topic: {name}"


def sensitive(*, on: bool) -> str:
    """Whether sensitive questions are shown, with the key that changes it."""
    return f"i Sensitive [{'on' if on else 'off'}]"


def row(mark: str, of: str, *, flagged: bool) -> str:
    """What is said under a stem: how it went, and which topic or bank it is of."""
    went = f"{MARKS[mark]}, {FLAGGED}" if flagged else MARKS[mark]
    return f"{went} · {of}" if of else went


def part_of(number: int, bank: str, note: str) -> str:
    """What is said under a topic."""
    return ". ".join(part for part in (pluralize(number, "question"), bank, note) if part)


def more(number: int) -> str:
    """That not all rows are drawn."""
    return f"{number:,} more. Search with /, or choose a topic with t."


def held_back(number: int) -> str:
    """That sensitive questions are there, and how to see them."""
    verb, them = ("is", "it") if number == 1 else ("are", "them")
    return f"{pluralize(number, 'sensitive question')} {verb} left out. i brings {them} in."


def brought_in(notes: Sequence[str]) -> str:
    """What the banks say of their sensitive questions once they are shown."""
    return " ".join(("Sensitive questions are shown.", *notes))


def left_out() -> str:
    """Sensitive questions are hidden again."""
    return "Sensitive questions are left out."


def answered(verdict: str, at: datetime) -> str:
    """How the last answer went, and when it was given."""
    return f"{_ANSWERED[verdict]} on {moment(at)}."


def never_answered() -> str:
    """That there is no answer yet."""
    return "You have not answered this question yet."


def moment(at: datetime) -> str:
    """``25 November 2026, 14:05``."""
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M}"
