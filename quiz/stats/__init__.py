"""What a person did, in figures: progress in each bank, past sessions, flags. Reads what ``replay`` makes of facts."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.replay import Answered
from quiz.stats.progress import BankProgress, Left, progress

if TYPE_CHECKING:
    from quiz.stats.flagged import Flagged, flags
    from quiz.stats.overridden import Overridden, overrides
    from quiz.stats.past import Past, history
else:
    # What is asked for less often than progress.
    __getattr__ = lazy.names(
        __name__,
        {
            "flagged": "Flagged flags",
            "overridden": "Overridden overrides",
            "past": "Past history",
        },
    )

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
