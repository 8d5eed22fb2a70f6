"""Where a learner stands, in numbers: what each figure is drawn from, and how many answers it takes to say something.

The limits are those below which a share of so few answers says nothing, or the wrong thing. Nothing here compares
learners, and nothing is a grade.
"""

from collections.abc import Mapping, Sequence
from math import exp, lgamma, log
from typing import Literal, NamedTuple

from quiz.replay.tallies import Tally
from quiz.stats.figures import Name
from quiz.stats.psychometrics import Interval, wilson

REVIEWS = 20
"""On-time reviews from which they are held against the plan."""
INTERVAL = 8
"""First answers from which a topic has an interval."""
SECURE = 10
"""First answers from which a topic can look secure."""
SECURE_SHARE, SECURE_CHANCE = 0.8, 0.9
"""It looks secure where the share of right answers is at least the first, with at least the second probability."""
SECURE_DAYS, SECURE_RECALL = 3, 0.9
"""A question looks secure that was right at once on so many days, if recall is predicted to be so likely today."""
CHANGE = 20
"""First answers before and after a day, from which a change over time is shown."""
LEVEL = 5
"""Answers at a level of certainty from which their share is shown."""
FEW = 8
"""Answers at a level below which they are said to be few."""
BRIER = 30
"""Answers with a certainty from which the Brier score is shown."""
HARD = 3
"""First answers from which a question can be among the hardest."""
MOST_HARD = 10
"""Questions in the list of the hardest."""

_NEGLIGIBLE = 1e-15
"""A probability."""

FITS: Mapping[int, tuple[float, float]] = {1: (0.0, 2 / 3), 2: (2 / 3, 0.8), 3: (0.8, 1.0)}
"""How often answers at a level are right where the learner judges well."""

Fit = Literal["few", "fits", "less", "a-little-less", "more", "a-little-more"]
"""Too few answers; as often right as was said; and less or more often, clearly or a little."""


class Seen(NamedTuple):
    """How many questions of the banks there are, and what is known of them today."""

    of: int = 0
    seen: int = 0
    known: int = 0
    secure: int = 0
    left_out: int = 0
    """Sensitive questions beside them, seen or not, that were not brought in."""


class Retention(NamedTuple):
    """Reviews that were on time."""

    reviews: int = 0
    remembered: int = 0
    expected: float = 0.0
    """How many the plan expected to be remembered."""

    @property
    def is_enough(self) -> bool:
        """Return whether there are enough to say how the plan does."""
        return self.reviews >= REVIEWS


class TopicMeasure(NamedTuple):
    """What first answers say of a topic; answers that learners judge themselves are no part of it."""

    bank: str
    topic: str
    """Its id; empty for questions without a topic."""
    title: str
    questions: tuple[str, ...]
    """Their ids, in the order of the bank, without the sensitive ones that were not brought in."""
    held_back: int
    """How many sensitive ones there are beside them."""
    known: int
    """How many of the questions are known today."""
    right: int
    of: int
    """First answers of a day to one of them."""

    @property
    def interval(self) -> Interval | None:
        """Return the share of right ones and where it lies with 90 % confidence; None for too few."""
        return wilson(self.right, self.of) if self.of >= INTERVAL else None

    @property
    def looks_secure(self) -> bool:
        """Return whether the topic looks secure."""
        return looks_secure(self.right, self.of)


class BankTopics(NamedTuple):
    """The topics of one bank."""

    bank: str
    title: str
    topics: tuple[TopicMeasure, ...]


class Hard(NamedTuple):
    """One of the hardest questions."""

    name: Name
    text: str
    """As it was shown last, on one line; its id where that was not kept."""
    right: int
    of: int
    usual: str = ""
    """The wrong answer given most often, if it was given more than once."""
    times: int = 0


class Level(NamedTuple):
    """First answers of which the learner said how sure they are."""

    level: int
    right: int
    of: int

    @property
    def fit(self) -> Fit:
        """Return whether they were as often right as was said (Gardner-Medwin's limits, Moodle's margin)."""
        if self.of < LEVEL:
            return "few"
        low, high = FITS[self.level]
        share = self.right / self.of
        if low <= share <= high:
            return "fits"
        limit = low if share < low else high
        clearly = (share - limit) ** 2 * self.of > 0.5
        if share < low:
            return "less" if clearly else "a-little-less"
        return "more" if clearly else "a-little-more"


class Certainty(NamedTuple):
    """How sure the learner was, and what came of it."""

    levels: tuple[Level, ...]
    squares: float = 0.0
    """The sum of squared distances of what was said from what came of it."""
    sure_and_missed: tuple[Name, ...] = ()
    """Questions they were sure of, with a wrong answer, with no right one on a later day; the latest first."""
    shown: tuple[Hard, ...] = ()
    """The first of these, as a list shows them."""

    @property
    def answers(self) -> int:
        """Return how many answers there are at all levels."""
        return sum(level.of for level in self.levels)

    @property
    def brier(self) -> tuple[float, float] | None:
        """Return the Brier score, and what always saying the average would give; None for too few answers."""
        if self.answers < BRIER:
            return None
        share = sum(level.right for level in self.levels) / self.answers
        return self.squares / self.answers, share * (1 - share)


class Change(NamedTuple):
    """First answers before and after a day; half of them on each side, as nearly as whole days allow."""

    before: tuple[int, int]
    """How many were right, and how many there were."""
    after: tuple[int, int]


class Measures(NamedTuple):
    """All numbers of the page."""

    today: int
    seen: Seen = Seen()
    retention: Retention = Retention()
    due: tuple[int, ...] = ()
    """Questions that come back today (and before) and on each of the next days."""
    first_day: int = 0
    """A Monday, on which ``answers`` begins."""
    answers: tuple[int, ...] = ()
    """On each day from then to today."""
    known: tuple[int, ...] = ()
    """Questions known at the end of each of the last weeks and, at the end, today."""
    change: Change | None = None
    """None where there are too few first answers before or after any day."""
    hardest: tuple[Hard, ...] = ()
    banks: tuple[BankTopics, ...] = ()
    certainty: Certainty = Certainty(())

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was ever answered."""
        return not (self.seen.seen or any(self.answers) or self.retention.reviews or self.certainty.answers)


def looks_secure(right: int, of: int) -> bool:
    """Return whether so many right first answers make it likely enough that most answers are right.

    With nothing known before, the share of right answers follows a beta distribution with right + 1 and wrong + 1
    (Bayes, with an even prior). That it is less than s has the probability that of ``of`` + 1 draws with chance s more
    than ``right`` hit, which is added up from there on, where each further hit is less likely than the one before.
    """
    if of < SECURE or right < SECURE_SHARE * of:
        return False
    draws, share, hits = of + 1, SECURE_SHARE, right + 1
    ways = lgamma(draws + 1) - lgamma(hits + 1) - lgamma(draws - hits + 1)
    term, less = exp(ways + hits * log(share) + (draws - hits) * log(1 - share)), 0.0
    while term > _NEGLIGIBLE:
        less += term
        term *= (draws - hits) / (hits + 1) * share / (1 - share)
        hits += 1
    return less <= 1 - SECURE_CHANCE


def hardest(tallies: Sequence[Tally]) -> list[Tally]:
    """Return the questions that are right least often, the one first whose share can be least at best."""
    enough = [it for it in tallies if it.firsts >= HARD and it.right < SECURE_SHARE * it.firsts]
    enough.sort(key=lambda it: (wilson(it.right, it.firsts).high, it.bank, it.question))
    return enough[:MOST_HARD]


def change(days: Mapping[int, tuple[int, int]]) -> Change | None:
    """Return the first answers before and after the middle day; ``days`` are how many there were and were right.

    None where too few lie on either side of every day.
    """
    total, right = sum(of for of, _ in days.values()), sum(hits for _, hits in days.values())
    of, hits, found = 0, 0, None
    for day in sorted(days):
        of, hits = of + days[day][0], hits + days[day][1]
        if min(of, total - of) >= CHANGE and (found is None or abs(total - 2 * of) < abs(total - 2 * found[1])):
            found = hits, of
    return Change(found, (right - found[0], total - found[1])) if found else None
