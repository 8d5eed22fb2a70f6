"""What the program says, for every front end: values and codes in, sentences out. No quiz is decided here."""

from quiz.wording import (
    adding,
    asking,
    banks,
    checking,
    endings,
    explaining,
    keys,
    letters,
    past,
    previewing,
    prompting,
    reading,
    reviewing,
    slips,
    speaking,
    telling,
)
from quiz.wording.numbers import count

TOO_SMALL = "quiz needs a larger window."

__all__ = [
    "TOO_SMALL",
    "adding",
    "asking",
    "banks",
    "checking",
    "count",
    "endings",
    "explaining",
    "keys",
    "letters",
    "past",
    "previewing",
    "prompting",
    "reading",
    "reviewing",
    "slips",
    "speaking",
    "telling",
]
