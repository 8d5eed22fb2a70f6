"""What the answers of many learners say about questions: how hard they are, and whom each wrong option attracts.

Only first answers count (``first_answers``), and each figure waits until there are enough of them. Two limits protect
people rather than figures: nothing is reported of a question that fewer than ``FLOOR`` learners answered, and no typed
text that fewer than ``FLOOR`` of them typed, because what somebody types may say who they are.

Whether a question separates those who know much from those who know little cannot be seen in a session that was planned
for a learner's own gaps: its total says which questions they were, not how much the learner knows. So discrimination
and thirds come from two sources alone: *fixed sets*, which are sessions, of any mode, that planned the same questions
in the same edition; and *drawn sets*, which are exams whose questions chance chose for each learner. In both, all
planned questions were answered for the first time. Only fixed sets have totals, and so a reliability.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from quiz.stats.first_answers import Name
from quiz.stats.psychometrics import Interval

FLOOR = 5
"""The fewest learners of whom anything is reported, and of whom a difficulty is calculated."""

Edition = Literal["today", "edited", "gone"]
"""As the bank has the question today, as it was before it was edited, or of a question that no bank has."""

Withheld = Literal["few", "other-questions", "all-alike"]
"""Why there is none: too few answers, questions that were chosen for each learner, or all with one result."""

Note = Literal[
    "check-key",
    "easy",
    "hard",
    "negative",
    "negative-hint",
    "weak",
    "second-key",
    "unused",
    "not-taught",
    "disputed",
]
"""What an author should look at; ``wording.items`` explains each."""


class Choice(NamedTuple):
    """Something that was offered, and how many chose it at their first answer."""

    text: str
    place: str
    """The number of a gap or of a position, the left side of a pair; empty for an option."""
    key: bool
    learners: int
    share: float | None = None
    """Of those who answered; None below 60 of them."""
    thirds: tuple[float, float, float] | None = None
    """The shares of the bottom, the middle and the top third of a set; None below 60 learners in it."""


class Typed(NamedTuple):
    """A text that several learners typed."""

    text: str
    place: str
    """The number of a gap; empty where there is only one place to write."""
    learners: int


class Discrimination(NamedTuple):
    """How a question goes with the others that its learners had."""

    value: float
    """The corrected point-biserial, -1 to 1."""
    learners: int
    efficiency: float | None
    """The same as a share of the largest value that these scores allow."""
    weight: float | None
    """The share of the spread of the totals that the question adds; None where it lessens it, and where ``drawn``."""
    drawn: bool = False
    """Whether the others were drawn by chance in each learner's exam, and were not the same for all."""


_FEW = 5
"""How many of the questions that were missed most are named."""


@dataclass(frozen=True, slots=True)
class Item:
    """One question, in one edition, as a group of learners answered it first."""

    name: Name
    edition: Edition
    stem: str
    self_judged: bool = False
    """Whether learners judged themselves: what they say of it is no measure of the question."""
    asked: int | None = None
    """Learners who answered or said that they do not know; None for fewer than ``FLOOR``, and all else is empty."""
    answered: int = 0
    """Those who gave an answer. Saying "I don't know" is not one."""
    right: int = 0
    partial: int = 0
    difficulty: Interval | None = None
    """The share of right ones among the answers: the higher, the easier. From ``FLOOR`` answers."""
    facility: float | None = None
    """The mean score of the answers, partly right ones with what they are worth."""
    unknown: float | None = None
    """The share of those asked who did not know."""
    discrimination: Discrimination | None = None
    """From 30 learners with one fixed set of questions, or with exams drawn from the same ones."""
    withheld: Withheld | None = None
    """Why there is none."""
    choices: tuple[Choice, ...] = ()
    """What was offered, in the order of the bank; for today's edition."""
    typed: tuple[Typed, ...] = ()
    """Wrong answers that several typed, the most frequent first: ideas for distractors, or for ``accept``."""
    few_typed: bool = False
    """Whether others were typed too, each by fewer than ``FLOOR``, so that they are not shown."""
    disputes: int = 0
    """Learners who think that their typed answer should count."""
    disputed: tuple[Typed, ...] = ()
    """Their answers, where several typed the same."""
    notes: Mapping[Note, tuple[str, ...]] = field(default_factory=dict)
    """What to look at, each with the options it is about."""


@dataclass(frozen=True, slots=True)
class FixedSet:
    """A set of questions that at least 30 learners had whole: a test, whose totals can be compared."""

    names: tuple[Name, ...]
    learners: int
    mean: float
    """Of the totals, in questions."""
    deviation: float
    skewness: float | None
    kurtosis: float | None
    alpha: Interval | None
    """Cronbach's, for right or wrong KR-20: from 8 questions."""
    error: float | None
    """The standard error of a total, in questions."""


class GroupStatistics(NamedTuple):
    """What a group of learners says about questions."""

    learners: int
    """With an answer that counts."""
    items: tuple[Item, ...]
    """Each question of the banks in their order, an earlier edition after today's; last those that no bank has."""
    sets: tuple[FixedSet, ...]
    """The largest group first."""

    def missed_most(self) -> tuple[Item, ...]:
        """Return the few questions that the largest share missed or did not know, the largest first."""
        missed = [it for it in self.items if it.asked and it.right < it.asked]
        return tuple(sorted(missed, key=lambda it: it.right / (it.asked or 1))[:_FEW])
