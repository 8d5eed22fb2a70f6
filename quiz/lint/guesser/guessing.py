"""What somebody would score who knows nothing and follows one simple rule: the blind guesser.

For a question of k options of which a strategy would pick m, it scores 1/m if the key is among them. By chance alone
that is 1/k on average, with the variance 1/(mk) - 1/k². Summed over the bank, the score is held against chance: by the
binomial law where one option is picked out of the same number each time, else by the normal law, corrected for steps
and for skewness (a score of few hits is not symmetric, and its upper tail is heavier).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
        """How much better than chance."""
        return self.score - self.chance


@dataclass(frozen=True, slots=True)
class Draw:
    """One question for one strategy."""

    picked: int
    options: int
    hit: bool


def guesses(questions: Iterable[QuestionContext], language: str) -> tuple[Guess, ...]:
    """Every strategy that has something to go by, in their order; only those with enough questions have a p."""
    asked = [
        question for question in questions if question.type == "single" and question.key and not question.is_statement
    ]
    spoken = [strategy for strategy in STRATEGIES if language == "en" or not strategy.english]
    return judged([(strategy.name, draws(strategy, asked)) for strategy in spoken])


def draws(strategy: Strategy, questions: Iterable[QuestionContext]) -> list[Draw]:
    """The questions in which the strategy tells some options from others."""
    found = []
    for question in questions:
        picked = strategy.pick(question)
        options = len(question.options)
        if picked and picked != question.plain_places and len(picked) < options:
            found.append(Draw(len(picked), options, question.key_place in picked))
    return found


def judged(tried: Sequence[tuple[str, Sequence[Draw]]]) -> tuple[Guess, ...]:
    """What the draws of each strategy come to, their p-values corrected for one another."""
    found = [(name, series) for name, series in tried if series]
    enough = [at for at, (_, series) in enumerate(found) if len(series) >= GUESSED]
    corrected = dict(zip(enough, holm([_p(found[at][1]) for at in enough]), strict=True))
    return tuple(replace(_summed(name, series), p=corrected.get(at)) for at, (name, series) in enumerate(found))


def best(found: Iterable[Guess]) -> Guess | None:
    """The strategy that chance explains least; None where no strategy has enough questions."""
    known = [guess for guess in found if guess.p is not None]
    return min(known, key=lambda guess: (guess.p or 0.0, -guess.excess), default=None)


def _summed(name: str, series: Sequence[Draw]) -> Guess:
    score = math.fsum(draw.hit / draw.picked for draw in series) / len(series)
    chance = math.fsum(1 / draw.options for draw in series) / len(series)
    return Guess(name, len(series), score, chance)


def _p(series: Sequence[Draw]) -> float:
    """How likely chance alone scores as much or more."""
    if len({(draw.picked, draw.options) for draw in series}) == 1 and series[0].picked == 1:
        return binomial_tail(sum(draw.hit for draw in series), len(series), 1 / series[0].options)
    variance = math.fsum(1 / (draw.picked * draw.options) - 1 / draw.options**2 for draw in series)
    over = math.fsum(draw.hit / draw.picked - 1 / draw.options for draw in series)
    step = min(1 / draw.picked for draw in series)
    lean = math.fsum(_third_moment(draw) for draw in series) / variance**1.5
    return skewed_tail((over - step / 2) / math.sqrt(variance), lean)


def _third_moment(draw: Draw) -> float:
    """E[(x - 1/k)^3] of a score x that is 1/m with probability m/k, else 0."""
    won, mean = 1 / draw.picked, 1 / draw.options
    likely = draw.picked / draw.options
    return likely * (won - mean) ** 3 - (1 - likely) * mean**3
