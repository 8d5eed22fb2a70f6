"""A guesser that learns from all questions but one what right answers look like, and then guesses that one.

Each answer is described by features: whether it is the longest, whether it has a comma. For each feature the guesser
counts how often answers with that value were the key, and adds up the logarithms (naive Bayes, each count begun at one
half). Answers that score the same share the guess. What a person who knows nothing can learn from how options look is
what such a guesser scores above chance; no single simple strategy has to work.

Its score is no sum of independent draws, because all its guesses rest on the same counts. So it is held against what it
scores where the keys are drawn by lot: a permutation test, ended early where chance does as well often enough (Besag &
Clifford 1991, Sequential Monte Carlo p-values), and otherwise read off the mean, spread and skewness of those scores.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from statistics import fmean, pstdev
from typing import NamedTuple

from quiz.lint.guesser.chance import skewed_tail
from quiz.lint.thresholds import LOTS, LOTS_AS_GOOD


class Guessable(NamedTuple):
    """One question as a guesser sees it: the features of each answer, and which answer is right."""

    name: str
    answers: tuple[Mapping[str, str], ...]
    right: int


class Learner:
    """The guesser on some questions, by some of their features; the keys may be others than the real ones."""

    def __init__(self, questions: Sequence[Guessable], features: Sequence[str]) -> None:
        numbers: dict[tuple[str, str], int] = {}
        every: Counter[int] = Counter()
        constant: Counter[int] = Counter()
        self._answers: list[list[tuple[int, ...]]] = []
        """For each answer its values, by number, of the features in which the answers of its question differ."""
        for question in questions:
            varied: list[list[int]] = []
            for name in features:
                values = [numbers.setdefault((name, answer[name]), len(numbers)) for answer in question.answers]
                every.update(values)
                if len(set(values)) > 1:
                    varied.append(values)
                else:
                    constant[values[0]] += 1  # the key has this value, whichever it is
            self._answers.append(list(zip(*varied, strict=True)) or [()] * len(question.answers))
        self._constant = [constant[value] for value in range(len(numbers))]
        self._seen = [_logarithms_seen(answers, every) for answers in self._answers]
        self._by_lot: list[float] = []
        self._random = Random(0)  # noqa: S311 - not for secrets

    def shares(self, keys: Sequence[int]) -> list[float]:
        """Return for each question the chance with which it is guessed, learned from the others, if ``keys`` are right.

        One where only the key scores best, a part where others tie with it, zero where another scores better.
        """
        right = self._constant.copy()
        for answers, key in zip(self._answers, keys, strict=True):
            for value in answers[key]:
                right[value] += 1
        logarithms = [math.log(count + 0.5) for count in range(max(right, default=0) + 1)]
        whole = [logarithms[count] for count in right]
        less = [logarithms[count - 1] if count else 0.0 for count in right]
        return [
            _share(answers, key, whole, less, seen)
            for answers, key, seen in zip(self._answers, keys, self._seen, strict=True)
        ]

    def p(self, score: float) -> float:
        """Return how likely keys that are drawn by lot let it guess ``score`` questions or more. Same every time."""
        as_good = 0
        for count in range(1, LOTS + 1):
            as_good += self._drawn(count) >= score
            if as_good == LOTS_AS_GOOD:
                return as_good / count
        if as_good:
            return (as_good + 1) / (LOTS + 1)
        mean, spread = fmean(self._by_lot), pstdev(self._by_lot)
        if not spread:
            return 0.0
        skewness = fmean([((each - mean) / spread) ** 3 for each in self._by_lot])
        return skewed_tail((score - mean - 0.5) / spread, skewness)

    def _drawn(self, count: int) -> float:
        """Return what it scores at the ``count``-th draw of keys by lot; each is drawn once."""
        if len(self._by_lot) < count:
            keys = [int(self._random.random() * len(answers)) for answers in self._answers]
            self._by_lot.append(sum(self.shares(keys)))
        return self._by_lot[count - 1]


def _logarithms_seen(answers: Sequence[tuple[int, ...]], every: Counter[int]) -> list[float]:
    """Return for each answer the sum of the logarithms of how often its values are seen in other questions."""
    own = Counter([value for answer in answers for value in answer])
    return [sum([math.log(every[value] - own[value] + 1) for value in answer]) for answer in answers]


def _share(
    answers: Sequence[tuple[int, ...]], key: int, whole: Sequence[float], less: Sequence[float], seen: Sequence[float]
) -> float:
    """Return the chance to guess one question; the values of its own key count once ``less``."""
    own = answers[key]
    scores = [
        round(sum([less[value] if value in own else whole[value] for value in answer]) - below, 9)
        for answer, below in zip(answers, seen, strict=True)
    ]
    best = max(scores)
    return 1 / scores.count(best) if scores[key] == best else 0.0


def hits(questions: Sequence[Guessable], features: Sequence[str] | None = None) -> float:
    """Return the share of ``questions`` that are guessed by ``features``, all where None is given."""
    names = list(features or questions[0].answers[0])
    return fmean(Learner(questions, names).shares([question.right for question in questions]))


def chance(questions: Sequence[Guessable]) -> float:
    """Return the share that blind choice hits."""
    return fmean([1 / len(question.answers) for question in questions])


def place(number: int, numbers: Sequence[int]) -> str:
    """Return where ``number`` is among ``numbers``: longest, shortest, tied or between."""
    if numbers.count(number) > 1:
        return "tied"
    return "longest" if number == max(numbers) else "shortest" if number == min(numbers) else "between"
