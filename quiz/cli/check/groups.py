"""Findings with the same cause as one: the first of them, and the lines of the others; errors before remarks."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quiz import lazy
from quiz.source import Problem, codes

_VARIABLE = lazy.pattern(r"`[^`]*`|\"[^\"]*\"|\d+")
_RANKS = {"error": 0, "warning": 1, "info": 2}
_FEW = 4
"""From so many findings on that differ in what they quote alone, they are shown as one."""
_LISTED = 12
"""How many lines of the others are listed."""


class Group(NamedTuple):
    """Findings with one cause in one file."""

    first: Problem
    lines: tuple[int, ...]
    """The lines of the others, in order."""

    @property
    def others(self) -> str:
        """Return where the others are, for people; an empty text where it is the only one."""
        if not self.lines:
            return ""
        numbers = list(dict.fromkeys(self.lines))
        shown = ", ".join(map(str, numbers[:_LISTED])) + (", ..." if len(numbers) > _LISTED else "")
        noun = "line" if len(numbers) == 1 else "lines"
        return f"and {len(self.lines):,} more: {noun} {shown}"


def grouped(problems: Iterable[Problem]) -> list[Group]:
    """Return the findings of one bank by their causes, the errors first, otherwise in the order in which they begin."""
    by_message: dict[tuple[str, str, str, str], list[Problem]] = {}
    for problem in problems:
        by_message.setdefault((problem.span.path, problem.code, problem.severity, problem.message), []).append(problem)
    alike: dict[tuple[str, str, str, str], list[tuple[str, str, str, str]]] = {}
    for key, found in by_message.items():
        if len(found) == 1 and key[1] != codes.UNKNOWN_KEY:
            alike.setdefault((*key[:3], _VARIABLE.sub("", key[3])), []).append(key)
    for keys in alike.values():
        if len(keys) >= _FEW:
            by_message[keys[0]] += [problem for key in keys[1:] for problem in by_message.pop(key)]
    groups = [_group(found) for found in by_message.values()]
    return sorted(groups, key=lambda group: _RANKS[group.first.severity])


def _group(found: Sequence[Problem]) -> Group:
    return Group(found[0], tuple(problem.span.start[0] for problem in found[1:]))
