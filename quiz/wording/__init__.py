"""What the program says, for every front end: values and codes in, sentences out. No quiz is decided here."""

from quiz.wording import asking, banks, endings, explaining, keys, past, reading, reviewing, speaking
from quiz.wording.numbers import count

TOO_SMALL = "quiz needs a larger window."

__all__ = [
    "TOO_SMALL",
    "asking",
    "banks",
    "count",
    "endings",
    "explaining",
    "keys",
    "past",
    "reading",
    "reviewing",
    "speaking",
]
