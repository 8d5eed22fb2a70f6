"""Reading explanations again: the list, its filters and search, and how the last answer went."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from quiz.wording.plurals import pluralize

SEARCH_WORDS = "Search these words"
NO_SUCH_WORD = "No word of the glossary fits that."
NO_GLOSSARY = "This bank has no glossary."
ALL_BANKS = "all banks"
ALL_TOPICS = "All topics"
SEARCH = "Search"

MARKS: Mapping[str, str] = {"right": "right", "missed": "missed", "new": "not seen"}
SIGNS: Mapping[str, str] = {"right": "✓", "missed": "✗", "new": "·"}
"""Always beside the word."""
_OWN_MARKS: Mapping[str, str] = {"bookmark": "bookmarked", "care-team": "for my care team"}

_SHOWS: Mapping[str, str] = {
    "all": "All",
    "missed": "Missed",
    "seen": "Seen",
    "flagged": "Flagged",
    "retired": "Not asked",
    "noted": "Notes",
    "bookmarked": "Bookmarks",
    "care-team": "Care team",
}
_ANSWERED: Mapping[str, str] = {
    "right": "Right",
    "partial": "Partly right",
    "wrong": "Missed",
    "unknown": "Not known",
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def words_of(title: str) -> str:
    """Return the title of a bank's list of words."""
    return f"Words: {title}"


def title(what: str) -> str:
    """Return the title of the screen."""
    return f"Read: {what}"


def show(name: str, number: int, *, on: bool) -> str:
    """Return one filter with the number of questions it would show."""
    label = f"{_SHOWS[name]} {number:,}"
    return f"[{label}]" if on else label


def topic(name: str) -> str:
    """Return which topic is shown alone."""
    return f"Topic: {name}"


def sensitive(*, on: bool) -> str:
    """Return whether sensitive questions are shown, with the key that changes it."""
    return f"i Sensitive [{'on' if on else 'off'}]"


def heading(bank: str, topic: str) -> str:
    """Return the line above the questions of a topic, with its bank where there are several."""
    return ": ".join(filter(None, (bank, topic)))


def marks(*, flagged: bool, retired: bool = False, noted: bool = False, own: Collection[str] = ()) -> str:
    """Return the line under a question: whether it is flagged or not asked again, and what is kept about it."""
    mine = (name for mark, name in _OWN_MARKS.items() if mark in own)
    return ", ".join((*["flagged"] * flagged, *["not asked again"] * retired, *["your note"] * noted, *mine))


def part_of(number: int, bank: str, note: str) -> str:
    """Return the line under a topic."""
    return ". ".join(part for part in (pluralize(number, "question"), bank, note) if part)


def retired(*, on: bool) -> str:
    """Return what a choice not to be asked a question, or to be asked it again, came to."""
    return "You are not asked this again. x asks it again." if on else "You are asked this again when it is due."


def more(number: int) -> str:
    """Return that not all questions are listed."""
    return f"{number:,} more. Search with /, or choose a topic with t."


def held_back(number: int) -> str:
    """Return that sensitive questions are left out, and how to see them."""
    verb, them = ("is", "it") if number == 1 else ("are", "them")
    return f"{pluralize(number, 'sensitive question')} {verb} left out. i brings {them} in."


def brought_in(notes: Sequence[str]) -> str:
    """Return that sensitive questions are shown, with the notes of their topics."""
    return " ".join(("Sensitive questions are shown.", *notes))


def answered(verdict: str, at: datetime) -> str:
    """Return how the last answer went, and when it was given."""
    return f"{_ANSWERED[verdict]} on {moment(at)}."


def never_answered() -> str:
    """Return that the question was never answered."""
    return "You have not answered this question yet."


def moment(at: datetime) -> str:
    """Return a time in full: ``25 November 2026, 14:05``."""
    return f"{full_date(at)}, {at:%H:%M}"


def full_date(on: date) -> str:
    """Return a day without its weekday: ``25 November 2026``."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"
