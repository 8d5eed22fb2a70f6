"""A session on paper: its titles, and where it could not be saved."""

from collections.abc import Mapping
from datetime import date

from quiz.wording.banks import WHO_TO_CALL

CONFUSED = "Easily confused"
EXPLANATION = "Explanation"
CANNOT_WAIT = "This is about a sign that cannot wait."
WHO_TO_CALL_BELOW = "Who to call is at the end."
CARE_TEAM = "Questions for my care team"
NOT_HANDED_IN = "This exam is not handed in yet, so nothing is explained."

_MENDS: Mapping[str, str] = {
    "missing": "make that folder first, or choose another",
    "full": "make room on the disk, or choose another folder",
    "refused": "choose a folder that you may write to",
}


def saved(day: date) -> str:
    """The date on the paper."""
    return f"Saved on {day.day} {day:%B %Y}."  # the program sets no locale, so the month is English


def question(number: int, topic: str) -> str:
    """The title of one question."""
    return f"Question {number} · {topic}" if topic else f"Question {number}"


def who_to_call(bank: str) -> str:
    """The title over a bank's help; ``bank`` is its title where several say who to call."""
    return f"{WHO_TO_CALL} · {bank}" if bank else WHO_TO_CALL


def not_saved(folder: str, reason: str, mend: str) -> str:
    """That nothing could be saved in ``folder``; ``mend`` is missing, full or refused."""
    return f"The review cannot be saved in {folder} ({reason}): {_MENDS[mend]}."


SAVE_AS = "Save a review of this session"
KINDS: Mapping[str, str] = {
    "html": "A page to print, for the browser (HTML)",
    "md": "A text to keep or to change (Markdown)",
}


def saved_at(path: str) -> str:
    """Where a review is."""
    return f"Saved as {path}."
