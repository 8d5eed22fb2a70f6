"""Ways to guess without knowing the subject: each returns the options of a question that it would pick."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.listed_words import absolutes
from quiz.lint.language.meta_options import Meta
from quiz.lint.language.words import word_set

Picked = frozenset[int]
"""Places of options among those of a question, from 0."""


class Strategy(NamedTuple):
    """One way to guess."""

    name: str
    """As a sentence goes on: "somebody who always picks ...."""
    pick: Callable[[QuestionContext], Picked]
    """The options it would pick from; all that tie. None where the question gives it nothing to go by."""
    opposite: str
    """The same for somebody who picks from all other options."""
    english: bool = False
    """Whether it goes by English words."""


def _most(question: QuestionContext, measures: Sequence[float]) -> Picked:
    """Return the plain options whose measure is the largest; ``measures`` has one for each option of the question."""
    plain = question.plain_places
    best = max([measures[at] for at in plain], default=None)
    return frozenset([at for at in plain if measures[at] == best])


def _longest(question: QuestionContext) -> Picked:
    return _most(question, [option.length for option in question.options])


def _shortest(question: QuestionContext) -> Picked:
    return _most(question, [-option.length for option in question.options])


def _all_above(question: QuestionContext) -> Picked:
    return _meta(question, "all")


def _none_above(question: QuestionContext) -> Picked:
    return _meta(question, "none")


def _meta(question: QuestionContext, says: Meta) -> Picked:
    if len(question.plain_options) == len(question.options):
        return frozenset()
    return frozenset([at for at, option in enumerate(question.options) if option.meta == says])


def _like_the_stem(question: QuestionContext) -> Picked:
    return _most(question, [len(option.content & question.stem_content) for option in question.options])


def _like_the_others(question: QuestionContext) -> Picked:
    return _most(question, question.shared_content)


def _odd_one_out(question: QuestionContext) -> Picked:
    return _most(question, [-shared for shared in question.shared_content])


def _hedged(question: QuestionContext) -> Picked:
    hedges = word_set("hedges")
    if hedges.isdisjoint(question.option_tokens):
        return frozenset()
    return frozenset([at for at in question.plain_places if not hedges.isdisjoint(question.options[at].words)])


def _not_absolute(question: QuestionContext) -> Picked:
    absolute = word_set("absolute")
    if absolute.isdisjoint(question.option_tokens):
        return question.plain_places
    plain = ((at, question.options[at]) for at in question.plain_places)
    return frozenset([at for at, option in plain if absolute.isdisjoint(option.words) or not absolutes(option.text)])


def _middle_number(question: QuestionContext) -> Picked:
    numbers = {at: number for at, option in enumerate(question.options) if (number := option.number) is not None}
    if len(numbers) < max(3, len(question.plain_options)):
        return frozenset()
    smallest, largest = min(numbers.values()), max(numbers.values())
    return frozenset(at for at, number in numbers.items() if smallest < number < largest)


def _first(question: QuestionContext) -> Picked:
    return frozenset() if question.shuffled else frozenset({0})


def _last(question: QuestionContext) -> Picked:
    return frozenset() if question.shuffled else frozenset({len(question.options) - 1})


STRATEGIES: tuple[Strategy, ...] = (
    Strategy("the longest option", _longest, "anything but the longest option"),
    Strategy("the shortest option", _shortest, "anything but the shortest option"),
    Strategy('"all of the above"', _all_above, 'anything but "all of the above"'),
    Strategy('"none of the above"', _none_above, 'anything but "none of the above"'),
    Strategy("what sounds most like the question", _like_the_stem, "anything but what sounds most like the question"),
    Strategy(
        "what sounds most like the other options",
        _like_the_others,
        "anything but what sounds most like the other options",
    ),
    Strategy("the odd one out", _odd_one_out, "anything but the odd one out"),
    Strategy(
        "what is hedged (usually, may, some)", _hedged, "anything but what is hedged (usually, may, some)", english=True
    ),
    Strategy(
        "what has no absolute word (always, never)",
        _not_absolute,
        "what has an absolute word (always, never)",
        english=True,
    ),
    Strategy("a number in the middle", _middle_number, "the smallest or the largest number"),
    Strategy("the first option", _first, "anything but the first option"),
    Strategy("the last option", _last, "anything but the last option"),
)
"""In the order in which the table shows them. The first and last option count only where nothing is shuffled."""
