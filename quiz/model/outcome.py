"""What grading needs to know, and what comes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from quiz.model.verdict import Verdict

Shuffle = Callable[[tuple[str, ...]], tuple[str, ...]]
"""Puts texts into the order in which they are shown. Given from outside, so that a kind knows no chance."""


@dataclass(frozen=True, slots=True)
class Grading:
    """What grading needs to know of a bank beyond the question; built once per bank."""

    language: str = "en"
    domain: str = ""
    confusable: tuple[tuple[str, ...], ...] = ()
    """The bank's own groups of texts that are never a slip of the pen of each other."""
    words: Callable[[], frozenset[str]] = field(default=frozenset, compare=False, repr=False)
    """The bank's own words, never taken for a slip of the pen of one another; worked out when first asked for."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A graded response. Verdict and score are kept apart: only ``right`` is ever called right."""

    verdict: Verdict
    score: float
    """From 0 to 1."""
    reasons: tuple[str, ...] = ()
    """Codes that ``wording`` turns into sentences."""


@dataclass(frozen=True, slots=True)
class Near:
    """A slip of the pen: asked once more, free of charge, nothing revealed."""

    reason: str
    otherwise: Judged = Judged("wrong", 0.0)
    """What it is worth where it is not asked again."""

    @property
    def gaps(self) -> tuple[int, ...]:
        """Which gaps of several hold a slip, counted from 1; none where there is but one place to write."""
        code, *places = self.reason.split("\t")
        return tuple(map(int, places)) if code == "spelling" else ()


@dataclass(frozen=True, slots=True)
class Invalid:
    """No response at all, or one that cannot be read: asked again, nothing recorded."""

    reason: str


@dataclass(frozen=True, slots=True)
class Judge:
    """Only the learner can tell: show the model answer and ask."""

    answer: str


Outcome = Judged | Near | Invalid | Judge


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One part of a question after the answer: what it says, why, and whether it was right and chosen."""

    text: str
    why: str
    right: bool
    """It belongs to the key."""
    chosen: bool
    """The learner gave it."""
    place: str = ""
    """The gap's number, the left side of a pair, or the position in an order."""
    pieces: tuple[tuple[str, str], ...] = ()
    """Of a typed text that comes close: it and the accepted one, cut where they part; equal where they do not."""
