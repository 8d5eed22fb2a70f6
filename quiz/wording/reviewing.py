"""A review of a session: its titles, and what happened when it was saved."""

from datetime import date

from quiz.wording.banks import WHO_TO_CALL

EXPLANATION = "Explanation"
CANNOT_WAIT = "This is about a sign that cannot wait."
CARE_TEAM = "Questions for my care team"


def saved(day: date) -> str:
    """Return the date on the review."""
    return f"Saved on {day.day} {day:%B %Y}."  # the program sets no locale, so the month is English


def question(number: int, topic: str) -> str:
    """Return the title of one question."""
    return f"Question {number} · {topic}" if topic else f"Question {number}"


def who_to_call(bank: str) -> str:
    """Return the title of a bank's help; ``bank`` is its title where several banks say who to call."""
    return f"{WHO_TO_CALL} · {bank}" if bank else WHO_TO_CALL


def saved_at(path: str) -> str:
    """Return where a review was saved."""
    return f"Saved as {path}."
