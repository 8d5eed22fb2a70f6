"""Comparing what a person typed with a key. Knows no question types; says codes, never sentences."""

from quiz.answers.numbers import Interval, interval, read_number
from quiz.answers.texts import equal, normal, verbatim

__all__ = ["Interval", "equal", "interval", "normal", "read_number", "verbatim"]
