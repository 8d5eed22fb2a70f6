"""Apply edits to the text of a file: only what they name changes; line ends and all other characters stay."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from quiz import lazy
from quiz.source.nodes import Place
from quiz.source.problems import Edit

_END = lazy.pattern(r"\r\n|\r|\n")
_MARK = "\ufeff"


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return ``text`` with ``edits`` applied; they come in order and do not overlap.

    Places are counted as in problems: a byte order mark at the beginning of the file has no column, and every kind of
    line end counts as one. A new line ends like the lines that it replaces, or else like the line that it is put into.
    """
    lines = _Lines(text)
    parts: list[str] = []
    done = 0
    for edit in edits:
        start, end = lines.offset(edit.span.start), lines.offset(edit.span.end)
        parts += [text[done:start], _ended(edit.text, text[start:end], lines.end_at(edit.span.start[0]))]
        done = end
    return "".join([*parts, text[done:]])


def split_lines(text: str) -> list[str]:
    """Return the lines of a file without their line ends, including a last one that has no line end."""
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
        """Return the line end of line number ``line``, or that of the last line that has one."""
        return self._ends[min(line, len(self._ends)) - 1]


def _ended(new: str, old: str, usual: str) -> str:
    ends = _END.findall(old)
    lines = new.split("\n")
    if len(ends) != len(lines) - 1:
        ends = [usual] * (len(lines) - 1)
    return "".join(chain.from_iterable(zip_longest(lines, ends, fillvalue="")))
