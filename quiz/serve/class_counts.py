"""How far a class is, in counts that show no person: for whoever serves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quiz.store.shared import Activity

FEWEST = 5
"""A group with fewer people is not counted: whoever knows the class would know who they are."""

Where = Literal["not-begun", "first-session", "finished-one", "finished-more"]
PLACES: tuple[Where, ...] = ("not-begun", "first-session", "finished-one", "finished-more")


@dataclass(frozen=True, slots=True)
class ClassCounts:
    """Where the learners of a class are."""

    learners: int
    answered: int | None
    """How many have answered anything; None where that is not said."""
    where: tuple[tuple[Where, int | None], ...]
    """How many are at each place; None where that is not said."""


def count_class(learners: Iterable[str], activity: Iterable[Activity]) -> ClassCounts:
    """Return where ``learners`` are by what they did."""
    places: dict[str, Where] = dict.fromkeys(learners, "not-begun")
    begun = [it for it in activity if it.learner in places and it.begun]
    for it in begun:
        places[it.learner] = (
            "first-session" if not it.finished else "finished-one" if it.finished == 1 else "finished-more"
        )
    if 0 < len(places) < FEWEST:
        return ClassCounts(len(places), None, tuple((place, None) for place in PLACES))
    found = list(places.values())
    shown = suppressed([found.count(place) for place in PLACES])
    answered, _ = suppressed([len(begun), len(places) - len(begun)])
    return ClassCounts(len(places), answered, tuple(zip(PLACES, shown, strict=True)))


def suppressed(counts: Sequence[int]) -> list[int | None]:
    """Return ``counts`` of the parts of a whole that is known, None for those that are not said.

    A small count is not said; nor is the smallest other one where a single count, or fewer people than ``FEWEST``
    together, would follow from the whole and the rest.
    """
    shown: list[int | None] = [None if 0 < count < FEWEST else count for count in counts]
    hidden = [count for count, said in zip(counts, shown, strict=True) if said is None]
    while hidden and (len(hidden) == 1 or sum(hidden) < FEWEST):
        rest = [(count, at) for at, count in enumerate(counts) if shown[at]]
        if not rest:
            break
        smallest, at = min(rest)
        shown[at] = None
        hidden.append(smallest)
    return shown
