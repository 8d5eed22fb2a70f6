"""What people did, in figures: progress, past sessions, flags, and what a group says about questions. Folds facts."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.stats.progress import BankProgress, Left, progress

if TYPE_CHECKING:
    from quiz.stats.first_answers import LearnerAnswers, answers_of
    from quiz.stats.flagged import Flagged, flags
    from quiz.stats.group import group_statistics
    from quiz.stats.items import FLOOR, FixedSet, GroupStatistics, Item
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
            "first_answers": "LearnerAnswers answers_of",
            "flagged": "Flagged flags",
            "group": "group_statistics",
            "items": "FLOOR FixedSet GroupStatistics Item",
            "knowledge": "Knowledge aim_for as_it_is_today count due is_due is_known is_missed those_of_today",
            "notebook": "Notebook Own Written",
            "overridden": "Overridden overrides",
            "past": "Past history",
        },
    )
