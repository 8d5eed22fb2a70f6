"""A line with something at its left edge and something at its right edge, between them a bar where there is room."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from textual.content import Content

from quiz.tui.widgets.bar import bar

_EMPTY = Content("")
_SHORTEST, _LONGEST = 4, 20
"""Cells of a bar: fewer show nothing, more are no clearer."""


class Share(NamedTuple):
    """How much of something is done, as a bar draws it."""

    done: int
    of: int
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Edges:
    """What is at both edges of a line. Where both do not fit, the left side is wrapped; the right is in the last line.

    Nothing is cut: a right side that fits nowhere has a line of its own.
    """

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
        hang = Content(" " * self.prefix.cell_length)
        wrapped = self.left.wrap(max(1, width - hang.cell_length))
        *before, last = ((hang if number else self.prefix) + line for number, line in enumerate(wrapped))
        yield from before
        if not self.right:
            yield last
            return
        if self.right.cell_length > width:
            yield last
            yield from self.right.wrap(max(1, width))
            return
        room = width - self.right.cell_length - 2
        if last.cell_length > room:
            yield last
            last = _EMPTY
        drawn = self._bar(room - last.cell_length - 2)
        blank = width - last.cell_length - self.right.cell_length - drawn.cell_length
        yield last + Content(" " * max(0, blank)) + drawn + self.right

    def _bar(self, room: int) -> Content:
        share = self.share
        if share is None or room < _SHORTEST:
            return _EMPTY
        return bar(share.done, share.of, min(room, _LONGEST), blocks=share.blocks) + Content("  ")
