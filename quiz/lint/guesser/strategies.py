"""Ways to guess without knowing the subject: each looks at a question and says which options it would pick."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.absolutes import absolutes
from quiz.lint.language.meta_options import says_all, says_none
from quiz.lint.language.numbers import value
from quiz.lint.language.words import table

Picked = frozenset[int]
"""Places of options among those of a question, from 0."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """One way to guess."""

    name: str
    """As a sentence goes on: "somebody who always picks ...."""
    pick: Callable[[QuestionContext], Picked]
    """The options it would pick from; all that tie. None where the question gives it nothing to go by."""
    english: bool = False
    """Whether it goes by English words."""


def _most(options: Sequence[Option], measure: Callable[[int, Option], float | None]) -> Picked:
    """The options with the largest measure; those that have none are left out."""
    found = {at: measured for at, option in enumerate(options) if (measured := measure(at, option)) is not None}
    best = max(found.values(), default=None)
    return frozenset(at for at, measured in found.items() if measured == best)


def _longest(question: QuestionContext) -> Picked:
    return _most(question.options, lambda _, option: None if option.meta else option.length)


def _shortest(question: QuestionContext) -> Picked:
    return _most(question.options, lambda _, option: None if option.meta else -option.length)


def _all_above(question: QuestionContext) -> Picked:
    return frozenset(at for at, option in enumerate(question.options) if says_all(option.text))


def _none_above(question: QuestionContext) -> Picked:
    return frozenset(at for at, option in enumerate(question.options) if says_none(option.text))


def _like_the_stem(question: QuestionContext) -> Picked:
    return _most(
        question.options, lambda _, option: None if option.meta else len(option.content & question.stem_content)
    )


def _like_the_others(question: QuestionContext) -> Picked:
    shared = _shared(question)
    return _most(question.options, lambda at, option: None if option.meta else shared[at])


def _odd_one_out(question: QuestionContext) -> Picked:
    shared = _shared(question)
    return _most(question.options, lambda at, option: None if option.meta else -shared[at])


def _shared(question: QuestionContext) -> list[int]:
    """Of each option, how often its words stand in the others."""
    often = Counter(word for option in question.options for word in option.content)
    return [sum(often[word] - 1 for word in option.content) for option in question.options]


def _hedged(question: QuestionContext) -> Picked:
    hedges = _table("hedges")
    return frozenset(
        at for at, option in enumerate(question.options) if not option.meta and not hedges.isdisjoint(option.words)
    )


def _not_absolute(question: QuestionContext) -> Picked:
    absolute = _table("absolute")
    return frozenset(
        at
        for at, option in enumerate(question.options)
        if not option.meta and (absolute.isdisjoint(option.words) or not absolutes(option.text))
    )


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(table(name))


def _middle_number(question: QuestionContext) -> Picked:
    numbers = {at: number for at, option in enumerate(question.options) if (number := value(option.text)) is not None}
    if len(numbers) < max(3, len(question.plain_options)):
        return frozenset()
    smallest, largest = min(numbers.values()), max(numbers.values())
    return frozenset(at for at, number in numbers.items() if smallest < number < largest)


def _first(question: QuestionContext) -> Picked:
    return frozenset() if question.shuffled else frozenset({0})


def _last(question: QuestionContext) -> Picked:
    return frozenset() if question.shuffled else frozenset({len(question.options) - 1})


STRATEGIES: tuple[Strategy, ...] = (
    Strategy("the longest option", _longest),
    Strategy("the shortest option", _shortest),
    Strategy('"all of the above"', _all_above),
    Strategy('"none of the above"', _none_above),
    Strategy("what sounds most like the question", _like_the_stem),
    Strategy("what sounds most like the other options", _like_the_others),
    Strategy("the odd one out", _odd_one_out),
    Strategy("what is hedged (usually, may, some)", _hedged, english=True),
    Strategy("what has no absolute word (always, never)", _not_absolute, english=True),
    Strategy("a number in the middle", _middle_number),
    Strategy("the first option", _first),
    Strategy("the last option", _last),
)
"""In the order in which the table shows them. The first and last option count only where nothing is shuffled."""
