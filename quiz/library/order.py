"""In which order banks are offered."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from quiz.library.entry import TOUR, Entry
from quiz.library.versions import side_by_side

if TYPE_CHECKING:  # most of what asks for banks asks for no progress
    from quiz.stats import BankProgress


def ordered(entries: Iterable[Entry], progress: Mapping[str, "BankProgress"]) -> tuple[Entry, ...]:
    """Last used first, then those never used as they come; the tour at the end. Those of one id are side by side."""

    def rank(entry: Entry) -> tuple[bool, float]:
        known = progress.get(entry.about.id)
        return entry.about.id == TOUR, -known.used.timestamp() if known else 0.0

    return tuple(sorted(side_by_side(entries), key=rank))
