"""The right answer beside what was given, in the places where both were asked for.

The account has the key, what was given and the rest one after the other. Where the question stays in sight, each option
keeps its place instead, and each gap, pair or position has both beside each other.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from quiz.model import AnswerPart, Traits
from quiz.tutor.feedback import Feedback
from quiz.tutor.sections import Changed, Given, Key

Label = Literal["", "answer", "missed", "yours"]


class Option(NamedTuple):
    """An option, or a typed text, as it is marked after the answer."""

    traits: Traits
    part: AnswerPart
    label: Label
    """Whether it is the key, a part of it that was missed, or what was given."""
    number: int = 0
    """Its number on the screen, counted from 1; 0 where it had none."""

    @property
    def at_once(self) -> bool:
        """Return whether its why is shown with it: that of the key, and of what was given."""
        return self.part.right or self.part.chosen


class Compared(NamedTuple):
    """What was given in one place, and what is right there."""

    place: str
    """The left side of a pair, the number of a gap, or the position in an order."""
    given: AnswerPart | None
    """None where nothing was."""
    right: AnswerPart

    @property
    def agrees(self) -> bool:
        """Return whether what was given is right."""
        return self.given is not None and self.given.right


def options(feedback: Feedback) -> tuple[Option, ...]:
    """Return every option in the order in which it was shown, or what was typed after its key; empty for other ways.

    Empty too where the question has changed since, so that nothing of today's key may be credited to the answer.
    """
    key = _key(feedback)
    if key is None or key.traits.interaction not in ("pick", "write"):
        return ()
    numbered = key.traits.interaction == "pick"
    shown = feedback.parts if numbered else (*key.parts, *_given_parts(feedback))
    return tuple(Option(key.traits, part, _label(key, part), at if numbered else 0) for at, part in enumerate(shown, 1))


class Comparison(NamedTuple):
    """What was given in every place, beside what is right."""

    traits: Traits
    places: tuple[Compared, ...]


def compared(feedback: Feedback) -> Comparison | None:
    """Return each gap, pair or position with what was given there; None for other ways, and where it has changed."""
    key = _key(feedback)
    if key is None or key.traits.interaction not in ("fill", "arrange", "pair"):
        return None
    return Comparison(key.traits, tuple(_compared(feedback, key)))


def _compared(feedback: Feedback, key: Key) -> Iterator[Compared]:
    wrong = {part.place: part for part in feedback.parts if part.place and part.chosen and not part.right}
    for part in key.parts:
        yield Compared(part.place, part if part.chosen else wrong.get(part.place), part)


def _key(feedback: Feedback) -> Key | None:
    """Return the key, unless what was given may not be held against it."""
    if any(isinstance(section, Changed) for section in feedback.sections):
        return None
    return next((section for section in feedback.sections if isinstance(section, Key)), None)


def _given_parts(feedback: Feedback) -> tuple[AnswerPart, ...]:
    return next((section.parts for section in feedback.sections if isinstance(section, Given)), ())


def _label(key: Key, part: AnswerPart) -> Label:
    if part.chosen and (key.credited or not part.right):
        return "yours"
    if not part.right:
        return ""
    return "missed" if key.had(part) is False else "answer"
