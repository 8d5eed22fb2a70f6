"""A line with something at its left edge and something at its right edge, between them a bar where there is room."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content

from quiz.tui.widgets.bar import bar

_EMPTY = Content("")
_SHORTEST, _LONGEST = 4, 20
"""Cells of a bar: fewer show nothing, more are no clearer."""
_LEAST = 12
"""Cells that the left side keeps where it is wrapped beside the right one."""


class Share(NamedTuple):
    """How much of something is done, as a bar draws it."""

    done: int
    of: int
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """What is at both edges of a line. The left side is wrapped where both do not fit; nothing is cut."""

    left: Content
    right: Content = _EMPTY
    share: Share | None = None
    prefix: Content = _EMPTY
    """What comes before the left side; its other lines begin under the text."""
    gap: bool = False
    """Whether a blank line comes before it on a page."""

    @property
    def cell_length(self) -> int:
        """Return the number of cells at which nothing is wrapped, without the bar."""
        right = self.right.cell_length
        return self.prefix.cell_length + self.left.cell_length + (right + 2 if right else 0)

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the lines at ``width`` cells."""
        hang, right = self.prefix.cell_length, self.right.cell_length
        beside = width - hang - right - 2 if right else width - hang
        if beside < min(_LEAST, self.left.cell_length):  # too narrow for both: the right side has a line of its own
            yield from self._under(self.left.wrap(max(width - hang, 1)))
            yield self.right.pad_left(max(0, width - right))
            return
        first, *rest = self._under(self.left.wrap(max(beside, 1)))
        if right:
            room = width - first.cell_length - right - 2
            drawn = self._bar(room - 2)
            blank = width - first.cell_length - right - drawn.cell_length - (2 if drawn else 0)
            first = first + Content(" " * blank) + drawn + Content("  " if drawn else "") + self.right
        yield first
        yield from rest

    def _bar(self, room: int) -> Content:
        share = self.share
        if share is None or room < _SHORTEST:
            return _EMPTY
        return bar(share.done, share.of, min(room, _LONGEST), blocks=share.blocks)

    def _under(self, lines: Iterable[Content]) -> Iterator[Content]:
        blank = Content(" " * self.prefix.cell_length)
        for number, line in enumerate(lines):
            yield (blank if number else self.prefix) + line
