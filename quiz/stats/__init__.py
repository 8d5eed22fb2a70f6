"""What a person did, in figures: progress in each bank, past sessions, flags. Reads what ``replay`` makes of facts."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.replay import Answered
from quiz.stats.progress import BankProgress, Left, progress

if TYPE_CHECKING:
    from quiz.stats.flagged import Flagged, flags
    from quiz.stats.overridden import Overridden, overrides
    from quiz.stats.past import Past, history

__all__ = [
    "Answered",
    "BankProgress",
    "Flagged",
    "Left",
    "Overridden",
    "Past",
    "flags",
    "history",
    "overrides",
    "progress",
]

_MODULES = {
    "flagged": ("Flagged", "flags"),
    "overridden": ("Overridden", "overrides"),
    "past": ("Past", "history"),
}
"""What is where of that which is asked for less often than progress."""


def __getattr__(name: str) -> object:
    """Load one of those once it is asked for."""
    module = next((module for module, names in _MODULES.items() if name in names), None)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return found
