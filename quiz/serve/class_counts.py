"""How far a class is, in counts that show no person: for whoever serves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from quiz.model import READING
from quiz.replay.session_rows import SessionRow

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


def count_class(learners: Iterable[str], sessions: Iterable[tuple[str, SessionRow]]) -> ClassCounts:
    """Return where ``learners`` are by their ``sessions``."""
    places: dict[str, Where] = dict.fromkeys(learners, "not-begun")
    finished: dict[str, int] = {}
    for learner, row in sessions:
        if learner in places and row.mode != READING.name and (row.answered or row.ended):
            finished[learner] = finished.get(learner, 0) + (row.ended == "finished")
    for learner, times in finished.items():
        places[learner] = "first-session" if not times else "finished-one" if times == 1 else "finished-more"
    if len(places) < FEWEST:
        return ClassCounts(len(places), None, tuple((place, None) for place in PLACES))
    found = list(places.values())
    shown = suppressed([found.count(place) for place in PLACES])
    answered, _ = suppressed([len(finished), len(places) - len(finished)])
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
