"""What a person did, in figures: progress in each bank, past sessions, flags. Reads what ``replay`` makes of facts."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.stats.progress import BankProgress, Left, progress

if TYPE_CHECKING:
    from quiz.stats.flagged import Flagged, flags
    from quiz.stats.knowledge import (
        Knowledge,
        aim_for,
        as_it_is_today,
        count,
        due,
        is_due,
        is_known,
        is_missed,
        those_of_today,
    )
    from quiz.stats.notebook import Notebook, Own, Written
    from quiz.stats.overridden import Overridden, overrides
    from quiz.stats.past import Past, history
else:
    # What is asked for less often than progress.
    __getattr__ = lazy.names(
        __name__,
        {
            "flagged": "Flagged flags",
            "knowledge": "Knowledge aim_for as_it_is_today count due is_due is_known is_missed those_of_today",
            "notebook": "Notebook Own Written",
            "overridden": "Overridden overrides",
            "past": "Past history",
        },
    )

__all__ = [
    "BankProgress",
    "Flagged",
    "Knowledge",
    "Left",
    "Notebook",
    "Overridden",
    "Own",
    "Past",
    "Written",
    "aim_for",
    "as_it_is_today",
    "count",
    "due",
    "flags",
    "history",
    "is_due",
    "is_known",
    "is_missed",
    "overrides",
    "progress",
    "those_of_today",
]
