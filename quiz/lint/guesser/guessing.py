"""What somebody would score who knows nothing and follows one simple rule: the blind guesser.

For a question of k options of which a strategy would pick m, it scores 1/m if the key is among them. By chance alone
that is 1/k on average, with the variance 1/(mk) - 1/k². Summed over the bank, the score is held against chance: by the
binomial law where one option is picked out of the same number each time, else by the normal law, corrected for steps
and for skewness (a score of few hits is not symmetric, and its upper tail is heavier).
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from quiz.lint.contexts import QuestionContext
from quiz.lint.guesser.chance import binomial_tail, holm, skewed_tail
from quiz.lint.guesser.strategies import STRATEGIES, Strategy
from quiz.lint.thresholds import GUESSED


@dataclass(frozen=True, slots=True)
class Guess:
    """How one strategy does over a bank."""

    strategy: str
    questions: int
    """In how many it has something to go by."""
    score: float
    """Share of them that it gets right, from 0 to 1."""
    chance: float
    """What picking at random would get."""
    p: float | None = None
    """How likely chance alone does as well or better, corrected for the number of strategies; None for too few."""

    @property
    def excess(self) -> float:
        """Return how much better than chance it is."""
        return self.score - self.chance


class Draw(NamedTuple):
    """One question for one strategy."""

    picked: int
    options: int
    hit: bool


def guesses(questions: Iterable[QuestionContext], language: str) -> tuple[Guess, ...]:
    """Return how each strategy that finds a clue does, in their order; only those with enough questions have a p."""
    asked = [
        question for question in questions if question.key and not question.traits.many and not question.is_statement
    ]
    spoken = [strategy for strategy in STRATEGIES if language == "en" or not strategy.english]
    return judged([(strategy.name, draws(strategy, asked)) for strategy in spoken])


def draws(strategy: Strategy, questions: Iterable[QuestionContext]) -> Iterator[Draw]:
    """Yield the questions in which the strategy tells some options from others."""
    for question in questions:
        picked = strategy.pick(question)
        options = len(question.options)
        if picked and picked != question.plain_places and len(picked) < options:
            yield Draw(len(picked), options, question.key_place in picked)


def judged(tried: Iterable[tuple[str, Iterable[Draw]]]) -> tuple[Guess, ...]:
    """Return what the draws of each strategy come to, their p-values corrected for one another."""
    found = [(name, counts) for name, series in tried if (counts := Counter(series))]
    enough = [at for at, (_, counts) in enumerate(found) if counts.total() >= GUESSED]
    corrected = dict(zip(enough, holm([_p(found[at][1]) for at in enough]), strict=True))
    return tuple(replace(_summed(name, counts), p=corrected.get(at)) for at, (name, counts) in enumerate(found))


def best(found: Iterable[Guess]) -> Guess | None:
    """Return the strategy that chance explains least; None where no strategy has enough questions."""
    known = [guess for guess in found if guess.p is not None]
    return min(known, key=lambda guess: (guess.p or 0.0, -guess.excess), default=None)


def _summed(name: str, counts: Counter[Draw]) -> Guess:
    questions = counts.total()
    score = _sum(counts, lambda draw: draw.hit / draw.picked) / questions
    chance = _sum(counts, lambda draw: 1 / draw.options) / questions
    return Guess(name, questions, score, chance)


def _p(counts: Counter[Draw]) -> float:
    """Return how likely chance alone scores as much or more."""
    shapes = {(draw.picked, draw.options) for draw in counts}
    if len(shapes) == 1 and (shape := shapes.pop())[0] == 1:
        return binomial_tail(counts[Draw(*shape, hit=True)], counts.total(), 1 / shape[1])
    variance = _sum(counts, lambda draw: 1 / (draw.picked * draw.options) - 1 / draw.options**2)
    over = _sum(counts, lambda draw: draw.hit / draw.picked - 1 / draw.options)
    step = min(1 / draw.picked for draw in counts)
    lean = _sum(counts, _third_moment) / variance**1.5
    return skewed_tail((over - step / 2) / math.sqrt(variance), lean)


def _sum(counts: Counter[Draw], measure: Callable[[Draw], float]) -> float:
    return math.fsum(number * measure(draw) for draw, number in counts.items())


def _third_moment(draw: Draw) -> float:
    """Return E[(x - 1/k)^3] of a score x that is 1/m with probability m/k, else 0."""
    won, mean = 1 / draw.picked, 1 / draw.options
    likely = draw.picked / draw.options
    return likely * (won - mean) ** 3 - (1 - likely) * mean**3
