"""What a learner answered and what it was worth, as it is stored."""

from typing import Literal, NamedTuple

from quiz.model.certainty import SURE

Response = tuple[str, ...]
"""The same value from key press to disk; options are named by their own text, never by their index."""

Verdict = Literal["right", "partial", "wrong", "unknown"]


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
