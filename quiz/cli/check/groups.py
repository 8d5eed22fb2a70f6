"""Findings with the same cause as one: the first of them, and the lines of the others; errors before remarks."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from quiz import lazy
from quiz.source import Problem, codes

_VARIABLE = lazy.pattern(r"`[^`]*`|\"[^\"]*\"|\d+")
_RANKS = {"error": 0, "warning": 1, "info": 2}
_FEW = 4
"""From so many findings on that differ in what they quote alone, they are shown as one."""
_MANY = 12
"""The same for unknown keys, because each of a few has a cause of its own."""
_LISTED = 12
"""How many lines of the others are listed."""


class Group(NamedTuple):
    """Findings with one cause in one bank."""

    first: Problem
    places: tuple[tuple[str, int], ...]
    """The file and the line of each of the others, in order."""

    @property
    def others(self) -> str:
        """Return where the others are, for people; an empty text where it is the only one."""
        if not self.places:
            return ""
        places = list(dict.fromkeys(self.places))
        by_file = groupby(places[:_LISTED], key=itemgetter(0))
        shown = "; ".join(self._lines(path, [line for _, line in lines]) for path, lines in by_file)
        return f"and {len(self.places):,} more: {shown}" + (", ..." if len(places) > _LISTED else "")

    def _lines(self, path: str, lines: Sequence[int]) -> str:
        where = "" if path == self.first.span.path else f"{path}, "
        return f"{where}{'line' if len(lines) == 1 else 'lines'} {', '.join(map(str, lines))}"


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Return the findings of one bank by their causes, the errors first, otherwise in the order in which they begin."""
    listed = list(problems)
    by_message: dict[tuple[str, str, str], list[int]] = {}
    for at, problem in enumerate(listed):
        by_message.setdefault((problem.code, problem.severity, problem.message), []).append(at)
    alike: dict[tuple[str, str, str], list[tuple[str, str, str]]] = {}
    for key in by_message:
        alike.setdefault((*key[:2], _VARIABLE.sub("", key[2])), []).append(key)
    for keys in alike.values():
        if len(keys) >= (_MANY if keys[0][0] == codes.UNKNOWN_KEY else _FEW):
            by_message[keys[0]] = sorted(at for key in keys for at in by_message.pop(key))
    groups = [_group([listed[at] for at in found]) for found in sorted(by_message.values())]
    return sorted(groups, key=lambda group: _RANKS[group.first.severity])


def _group(found: Sequence[Problem]) -> Group:
    return Group(found[0], tuple((problem.span.path, problem.span.start[0]) for problem in found[1:]))
