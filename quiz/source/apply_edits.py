"""Edits made in the text of a file: only what they name changes; line ends and all other characters stay."""

import re
from collections.abc import Sequence
from itertools import chain, zip_longest

from quiz.source.nodes import Place
from quiz.source.problems import Edit

_END = re.compile(r"\r\n|\r|\n")
_MARK = "\ufeff"


def edited(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with ``edits`` made in it, which come in order and do not overlap.

    Places count as they do in problems: a mark at the beginning of the file has no column, and every end of a line is
    one. The ends of new lines are those of the lines that they replace, else that of the line they are put into.
    """
    lines = _Lines(text)
    parts: list[str] = []
    done = 0
    for edit in edits:
        start, end = lines.offset(edit.span.start), lines.offset(edit.span.end)
        parts += [text[done:start], _ended(edit.text, text[start:end], lines.end_at(edit.span.start[0]))]
        done = end
    return "".join([*parts, text[done:]])


def lines_of(text: str) -> list[str]:
    """The lines of a file without their ends; the last one too where it has none."""
    lines = _END.split(text.lstrip(_MARK))
    return lines if lines[-1] else lines[:-1]


class _Lines:
    """Where the lines of a text begin, and how they end."""

    def __init__(self, text: str) -> None:
        begin = len(text) - len(text.lstrip(_MARK))
        found = list(_END.finditer(text, begin))
        self._starts = [begin, *(end.end() for end in found)]
        self._stops = [*(end.start() for end in found), len(text)]
        self._ends = [end[0] for end in found] or ["\n"]

    def offset(self, place: Place) -> int:
        line = min(place[0], len(self._starts)) - 1
        return min(self._starts[line] + place[1] - 1, self._stops[line])

    def end_at(self, line: int) -> str:
        """How line number ``line`` ends, or the last one that has an end."""
        return self._ends[min(line, len(self._ends)) - 1]


def _ended(new: str, old: str, usual: str) -> str:
    ends = _END.findall(old)
    lines = new.split("\n")
    if len(ends) != len(lines) - 1:
        ends = [usual] * (len(lines) - 1)
    return "".join(chain.from_iterable(zip_longest(lines, ends, fillvalue="")))
