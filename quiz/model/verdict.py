"""What a learner answered and what it was worth, as it is stored."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

Response = tuple[str, ...]
"""The same value from key press to disk; options are named by their own text, never by their index."""

Verdict = Literal["right", "partial", "wrong", "unknown"]

SURE = 3
"""The highest level of how sure a learner is of an answer."""

MARKS: Mapping[int, tuple[int, int]] = {1: (1, 0), 2: (2, -2), SURE: (3, -6)}
"""For each level what a right answer earns and what a wrong one costs (certainty-based marking, Gardner-Medwin).

Saying how sure one really is pays best: level 1 below 2 in 3, level 2 from there to 4 in 5, level 3 above.
"""


class Attempt(NamedTuple):
    """One graded response within a session."""

    question: str
    response: Response
    verdict: Verdict
    score: float
    turn: int
    """1 for the first time the question was answered in its session."""
    seq: int
    """The number of the fact that holds it; an undoing names it."""
    reasons: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    """Every text whose order was left to chance, in the order in which the learner saw it."""
    fingerprint: str = ""
    """Of the question's content as it was shown."""
    hints: int = 0
    """How many hints were shown before it."""
    near: bool = False
    """Whether it is the second try after a nearly right one."""
    certainty: int | None = None
    """How sure the learner was, 1 to 3; None where that was not asked or not said."""
    stem: str = ""
    """The question in the words in which it was shown; empty where that was not kept."""
    wording: int = 0
    """Which of its wordings that was then, the stem being 0."""
    digest: str = ""
    """Of stem, options and key as they were shown: another one means that the question is another one."""
    seen: bool = False
    """Whether its explanation was already seen, for an answer that was undone."""

    @property
    def sure_and_missed(self) -> bool:
        """Return whether the learner was sure, and it was not right."""
        return self.certainty == SURE and self.verdict != "right"
