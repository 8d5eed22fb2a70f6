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
    others: str = ""
    """The name for all other options, where it is not just "anything but" these."""
    english: bool = False
    """Whether it goes by English words."""

    @property
    def opposite(self) -> str:
        """Return the name for somebody who picks from all other options."""
        return self.others or f"anything but {self.name}"


def _most(question: QuestionContext, measures: Sequence[float]) -> Picked:
    """Return the plain options whose measure is the largest; ``measures`` has one for each option of the question."""
    plain = question.plain_places
    best = max([measures[at] for at in plain], default=None)
    return frozenset([at for at in plain if measures[at] == best])


def _meta(question: QuestionContext, says: Meta) -> Picked:
    if len(question.plain_options) == len(question.options):
        return frozenset()
    return frozenset([at for at, option in enumerate(question.options) if option.meta == says])


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


STRATEGIES: tuple[Strategy, ...] = (
    Strategy("the longest option", lambda it: _most(it, [option.length for option in it.options])),
    Strategy("the shortest option", lambda it: _most(it, [-option.length for option in it.options])),
    Strategy('"all of the above"', lambda it: _meta(it, "all")),
    Strategy('"none of the above"', lambda it: _meta(it, "none")),
    Strategy(
        "what sounds most like the question",
        lambda it: _most(it, [len(option.content & it.stem_content) for option in it.options]),
    ),
    Strategy("what sounds most like the other options", lambda it: _most(it, it.shared_content)),
    Strategy("the odd one out", lambda it: _most(it, [-shared for shared in it.shared_content])),
    Strategy("what is hedged (usually, may, some)", _hedged, english=True),
    Strategy(
        "what has no absolute word (always, never)",
        _not_absolute,
        "what has an absolute word (always, never)",
        english=True,
    ),
    Strategy("a number in the middle", _middle_number, "the smallest or the largest number"),
    Strategy("the first option", lambda it: frozenset() if it.shuffled else frozenset({0})),
    Strategy("the last option", lambda it: frozenset() if it.shuffled else frozenset({len(it.options) - 1})),
)
"""In the order in which the table shows them. The first and last option count only where nothing is shuffled."""
