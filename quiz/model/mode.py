"""How a session goes: its mode, and what the learner chose before the start."""

from collections.abc import Mapping
from typing import NamedTuple


class Mode(NamedTuple):
    """How a session treats missed questions, and when it explains."""

    name: str
    revisits: int
    """How often a missed question returns at most."""
    gap: int = 4
    """How many other questions come before it returns, where there are so many."""
    deferred: bool = False
    """Nothing is explained, and every answer may be changed, until the whole is handed in."""


PRACTICE = Mode("practice", revisits=3)
"""Feedback after each answer; a missed question returns until it was right once.

One right answer is enough: a higher criterion within one session is lost once relearning follows (successive
relearning, Rawson and Dunlosky), and at least four questions lie between so that it must be recalled.
"""

ALONE = Mode("alone", revisits=0)
"""One question to look at; nothing returns."""

EXAM = Mode("exam", revisits=0, deferred=True)
"""All questions first, then all explanations."""

MISTAKES = Mode("mistakes", revisits=PRACTICE.revisits)
"""Practice of what was last answered wrong, in part or not at all."""

REVIEW = Mode("review", revisits=PRACTICE.revisits)
"""Practice of what is due, of one bank or of all, the least remembered first."""

READING = Mode("reading", revisits=0)
"""No questions at all: what is decided about them while explanations are read."""

MODES: Mapping[str, Mode] = {mode.name: mode for mode in (PRACTICE, REVIEW, MISTAKES, EXAM, ALONE, READING)}
"""Every mode by its name, which is what the fact *started* keeps."""


class Settings(NamedTuple):
    """What the learner chose before the start."""

    topics: tuple[str, ...] = ()
    """Ask only these topics; all where empty."""
    size: int | None = None
    """Ask at most so many questions; None for all."""
    sensitive: bool = False
    """Whether sensitive questions are asked too."""
    cram: bool = False
    """Whether the answers leave the schedule alone."""
    certainty: bool = False
    """Whether the learner is asked, before each verdict, how sure they are."""
