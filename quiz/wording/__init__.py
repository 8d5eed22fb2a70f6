"""What the program says, for every front end: values and codes in, sentences out. No quiz is decided here."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.wording.numbers import count

if TYPE_CHECKING:
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


def __getattr__(name: str) -> object:
    """Load a part once something in it is to be said."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
