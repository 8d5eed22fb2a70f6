"""Which of several copies of a bank is the newest, what tells them apart, and in which order banks are offered."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from quiz.library.entry import TOUR, Entry

if TYPE_CHECKING:  # most of what asks for banks asks for no progress
    from quiz.stats import BankProgress

_END = (0, 0, "")
"""Where a version ends: letters before it make it older, as in 1.0-rc1, and numbers newer."""


def version_key(version: str) -> tuple[object, ...]:
    """A value that is larger for a newer version: 1.10 after 1.9, 1.0 as 1, and no version before any."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", re.sub(r"^v(?=[0-9])", "", version.strip().casefold()))
    numbers: list[int] = []
    while parts and parts[0].isdecimal():
        numbers.append(int(parts.pop(0)))
    while numbers and not numbers[-1]:
        numbers.pop()
    rest = [(1, int(part), "") if part.isdecimal() else (-1, 0, part) for part in parts]
    return bool(version.strip()), tuple(numbers), (*rest, _END)


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Those that play first, then by version, then by the day on which they were checked, then as they come."""
    return sorted(entries, key=lambda it: (it.plays, version_key(it.about.version), it.about.checked), reverse=True)


def side_by_side(entries: Iterable[Entry]) -> list[Entry]:
    """As they come, but banks of one id together, the newest first."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.about.id, []).append(entry)
    return [entry for group in groups.values() for entry in newest_first(group)]


def copies(entry: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Every bank with the id of ``entry``, itself among them."""
    return tuple(other for other in entries if other.about.id == entry.about.id)


def apart(entries: Sequence[Entry]) -> dict[str, str]:
    """By the paths of banks that share an id with another: their place, empty where only the path tells them apart."""
    ids = Counter(entry.about.id for entry in entries)
    places = Counter((entry.about.id, entry.place) for entry in entries)
    return {
        entry.path: entry.place if places[entry.about.id, entry.place] == 1 else ""
        for entry in entries
        if ids[entry.about.id] > 1
    }


def ordered(entries: Iterable[Entry], progress: Mapping[str, "BankProgress"]) -> tuple[Entry, ...]:
    """Last used first, then those never used as they come; the tour at the end. Those of one id are side by side."""

    def rank(entry: Entry) -> tuple[bool, float]:
        known = progress.get(entry.about.id)
        return entry.about.id == TOUR, -known.used.timestamp() if known else 0.0

    return tuple(sorted(side_by_side(entries), key=rank))
