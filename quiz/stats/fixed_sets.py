"""Sets of questions that many learners had whole, so that their totals can be compared: what a test is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import fsum
from random import Random
from typing import NamedTuple

from quiz.stats import psychometrics
from quiz.stats.first_answers import FirstAnswer, Name, Sitting
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


@dataclass
class Table:
    """What the learners who had one set of questions reached: a row for each learner, a column for each question."""

    versions: tuple[Version, ...]
    answers: list[tuple[FirstAnswer, ...]] = field(default_factory=list)

    @cached_property
    def columns(self) -> list[tuple[float, ...]]:
        """Return the scores by question."""
        return list(zip(*([answer.score for answer in row] for row in self.answers), strict=True))

    @cached_property
    def totals(self) -> list[float]:
        """Return what each learner reached."""
        return [fsum(answer.score for answer in row) for row in self.answers]

    @cached_property
    def weights(self) -> list[float | None]:
        """Return the effective weight of each question."""
        return psychometrics.effective_weights(self.columns, self.totals)

    def column(self, version: Version) -> int:
        """Return which column a question is."""
        return self.versions.index(version)

    def discrimination(self, version: Version) -> Discrimination | None:
        """Return how a question goes with the others; None where all reached the same."""
        at = self.column(version)
        value = psychometrics.discrimination(self.columns[at], self.totals)
        if value is None:
            return None
        efficiency = psychometrics.efficiency(self.columns[at], self.totals)
        return Discrimination(value, len(self.answers), efficiency, self.weights[at])

    def thirds(self, version: Version) -> Thirds | None:
        """Return how the bottom, the middle and the top third answered, ranked by the other questions."""
        at = self.column(version)
        groups = psychometrics.thirds(psychometrics.rest(self.columns[at], self.totals))
        if groups is None:
            return None
        bottom, middle, top = ([self.answers[row][at] for row in sorted(group)] for group in groups)
        return bottom, middle, top

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


class Tables:
    """The tables that are being filled, one for each set of questions."""

    def __init__(self) -> None:
        self._tables: dict[tuple[Version, ...], Table] = {}

    def add(self, sitting: Sitting, answers: Iterable[tuple[Version, FirstAnswer]], left_out: frozenset[Name]) -> None:
        """Add a learner who answered every planned question, but for those ``left_out``, for the first time."""
        planned = sitting.planned - left_out
        row = {version: answer for version, answer in answers if version.name in planned}
        if len(planned) < 2 or len(row) < len(planned):
            return
        versions = tuple(sorted(row))
        table = self._tables.setdefault(versions, Table(versions))
        table.answers.append(tuple([row[version] for version in table.versions]))

    def of_each(self) -> dict[Version, Table]:
        """Return, for each question, the table with most learners that it is part of."""
        found: dict[Version, Table] = {}
        for table in self.by_size():
            for version in table.versions:
                found.setdefault(version, table)
        return found

    def by_size(self) -> Sequence[Table]:
        """Return every table, the one with most learners first."""
        return sorted(self._tables.values(), key=lambda table: (-len(table.answers), table.versions))
