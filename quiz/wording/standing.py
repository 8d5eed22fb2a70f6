"""The texts of the page that shows where a learner stands."""

from collections.abc import Sequence
from datetime import date

from quiz.wording.plurals import pluralize
from quiz.wording.reading import MONTHS
from quiz.wording.returning import WEEKDAYS

ALL = "all banks"
EMPTY = (
    "Nothing answered yet. After your first session this page shows what is due, what looks secure and what does not."
)
REMEMBERING, TOPICS, CERTAINTY = "Remembering", "Topics", "Certainty"
QUESTIONS, ANSWERS = "questions", "answers"
DUE = "Due in the next 30 days"


def title(banks: str) -> str:
    """Return the title of the page; ``banks`` says of which banks it speaks."""
    return f"Where I stand: {banks}"


def seen(seen: int, of: int, known: int) -> str:
    """Say how many questions were seen, and how many are known."""
    return f"{seen:,} of {pluralize(of, 'question')} seen, {known:,} known."


def due(counts: Sequence[int]) -> str:
    """Say how many questions are due today and in all of these days."""
    return f"today {counts[0]:,}, in all {sum(counts):,}"


def days(first: int, number: int) -> tuple[str, ...]:
    """Return the labels of an axis of days: today, and each Sunday by its name or its date."""
    labels = ["today"]
    for day in map(date.fromordinal, range(first + 1, first + number)):
        sunday = day.weekday() == 6
        named = WEEKDAYS[6][:3] if len(labels) < 7 else f"{day.day} {MONTHS[day.month - 1][:3]}"
        labels.append(named if sunday else "")
    return tuple(labels)
