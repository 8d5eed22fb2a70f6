"""What somebody would score who knows nothing and follows one simple rule, or learns from the other questions.

For a question of k options of which a strategy would pick m, it scores 1/m if the key is among them. By chance alone
that is 1/k on average, with the variance 1/(mk) - 1/k². Summed over the bank, the score is held against chance: by the
binomial law where m and k are the same each time, else by the normal law, corrected for steps and for skewness (a score
of few hits is not symmetric, and its upper tail is heavier).

A strategy that does worse than chance is a cue as well: whoever rules out what it picks does better ("never the
longest"). So both tails count, the upper one for most of the risk of a false alarm. The guesser that learns from the
other questions has its own test (`leave_one_out`). All p-values are corrected for one another.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.guesser.chance import binomial_tail, holm, skewed_tail
from quiz.lint.guesser.leave_one_out import Guessable, Learner, chance, place
from quiz.lint.guesser.strategies import STRATEGIES, Strategy
from quiz.lint.language.words import word_set
from quiz.lint.thresholds import GUESS_P, GUESS_SHARE, GUESSED, LEARNED_FROM

LEARNED = "what looks like the right options of the other questions"
"""The guesser that learns, named as a strategy."""
_COMMA = pattern("[,;،、，；]")
_NUMBER = pattern(r"\d")
_DETAIL = pattern(r"[()\[\]\"“”«»„]")
_STOP = pattern(r"[.。।۔]\s*$")
_DENYING = frozenset({"not", "no", "without", "never", "none", "nothing", "cannot", "nobody", "neither", "nor"})
_LETTERS = 26
"""Of the alphabet, which mark options."""

_CLEAR = 0.05
"""p below which the opposite of a strategy is shown in its place."""


class Guess(NamedTuple):
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
    learned: bool = False
    """Whether it learns from the other questions, instead of following one rule."""
    got: tuple[str, ...] = ()
    """Of such a one: the ids of the questions that it guesses for certain."""

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
    return judged([(strategy, draws(strategy, asked)) for strategy in spoken], learned(asked))


def draws(strategy: Strategy, questions: Iterable[QuestionContext]) -> Iterator[Draw]:
    """Yield the questions in which the strategy prefers some options to others."""
    for question in questions:
        picked = strategy.pick(question)
        options = len(question.options)
        if picked and picked != question.plain_places and len(picked) < options:
            yield Draw(len(picked), options, question.key_place in picked)


def learned(questions: Sequence[QuestionContext]) -> Guess | None:
    """Return how somebody does who learns from all other questions what right options look like; None for too few.

    Of a large bank some questions, spread evenly, are tried, and of these none with more options than letters: nobody
    guesses among a hundred. Its p is not corrected yet.
    """
    questions = [question for question in questions if len(question.options) <= _LETTERS]
    if len(questions) < GUESSED:
        return None
    step = max(1.0, len(questions) / LEARNED_FROM)
    tried = [guessable(questions[int(at * step)]) for at in range(min(len(questions), LEARNED_FROM))]
    learner = Learner(tried, list(tried[0].answers[0]))
    shares = learner.shares([each.right for each in tried])
    got = tuple([each.name for each, share in zip(tried, shares, strict=True) if share == 1])
    score = math.fsum(shares)
    return Guess(LEARNED, len(tried), score / len(tried), chance(tried), learner.p(score), learned=True, got=got)


def judged(tried: Iterable[tuple[Strategy, Iterable[Draw]]], learner: Guess | None = None) -> tuple[Guess, ...]:
    """Return what the draws of each strategy come to, and last the ``learner``, their p corrected for one another."""
    found = [_summed(strategy, counts) for strategy, series in tried if (counts := Counter(series))]
    found += [learner] if learner else []
    enough = [at for at, guess in enumerate(found) if guess.p is not None]
    corrected = dict(zip(enough, holm([found[at].p or 0.0 for at in enough]), strict=True))
    return tuple(guess._replace(p=corrected.get(at)) for at, guess in enumerate(found))


def best(found: Iterable[Guess]) -> Guess | None:
    """Return the strategy that chance explains least; None where no strategy has enough questions.

    What one simple rule does as well is easier to put right, so the learning guesser only counts where no rule is
    clearly better than chance.
    """
    known = [guess for guess in found if guess.p is not None]
    rules = [guess for guess in known if not guess.learned and (guess.p or 0.0) < GUESS_P]
    return min(rules or known, key=lambda guess: (guess.p or 0.0, -guess.excess), default=None)


def _summed(strategy: Strategy, counts: Counter[Draw]) -> Guess:
    """Return how a strategy does, or its opposite where that is clearly better; p is not corrected yet."""
    if counts.total() < GUESSED:
        return _scored(strategy.name, counts)
    others = Counter({Draw(draw.options - draw.picked, draw.options, not draw.hit): counts[draw] for draw in counts})
    above, below = _p(counts) / GUESS_SHARE, _p(others) / (1 - GUESS_SHARE)
    name, better = (strategy.opposite, others) if below < min(above, _CLEAR) else (strategy.name, counts)
    return _scored(name, better)._replace(p=min(1.0, above, below))


def _scored(name: str, counts: Counter[Draw]) -> Guess:
    questions = counts.total()
    score = _sum(counts, lambda draw: draw.hit / draw.picked) / questions
    return Guess(name, questions, score, _sum(counts, lambda draw: 1 / draw.options) / questions)


def _p(counts: Counter[Draw]) -> float:
    """Return how likely chance alone scores as much or more."""
    shapes = {(draw.picked, draw.options) for draw in counts}
    if len(shapes) == 1:
        picked, options = shapes.pop()
        return binomial_tail(counts[Draw(picked, options, hit=True)], counts.total(), picked / options)
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


def guessable(question: QuestionContext) -> Guessable:
    """Return a question with one right option as a guesser sees it."""
    options = question.options
    lengths = [option.length for option in options]
    echoes = [len(option.content & question.stem_content) for option in options]
    alike = question.shared_content
    right = next(at for at, option in enumerate(options) if option.right)
    answers = tuple(
        {
            "length": place(lengths[at], lengths),
            "words of the stem": _placed(echoes[at], echoes),
            "words of other options": _placed(alike[at], alike),
            **_signs(option),
            **(_words(option) if question.language == "en" else {}),
        }
        for at, option in enumerate(options)
    )
    return Guessable(question.id, answers, right)


def _placed(number: int, numbers: Sequence[int]) -> str:
    return place(number, numbers) if len(set(numbers)) > 1 else "even"


def _signs(option: Option) -> dict[str, str]:
    """Return what an option has in any language."""
    return {
        "comma": _has(_COMMA.search(option.text)),
        "number": _has(_NUMBER.search(option.text)),
        "brackets or quotes": _has(_DETAIL.search(option.text)),
        "full stop": _has(_STOP.search(option.text)),
        "of the other options": option.meta,
    }


def _words(option: Option) -> dict[str, str]:
    """Return which kinds of English words an option has."""
    return {
        "hedge": _has(not word_set("hedges").isdisjoint(option.words)),
        "absolute word": _has(not word_set("absolute").isdisjoint(option.words)),
        "denial": _has(not _DENYING.isdisjoint(option.words)),
    }


def _has(found: object) -> str:
    return "yes" if found else "no"
