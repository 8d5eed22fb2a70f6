"""What grading needs to know of a bank, and what it returns."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from quiz.model.bare import Bare
from quiz.model.verdict import Verdict

Shuffle = Callable[[tuple[str, ...]], tuple[str, ...]]
"""Puts texts into the order in which they are shown. It is an argument, so that kinds contain no randomness."""


@dataclass(frozen=True, slots=True)
class Grading:
    """What grading needs to know of a bank beyond the question; built once per bank."""

    language: str = "en"
    domain: str = ""
    confusable: tuple[tuple[str, ...], ...] = ()
    """The bank's own groups of texts that are never taken for a typo of each other."""
    words: Callable[[], frozenset[str]] = field(default=frozenset, compare=False, repr=False)
    """The bank's own words, never taken for a typo of one another; collected when they are first needed."""


class Judged(NamedTuple):
    """A graded response. Verdict and score are kept apart: only ``right`` is ever called right."""

    verdict: Verdict
    score: float
    """From 0 to 1."""
    reasons: tuple[str, ...] = ()
    """Codes that ``wording`` turns into sentences."""


class Near(NamedTuple):
    """A typo or a similar small mistake: asked once more, without loss, and nothing is revealed."""

    reason: str
    otherwise: Judged = Judged("wrong", 0.0)
    """What it is worth if it is not asked again."""

    @property
    def gaps(self) -> tuple[int, ...]:
        """Return which of several gaps hold a typo, counted from 1; empty where there is only one place to write."""
        code, *places = self.reason.split("\t")
        return tuple(map(int, places)) if code == "spelling" else ()


class Invalid(NamedTuple):
    """An empty response, or one that cannot be read: asked again, and nothing is stored."""

    reason: str


class Judge(NamedTuple):
    """A response that only the learner can judge: show the model answer and ask."""

    answer: str


Outcome = Judged | Near | Invalid | Judge


class HowSure(Bare):
    """A response that can be graded, and is not before the learner was asked how sure they are of it."""


class BegunAfresh(Bare):
    """Nothing, for the session is no longer there: everything was deleted in another window, and it begins afresh."""


Reply = Outcome | HowSure | BegunAfresh
"""What a session makes of a response."""


class AnswerPart(NamedTuple):
    """One part of a question after the answer: its text, why it is right or wrong, and whether it was chosen."""

    text: str
    why: str
    right: bool
    """Whether it belongs to the key."""
    chosen: bool
    """Whether the learner gave it."""
    place: str = ""
    """The gap's number, the left side of a pair, or the position in an order."""
    pieces: tuple[tuple[str, str], ...] = ()
    """Of a typed text that comes close: pairs of pieces, of it and of the accepted text, equal where they agree."""
