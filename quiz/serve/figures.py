"""Statistics of questions for the page of whoever serves a class: calculated at most once in a while."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from random import Random

from quiz.serve import class_links
from quiz.serve.service import Service
from quiz.stats.first_answers import LearnerAnswers, answers_of
from quiz.stats.group import group_statistics
from quiz.stats.items import GroupStatistics

_AGE = timedelta(seconds=20)
"""How old figures may be: whoever reloads the page all the time does not make everything be counted all the time."""


class Figures:
    """The statistics of a class."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._kept: tuple[datetime, frozenset[str], GroupStatistics] | None = None

    def statistics(self) -> GroupStatistics:
        """Return the statistics, which may be some seconds old, but never hold what a learner has deleted since.

        Raises QuizError where the store fails.
        """
        now, learners = self._service.clock(), frozenset(class_links.learners(self._service.shared))
        match self._kept:
            case made, of, statistics if timedelta() <= now - made < _AGE and of <= learners:
                return statistics
        banks = [entry.bank for entry in self._service.banks.now()]
        statistics = group_statistics(self._answers(), banks, Random(0))  # noqa: S311 - samples, no secret
        self._kept = now, learners, statistics
        return statistics

    def forget(self) -> None:
        """Calculate them again when they are next asked for."""
        self._kept = None

    def _answers(self) -> Iterator[LearnerAnswers]:
        for learner, records in groupby(self._service.shared.records(), key=itemgetter(0)):
            if learner != class_links.CLASS:
                yield answers_of(record for _, record in records)
