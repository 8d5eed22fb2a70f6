"""What is said around the figures of where a learner stands: its rows, its choices, and a review of some weeks."""

from collections.abc import Iterator, Mapping
from datetime import date

from quiz.wording.plurals import pluralize
from quiz.wording.reading import MONTHS, full_date

WHICH_BANK = "Where I stand in which bank?"
STRETCHES: Mapping[int, str] = {7: "The last 7 days", 14: "The last 2 weeks", 30: "The last 30 days"}
"""By the number of days."""
EVERYTHING = "Everything so far"
OPEN, PRACTISE = "Open", "Practise"


def answers(given: int, counted: int) -> str:
    """Return how many answers are kept, and why the figures count fewer of them where they do."""
    fewer = f" ({counted:,} in your figures: one that you changed counts once, and an exam when it is handed in)"
    return pluralize(given, "answer") + fewer * (counted < given)


def sensitive(held_back: int) -> str:
    """Return that sensitive topics are left out, with the key that brings them in; empty where none are."""
    topics = "a sensitive topic is" if held_back == 1 else f"{held_back} sensitive topics are"
    return f"Here {topics} left out; i brings {'it' if held_back == 1 else 'them'} in." if held_back else ""


def period(first: date, last: date) -> str:
    """Return the title of a review of the days from ``first`` to ``last``."""
    if first == last:
        return f"My answers on {full_date(last)}"
    year = "" if first.year == last.year else f" {first.year}"
    begin = f"{first.day}" if not year and first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}{year}"
    return f"My answers from {begin} to {full_date(last)}"


def answered(answers: int, days: int, questions: int, right: int) -> str:
    """Return what was answered in a stretch of time, and how many questions were right the last time."""
    given = f"{pluralize(answers, 'answer')} on {pluralize(days, 'day')}."
    if questions == 1:
        return f"{given} Here is 1 question, {'right' if right else 'not right'} the last time."
    return f"{given} Here are {pluralize(questions, 'question')}; {right:,} of them right the last time."


def days(number: int, answers: int) -> str:
    """Return on how many days something was answered, and how many answers that were."""
    return f"You answered on {pluralize(number, 'day')}: {pluralize(answers, 'answer')}."


def left_out(gone: int, held_back: int) -> Iterator[str]:
    """Return what was answered and is no part of a review."""
    if gone:
        are, their = ("is", "its bank") if gone == 1 else ("are", "their banks")
        yield f"{pluralize(gone, 'more question')} {are} not in {their} any more."
    if held_back:
        yield f"{pluralize(held_back, 'sensitive question')} left out."


def nothing_answered(first: date, last: date) -> str:
    """Return that there is nothing to review."""
    when = f"on {full_date(last)}" if first == last else f"from {full_date(first)} to {full_date(last)}"
    return f"Nothing was answered {when}, so there is nothing to save."


def no_day(option: str, written: str) -> str:
    """Return that an option does not name a day."""
    return f"{option} takes a date such as 2026-11-15, or how long ago, such as 10d, 2w, 3m or 1y, not {written}."
