"""Folds over facts: how a person stands with each bank, what they did and flagged. Reads records, keeps nothing."""

from quiz.stats.flags import Flagged, flags
from quiz.stats.history import Past, history
from quiz.stats.overrides import Overridden, overrides
from quiz.stats.progress import Answered, BankProgress, progress
from quiz.stats.runs import Left

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
