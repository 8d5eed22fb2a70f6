"""Folds over facts: how a person stands with each bank. Reads records, keeps nothing."""

from quiz.stats.progress import Answered, BankProgress, Left, progress

__all__ = ["Answered", "BankProgress", "Left", "progress"]
