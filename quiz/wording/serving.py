"""Sentences about serving a quiz by a link: for those who serve it, and for those who open the link."""

from collections.abc import Mapping
from datetime import date

from quiz.wording.banks import date_in_full
from quiz.wording.plurals import pluralize

KEPT = "Your answers are kept on the computer of whoever gave you the link, without your name."
JOIN = "Begin here"
YOUR_LINK = "Your own link"
DELETE = "Delete what is kept of me"
DELETE_DO = "Delete everything"
AGAIN = "Try again"

OPERATOR = "Your class"
LEARNERS = "Learners who joined"
ANSWERED = "Learners who have answered"
WHERE = "Where they are"
QUESTIONS = "Questions"
QUESTIONS_HOW = (
    "What learners answered the first time they saw a question. One appears here when at least 5 have answered it, "
    "and counts 5 more at a time, so that no figure shows what one of them answered."
)
EVERY_QUESTION = "Every question"
NO_FIGURES = "No question has been answered by 5 learners yet."
KEY = "right"
LINK = "Address"
CLASS_LINK = "The link for your learners:"
FEW = "not shown, so that nobody can be recognised"
FEW_LEARNERS = "Shown when at least 5 have joined, so that nobody can be recognised."
PLACES: Mapping[str, str] = {
    "not-begun": "Not begun",
    "first-session": "In their first session",
    "finished-one": "Finished one session",
    "finished-more": "Finished more than one",
}
CSV = "The figures as CSV"
WITHDRAW = "Withdraw a link"
WITHDRAW_HOW = (
    "Paste a learner's link that nobody is to open any more. What was answered with it stays, and can still be deleted "
    "with it."
)
WITHDRAW_DO = "Withdraw it"
END = "End the class"
END_HOW = (
    "Nobody can join or answer any more. The figures stay; learners can still delete what is kept of them, with their "
    "own links."
)
END_DO = "End the class"
ENDED = "The class has ended. Start quiz serve again for a new link."
ERASE = "Delete everything"
ERASE_HOW = "The class ends, and every answer of every learner is deleted for good."
SURE = "I am sure"
NOT_SURE = "Nothing was done: tick “I am sure” first."


def days_left(ends: date, forget_after: int | None) -> str:
    """Return how long a link works, and how many days after that what was answered with it is deleted."""
    return f"Your link works until {date_in_full(ends)}.{_deleted(forget_after, 'after that')}"


def link_life(days: int, forget_after: int | None) -> str:
    """Return the same of the link that a learner gets."""
    life = f"Your link will work for {pluralize(days, 'day')}.{_deleted(forget_after, 'after that')}"
    return f"{life} You can delete what you answered at any time."


def still_kept(forget_after: int | None) -> str:
    """Return what becomes of what was answered with a link that has ended."""
    return f"What you answered before is still kept, until you delete it.{_deleted(forget_after, 'after it ended')}"


def _deleted(forget_after: int | None, when: str) -> str:
    if forget_after is None:
        return ""
    return f" What you answered is deleted {pluralize(forget_after, 'day')} {when}."


# Instead of a page

NOTICES: Mapping[str, tuple[str, str]] = {
    "no-link": (
        "Open the link that you were given",
        "This page has no questions: they are behind the link of a class.",
    ),
    "unknown": (
        "This link leads nowhere",
        "Perhaps a part of it was lost when it was copied: open it once more from where you got it.",
    ),
    "expired": (
        "This link has ended",
        "Links end after some time. Ask whoever gave you the first link for a new one.",
    ),
    "withdrawn": ("This link was withdrawn", "Ask whoever gave you the first link for a new one."),
    "class-ended": ("This class has ended", "Ask whoever gave you the link for a new one."),
    "no-page": ("There is no such page", "Go back to where you were; nothing is lost."),
    "no-session": ("This session is no longer there", "Go on from your banks; what you answered elsewhere is kept."),
    "no-bank": ("This bank is not here any more", "Go on from your banks; what you answered is kept."),
    "method": ("That cannot be done here", "Go back to where you were; nothing is lost."),
    "not-ours": (
        "This form was not sent from its own page",
        "Nothing was done. Open the page again from your own link, and send it from there.",
    ),
    "host": ("This server has another name", "Open the link exactly as you were given it."),
    "too-large": ("That was too much to send", "Nothing was kept of it. Go back, shorten it, and send it again."),
    "too-slow": ("That took too long to arrive", "Nothing was kept of it. Go back and send it again."),
    "too-often": ("Too much at once", "Wait a moment, then load the page again. Nothing is lost."),
    "unreadable": ("That could not be read", "Nothing was kept of it. Go back and send it again."),
    "full": ("The class is full", "Nobody more can join at the moment: tell whoever gave you the link."),
    "store": (
        "Your answers cannot be read or kept at the moment",
        "What you answered before is safe. Wait a moment, then try again.",
    ),
    "deleted": (
        "Everything is deleted",
        "Nothing of you is kept here any more, and your link leads nowhere. You may close this page.",
    ),
    "broken": (
        "Something went wrong here",
        "It is a mistake of this program, not yours. What you answered is kept: load the page again.",
    ),
}
"""A title and what to do, by the reason why there is no page."""


# For whoever serves the class, in the terminal


STOP = "Ctrl+C stops serving. Answers and links stay."


def same_bank(bank: str) -> str:
    """Return that two of the banks named are one."""
    return f'Two of the banks have the id "{bank}": serve one of them, or give one another id.'


def named_twice(bank: str) -> str:
    """Return that one bank was named more than once."""
    return f'The bank "{bank}" is named twice: name it once.'
