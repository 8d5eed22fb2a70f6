"""Sets of questions that many learners had whole, so that their totals can be compared: what a test is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from random import Random
from typing import NamedTuple

from quiz.stats import psychometrics
from quiz.stats.first_answers import FirstAnswer, Name
from quiz.stats.items import Discrimination, FixedSet

ENOUGH = 30
"""Learners from whom a discrimination is reported: with 30 of them a good question looks bad once in a hundred."""
_LONG_ENOUGH = 8
"""Questions from which the reliability of a set is reported."""


Thirds = tuple[list[FirstAnswer], list[FirstAnswer], list[FirstAnswer]]


class Version(NamedTuple):
    """A question in one edition."""

    name: Name
    edition: str


class Compared(NamedTuple):
    """The answers to one question, each beside what its learner reached in others."""

    answers: Sequence[FirstAnswer]
    rests: Sequence[float]
    weight: float | None = None
    """The share of the spread of the totals that the question adds, where totals can be compared."""
    drawn: bool = False
    """Whether others were drawn by chance for each learner, and are not the same for all."""

    def discrimination(self) -> Discrimination | None:
        """Return how the question goes with the others; None where all reached the same."""
        column = [answer.score for answer in self.answers]
        value = psychometrics.correlation(column, self.rests)
        if value is None:
            return None
        efficiency = psychometrics.efficiency(column, self.rests)
        return Discrimination(value, len(column), efficiency, self.weight, self.drawn)

    def thirds(self) -> Thirds | None:
        """Return how the bottom, the middle and the top third answered, ranked by the other questions."""
        groups = psychometrics.thirds(self.rests)
        if groups is None:
            return None
        bottom, middle, top = ([self.answers[row] for row in sorted(group)] for group in groups)
        return bottom, middle, top


@dataclass
class Table:
    """What the learners who had one set of questions reached: a row for each learner, a column for each question."""

    versions: tuple[Version, ...]
    answers: Sequence[tuple[FirstAnswer, ...]]

    @cached_property
    def columns(self) -> list[tuple[float, ...]]:
        """Return the scores by question."""
        return list(zip(*([answer.score for answer in row] for row in self.answers), strict=True))

    @cached_property
    def totals(self) -> list[float]:
        """Return what each learner reached."""
        return [fsum(answer.score for answer in row) for row in self.answers]

    def compared(self) -> Iterator[tuple[Version, Compared]]:
        """Yield each question with its answers, each beside the rest of its learner's total."""
        weights = psychometrics.effective_weights(self.columns, self.totals)
        for at, version in enumerate(self.versions):
            rests = psychometrics.rest(self.columns[at], self.totals)
            yield version, Compared([row[at] for row in self.answers], rests, weights[at])

    def report(self, chance: Random) -> FixedSet:
        """Return what describes the whole set."""
        rows = list(zip(*self.columns, strict=True))
        is_long = len(self.versions) >= _LONG_ENOUGH
        return FixedSet(
            names=tuple(version.name for version in self.versions),
            learners=len(rows),
            mean=psychometrics.mean(self.totals),
            deviation=psychometrics.deviation(self.totals),
            skewness=psychometrics.skewness(self.totals),
            kurtosis=psychometrics.kurtosis(self.totals),
            alpha=psychometrics.alpha_interval(rows, chance) if is_long else None,
            error=psychometrics.standard_error(rows) if is_long else None,
        )
