"""What the front ends say: values and codes in, sentences out. What only one command says is said there."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.wording.plurals import pluralize

if TYPE_CHECKING:
    from quiz.wording import (
        adding,
        asking,
        banks,
        certainty,
        endings,
        explaining,
        importing,
        items,
        keys,
        looking_back,
        notes,
        pages,
        people,
        pictures,
        plain_feedback,
        plain_prompts,
        plain_session,
        previewing,
        printing,
        reading,
        results,
        returning,
        reviewing,
        serving,
        sessions,
        settings,
        slips,
        spelling_diff,
        standing,
    )

TOO_SMALL = "quiz needs a larger window."

__all__ = [
    "TOO_SMALL",
    "adding",
    "asking",
    "banks",
    "certainty",
    "endings",
    "explaining",
    "importing",
    "items",
    "keys",
    "looking_back",
    "notes",
    "pages",
    "people",
    "pictures",
    "plain_feedback",
    "plain_prompts",
    "plain_session",
    "pluralize",
    "previewing",
    "printing",
    "reading",
    "results",
    "returning",
    "reviewing",
    "serving",
    "sessions",
    "settings",
    "slips",
    "spelling_diff",
    "standing",
]


def __getattr__(name: str) -> object:
    """Load a part once something in it is to be said."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
