"""How sure the learner is: the question before a verdict, and what came of it at the end."""

from collections.abc import Mapping

from quiz.model import MARKS

ASK = "How sure are you?"
HEADING = f"{ASK} (marks: right, wrong)"
DO_NOT_SAY = "Do not say"
SURE = "You were sure. These are worth a second look."
LEVELS: Mapping[int, str] = {1: "less than 2 in 3", 2: "2 in 3 to 4 in 5", 3: "more than 4 in 5"}
"""In numbers, because "sure" means something else to everyone."""

FEW = 5
"""Answers at a level below which they say too little."""


def row(level: int) -> str:
    """Return a level with its marks, in the order that the heading of the rows names."""
    right, wrong = MARKS[level]
    return f"{LEVELS[level]} ({right}, {wrong})"


def spoken(level: int) -> str:
    """Return the same to be heard: ``more than 4 in 5: right 3, wrong minus 6``."""
    right, wrong = MARKS[level]
    return f"{LEVELS[level]}: right {right}, wrong {str(wrong).replace('-', 'minus ')}"


def given(level: int) -> str:
    """Return what the learner answered."""
    return f"You said: {LEVELS[level]}."


def level(number: int, right: int, of: int) -> str:
    """Return how often answers at a level were right."""
    share = "too few to tell" if of < FEW else f"{round(right * 100 / of)} %"
    return f"{LEVELS[number]}: {right} of {of} right, {share}"
