"""Ways to guess without knowing the subject: each looks at a question and says which options it would pick."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from quiz.lint.certainty import absolutes
from quiz.lint.item import Item, Part
from quiz.lint.meta import says_all, says_none
from quiz.lint.numbers import value
from quiz.lint.words import table

Picked = frozenset[int]
"""Places of options among those of a question, from 0."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """One way to guess."""

    name: str
    """As a sentence goes on: "somebody who always picks ...."""
    pick: Callable[[Item], Picked]
    """The options it would pick from; all that tie. None where the question gives it nothing to go by."""
    english: bool = False
    """Whether it goes by English words."""


def _most(options: Sequence[Part], measure: Callable[[int, Part], float | None]) -> Picked:
    """The options with the largest measure; those that have none are left out."""
    found = {at: measured for at, part in enumerate(options) if (measured := measure(at, part)) is not None}
    best = max(found.values(), default=None)
    return frozenset(at for at, measured in found.items() if measured == best)


def _longest(item: Item) -> Picked:
    return _most(item.options, lambda _, part: None if part.meta else part.length)


def _shortest(item: Item) -> Picked:
    return _most(item.options, lambda _, part: None if part.meta else -part.length)


def _all_above(item: Item) -> Picked:
    return frozenset(at for at, part in enumerate(item.options) if says_all(part.text))


def _none_above(item: Item) -> Picked:
    return frozenset(at for at, part in enumerate(item.options) if says_none(part.text))


def _like_the_stem(item: Item) -> Picked:
    return _most(item.options, lambda _, part: None if part.meta else len(part.content & item.stem_content))


def _like_the_others(item: Item) -> Picked:
    shared = _shared(item)
    return _most(item.options, lambda at, part: None if part.meta else shared[at])


def _odd_one_out(item: Item) -> Picked:
    shared = _shared(item)
    return _most(item.options, lambda at, part: None if part.meta else -shared[at])


def _shared(item: Item) -> list[int]:
    """Of each option, how often its words stand in the others."""
    often = Counter(word for part in item.options for word in part.content)
    return [sum(often[word] - 1 for word in part.content) for part in item.options]


def _hedged(item: Item) -> Picked:
    hedges = _table("hedges")
    return frozenset(at for at, part in enumerate(item.options) if not part.meta and not hedges.isdisjoint(part.words))


def _not_absolute(item: Item) -> Picked:
    absolute = _table("absolute")
    return frozenset(
        at
        for at, part in enumerate(item.options)
        if not part.meta and (absolute.isdisjoint(part.words) or not absolutes(part.text))
    )


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(table(name))


def _middle_number(item: Item) -> Picked:
    numbers = {at: number for at, part in enumerate(item.options) if (number := value(part.text)) is not None}
    if len(numbers) < max(3, len(item.plain_options)):
        return frozenset()
    smallest, largest = min(numbers.values()), max(numbers.values())
    return frozenset(at for at, number in numbers.items() if smallest < number < largest)


def _first(item: Item) -> Picked:
    return frozenset() if item.shuffled else frozenset({0})


def _last(item: Item) -> Picked:
    return frozenset() if item.shuffled else frozenset({len(item.options) - 1})


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
