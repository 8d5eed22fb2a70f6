"""What the answers to the questions of one bank, as it is today, add up to."""

import json
from collections.abc import Iterator
from typing import NamedTuple, Self

from quiz.library.entry import BankSummary
from quiz.library.knowledge import aim_for
from quiz.preferences import Preferences
from quiz.replay.ledger import Standing
from quiz.replay.question_days import QuestionDay, fold
from quiz.replay.tallies import Plan, Tally, tally
from quiz.schedule import Aim, chance_of_recall
from quiz.stats import BankProgress, due, is_known, those_of_today
from quiz.stats.measures import SECURE_DAYS, SECURE_RECALL, BankTopics, Seen, TopicMeasure
from quiz.store import Store

WEEKS = 16
"""Weeks that are looked back on."""


class Scope(NamedTuple):
    """What is measured."""

    today: int
    preferences: Preferences = Preferences()
    only: bool = False
    """Whether no answer counts that belongs to another bank than those that are named."""
    sensitive: bool = False
    """Whether questions count that are shown only on request."""


class BankStanding(NamedTuple):
    """A bank, and how the person is doing with the questions that it has today."""

    store: Store
    about: BankSummary
    today: int
    aim: Aim
    signatures: dict[str, str]
    """Of each question that was answered, as it is today."""
    standings: dict[str, Standing]
    tallies: dict[str, Tally]
    """Of every id that was answered, also those that are gone."""
    others: frozenset[str]
    """Ids in the ledger whose rows there are of no question of today: it is gone, or another one has its id now."""
    earlier: dict[str, tuple[QuestionDay, ...]]
    """The days of questions that were answered before another one had their id."""
    held_back: frozenset[str]
    """Sensitive questions that were not brought in."""

    @classmethod
    def read(cls, store: Store, about: BankSummary, far: BankProgress | None, scope: Scope) -> Self:
        """Read what is kept of a bank. Raises QuizError where the store cannot be read."""
        aim = aim_for(about, scope.preferences)
        answered = far.questions if far else {}
        signatures = dict(about.among(answered))
        standings = dict(those_of_today(far, signatures.items())) if far else {}
        others = frozenset(
            name for name, row in answered.items() if name not in standings or standings[name].ordered != row.ordered
        )
        plan = Plan.of(aim.retention, aim.most_days)
        earlier = {
            name: fold(store.ledger.entries_of(about.id, name, signatures[name]), signatures[name])[1]
            for name in others.intersection(standings)
        }
        found = {it.question: it for it in store.ledger.tallies(about.id, plan)} if answered else {}
        return cls(
            store=store,
            about=about,
            today=scope.today,
            aim=aim,
            signatures=signatures,
            standings=standings,
            tallies=found | {name: tally(about.id, name, days, plan) for name, days in earlier.items()},
            others=others,
            earlier=earlier,
            held_back=frozenset() if scope.sensitive else frozenset(about.sensitive.split()),
        )

    @property
    def seen(self) -> Seen:
        """Return how many questions were seen, are known and look secure, without those that are held back."""
        names = [name for name in self.standings if name not in self.held_back]
        return Seen(
            of=self.about.questions - len(self.held_back),
            seen=len(names),
            known=sum(is_known(self.standings[name], self.today) for name in names),
            secure=sum(map(self._is_secure, names)),
            left_out=len(self.held_back),
        )

    def _is_secure(self, name: str) -> bool:
        standing, found = self.standings[name], self.tallies.get(name)
        if found is None or found.right < SECURE_DAYS or standing.last != "right":
            return False
        stability, day = standing.stability, standing.day
        return stability is None or day is None or chance_of_recall(stability, self.today - day) >= SECURE_RECALL

    def graded(self) -> dict[str, Tally]:
        """Return the tallies of its questions, without those that learners judge themselves or that are held back."""
        without = self.held_back.union(self.about.self_judged.split())
        return {name: self.tallies[name] for name in self.standings if name in self.tallies and name not in without}

    def due(self, days: int) -> list[int]:
        """Return how many questions come back today, or should have before, and on each of the next days."""
        counts = [0] * days
        for name, standing in self.standings.items():
            day = due(standing, self.aim) if name not in self.held_back else None
            if day is not None and day < self.today + days:
                counts[max(0, day - self.today)] += 1
        return counts

    def known_by_week(self) -> list[int]:
        """Return how many questions were known at the end of each of the last weeks, and today."""
        first = self.today - 7 * WEEKS
        ends = [first + 7 * week for week in range(WEEKS)]
        if not self.tallies:
            return [0] * (WEEKS + 1)
        counts = self.store.ledger.known_by_week(self.about.id, first, WEEKS)
        without = self.others | self.held_back.intersection(self.tallies)
        for sign, days in self._corrections(without):
            for at, end in enumerate(ends):
                counts[at] += sign * sum(
                    day.day <= end < day.until for day in days if sign < 0 or day.question not in self.held_back
                )
        return [*counts[:-1], self.seen.known]

    def first_answers(self) -> dict[int, tuple[int, int]]:
        """Return how many first answers there were on each day, and how many were right; only of what is graded."""
        judged = frozenset(self.about.self_judged.split())
        found = self.store.ledger.first_answers_by_day(self.about.id) if self.tallies else {}
        for sign, days in self._corrections(without=self.others | judged.intersection(self.standings)):
            for day in days:
                if day.first and not (sign > 0 and day.question in judged):
                    of, right = found.get(day.day, (0, 0))
                    found[day.day] = of + sign, right + sign * (day.first == "right")
        return {day: counts for day, counts in found.items() if counts[0]}

    def _corrections(self, without: frozenset[str]) -> Iterator[tuple[int, tuple[QuestionDay, ...]]]:
        """Yield the days to take away from what the ledger adds up, with -1, and those to add, with 1."""
        for name in without:
            yield -1, tuple(self.store.ledger.days_of(self.about.id, name))
        for days in self.earlier.values():
            yield 1, days

    def topics(self) -> BankTopics:
        """Return what first answers say of each of its topics."""
        titles: list[tuple[str, str]] = [*map(tuple, json.loads(self.about.topics or "[]")), ("", "")]
        names: list[list[str]] = [[] for _ in titles]
        for name, place in zip(self.about.names.split(), self.about.placed.split(), strict=True):
            names[int(place)].append(name)  # without a topic: -1, the last of all
        graded = self.graded()
        measured = tuple(
            self._topic(topic, title, own, graded) for (topic, title), own in zip(titles, names, strict=True) if own
        )
        return BankTopics(self.about.id, self.about.title, measured)

    def _topic(self, topic: str, title: str, names: list[str], graded: dict[str, Tally]) -> TopicMeasure:
        asked = tuple(name for name in names if name not in self.held_back)
        found = [graded[name] for name in asked if name in graded]
        known = sum(name in self.standings and is_known(self.standings[name], self.today) for name in asked)
        return TopicMeasure(
            bank=self.about.id,
            topic=topic,
            title=title,
            questions=asked,
            held_back=len(names) - len(asked),
            known=known,
            right=sum(it.right for it in found),
            of=sum(it.firsts for it in found),
        )
