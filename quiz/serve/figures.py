"""Figures for the page of whoever serves a class: only what changed is read again, and not as often as anyone asks."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from random import Random
from typing import Any, NamedTuple

from quiz.serve import class_links
from quiz.serve.class_counts import ClassCounts, count_class
from quiz.serve.service import Service
from quiz.stats.by_fives import by_fives
from quiz.stats.first_answers import LearnerAnswers, answers_of
from quiz.stats.group import group_statistics
from quiz.stats.items import GroupStatistics
from quiz.store.shared import Activity

_AGE = timedelta(seconds=20)
"""How old figures may be: whoever reloads the page all the time does not make everything be counted all the time."""
_SHARE = 20
"""They are left alone for so many times as long as they took to make, so that they take a twentieth of a processor."""


class Made(NamedTuple):
    """Figures, and when they were made of whose answers."""

    counts: ClassCounts
    statistics: GroupStatistics
    at: datetime
    learners: frozenset[str]
    keep: timedelta
    """For how long they are shown."""


class Figures:
    """The figures of a class."""

    def __init__(self, service: Service, used: Callable[[], float] = time.thread_time) -> None:
        self._service, self._used = service, used
        self._made: Made | None = None
        self._answers: dict[str, tuple[Activity, LearnerAnswers]] = {}
        """Of each learner what was read last, and how far they were then."""
        self._known: dict[object, Any] = {}
        """Equal answers of many, once."""

    def now(self) -> Made:
        """Return the figures, which may be some time old, but never hold what a learner has deleted since.

        Raises QuizError where the store fails.
        """
        now, learners = self._service.clock(), frozenset(class_links.learners(self._service.shared))
        if self._made and timedelta() <= now - self._made.at < self._made.keep and self._made.learners <= learners:
            return self._made
        began = self._used()
        activity = {it.learner: it for it in self._service.shared.activity() if it.learner in learners}
        self._read(activity)
        banks = [entry.bank for entry in self._service.banks.now()]
        answers = by_fives({learner: read for learner, (_, read) in self._answers.items()})
        statistics = group_statistics(answers, banks, Random(0))  # noqa: S311 - samples, no secret
        keep = max(_AGE, timedelta(seconds=_SHARE * (self._used() - began)))
        self._made = Made(count_class(learners, activity.values()), statistics, now, learners, keep)
        return self._made

    def forget(self) -> None:
        """Make them again when they are next asked for."""
        self._made, self._answers, self._known = None, {}, {}

    def _read(self, activity: dict[str, Activity]) -> None:
        """Read the answers of those who did something since, and forget those of whoever is gone."""
        for gone in self._answers.keys() - activity.keys():
            del self._answers[gone]
            self._known = {}  # what nobody else answered stays in no memory
        changed = sorted(name for name, it in activity.items() if self._answers.get(name, (None,))[0] != it)
        for learner, records in groupby(self._service.shared.records(changed), key=itemgetter(0)):
            read = answers_of((record for _, record in records), self._known)
            self._answers[learner] = activity[learner], read
