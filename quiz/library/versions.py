"""Decides which copy of a bank is the newest, what distinguishes copies, and in which order banks are offered."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quiz.library.entry import TOUR, Entry

_END = (0, 0, "")
"""The end of a version: letters in its place make it older, as in 1.0-rc1, and numbers newer."""


def version_key(version: str) -> tuple[object, ...]:
    """Return a key that is larger for a newer version: 1.10 after 1.9, 1.0 equal to 1, and no version before any."""
    parts = re.findall(r"[0-9]+|[^\W\d_]+", re.sub(r"^v(?=[0-9])", "", version.strip().casefold()))
    numbers: list[int] = []
    while parts and parts[0].isdecimal():
        numbers.append(int(parts.pop(0)))
    while numbers and not numbers[-1]:
        numbers.pop()
    rest = [(1, int(part), "") if part.isdecimal() else (-1, 0, part) for part in parts]
    return bool(version.strip()), tuple(numbers), (*rest, _END)


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Sort copies: those that play first, then by version, then by the day they were checked, then as they come."""
    return sorted(entries, key=lambda it: (it.plays, version_key(it.about.version), it.about.checked), reverse=True)


def newest_of_each(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Return the newest copy of each bank by its id, in the order in which the ids come: progress is that of an id."""
    newest = {entry.about.id: entry for entry in reversed(newest_first(entries))}
    return {name: newest[name] for name in dict.fromkeys(entry.about.id for entry in entries)}


def side_by_side(entries: Iterable[Entry]) -> list[Entry]:
    """Return banks as they come, but those with the same id together, the newest first."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.about.id, []).append(entry)
    return [entry for group in groups.values() for entry in newest_first(group)]


def copies(entry: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return every bank with the id of ``entry``, itself included."""
    return tuple(other for other in entries if other.about.id == entry.about.id)


def distinguish(entries: Sequence[Entry]) -> dict[str, str]:
    """Return by path, for each bank that shares an id, the place that distinguishes it; empty if only its path does."""
    ids = Counter(entry.about.id for entry in entries)
    places = Counter((entry.about.id, entry.place) for entry in entries)
    return {
        entry.path: entry.place if places[entry.about.id, entry.place] == 1 else ""
        for entry in entries
        if ids[entry.about.id] > 1
    }


def ordered(entries: Iterable[Entry], used: Mapping[str, str]) -> tuple[Entry, ...]:
    """Sort banks: last used first, then the unused as they come, the tour last; those with the same id side by side.

    ``used`` says when each id was last used, as texts that sort by time.
    """
    together = side_by_side(entries)
    together.sort(key=lambda entry: used.get(entry.about.id, ""), reverse=True)
    return tuple(sorted(together, key=lambda entry: entry.about.id == TOUR))
