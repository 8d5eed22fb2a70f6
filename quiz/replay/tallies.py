"""What the days of one question add up to, for the figures of where a learner stands. The store does the same in SQL.

*On time* is a review that came when it was planned: after two thirds of the planned days at the earliest, and
after four thirds and one day more at the latest. The days on which a question may come back lie within that, whichever
of them it is dealt (see ``schedule.due``), and so does a day that was missed.
"""

from collections.abc import Iterable
from typing import NamedTuple

from quiz.model import SURE
from quiz.replay.question_days import QuestionDay
from quiz.schedule import days_until

SAID = {1: 0.335, 2: 0.735, 3: 0.9}
"""The middle of what each level of certainty says. Level 1 reaches from chance to 0.67, so half of the chance to pick
the right one of some options is added to it."""


class Plan(NamedTuple):
    """How long the schedule lets a question wait."""

    days: float
    """For each day of stability."""
    most: int
    """Never longer than these days."""

    @classmethod
    def of(cls, retention: float, most: int) -> "Plan":
        """Return the plan of a learner who wants to remember a share of the questions."""
        return cls(days_until(1.0, retention), most)


class Tally(NamedTuple):
    """One question, added up over all days on which it was answered."""

    bank: str
    question: str
    firsts: int
    """First answers of a day."""
    right: int
    """Those that were right."""
    on_time: int
    """Reviews that were on time."""
    remembered: int
    """Those that were right."""
    expected: float
    """How many of them the schedule expected to be right."""
    said_1: int
    """First answers of which the learner said that they are sure with level 1."""
    right_1: int
    said_2: int
    right_2: int
    said_3: int
    right_3: int
    squares_1: float
    """The sum of squared distances, at level 1, of the chance that was said from what came of it, 1 or 0."""
    sure_missed: int
    """The last day on which they were sure and it was not right; 0 if never."""
    right_last: int
    """The last day on which it was right; 0 if never."""

    @property
    def levels(self) -> tuple[tuple[int, int], ...]:
        """Return of each level of certainty how many answers were right, and how many there were."""
        return (self.right_1, self.said_1), (self.right_2, self.said_2), (self.right_3, self.said_3)

    @property
    def squares(self) -> float:
        """Return the same sum at all levels: Brier's score, before the mean is taken."""
        sure = ((SAID[2], self.right_2, self.said_2), (SAID[3], self.right_3, self.said_3))
        return self.squares_1 + sum((1 - share) ** 2 * right + share**2 * (of - right) for share, right, of in sure)

    @property
    def sure_and_missed(self) -> bool:
        """Return whether they were sure of a wrong answer, and gave no right one on a later day."""
        return self.sure_missed > self.right_last


def is_on_time(day: QuestionDay, plan: Plan) -> bool:
    """Return whether an answer is a review that was on time."""
    if day.waited is None or day.stability is None:
        return False
    ideal = max(1.0, min(plan.most, day.stability * plan.days))
    return 2 * ideal <= 3 * day.waited <= 4 * ideal + 3


def said(certainty: int, choices: int) -> float:
    """Return the chance of a right answer that a level of certainty speaks of; ``choices`` as in a QuestionDay."""
    return SAID[certainty] + (0.5 / choices if certainty == 1 and choices else 0)


def tally(bank: str, question: str, days: Iterable[QuestionDay], plan: Plan) -> Tally:
    """Return what the days of a question add up to."""
    firsts = [day for day in days if day.first]
    hits = [day for day in firsts if day.first == "right"]
    timely = [day for day in firsts if is_on_time(day, plan)]
    levels = [[day.first == "right" for day in firsts if day.certainty == level] for level in SAID]
    (one, two, three) = levels
    return Tally(
        bank,
        question,
        firsts=len(firsts),
        right=len(hits),
        on_time=len(timely),
        remembered=sum(day.first == "right" for day in timely),
        expected=sum(day.chance or 0.0 for day in timely),
        said_1=len(one),
        right_1=sum(one),
        said_2=len(two),
        right_2=sum(two),
        said_3=len(three),
        right_3=sum(three),
        squares_1=sum((said(1, it.choices) - (it.first == "right")) ** 2 for it in firsts if it.certainty == 1),
        sure_missed=max((day.day for day in firsts if day.certainty == SURE and day.first != "right"), default=0),
        right_last=max((day.day for day in hits), default=0),
    )
