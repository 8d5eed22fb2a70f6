"""A line with something at its left edge and something at its right edge, between them a bar where there is room."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from quiz.tui.text import to_content
from quiz.tui.widgets.page import wrapped

_EMPTY = Content("")
_DONE, _TO_DO = "━", "─"
_SHORTEST, _LONGEST = 4, 20
"""Cells of a bar: fewer show nothing, more are no clearer."""


@dataclass(frozen=True, slots=True)
class Edges:
    """What is at both edges of a line. Where both do not fit, the left side is wrapped; the right is in the last line.

    Nothing is cut: a right side that fits nowhere has a line of its own.
    """

    left: Content
    right: Content = _EMPTY
    share: tuple[int, int] | None = None
    """How much of how many the bar shows."""
    prefix: Content = _EMPTY
    """What comes before the left side; its other lines begin under the text."""
    gap: bool = False
    """Whether a blank line comes before it on a page."""

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the lines at ``width`` cells."""
        hang = Content(" " * self.prefix.cell_length)
        lines = wrapped(self.left, max(1, width - hang.cell_length))
        *before, last = ((hang if number else self.prefix) + line for number, line in enumerate(lines))
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
        if self.share is None or room < _SHORTEST:
            return _EMPTY
        return bar(*self.share, min(room, _LONGEST)) + Content("  ")


def bar(done: int, of: int, width: int, *, pale: bool = False) -> Content:
    """Return a bar of ``width`` cells, of which as many are full as ``done`` is ``of`` the whole; empty for no cells.

    It is full only where all is done, and empty only where nothing is.
    """
    if width <= 0 or of <= 0:
        return Content("")
    full = round(width * done / of)
    full = min(max(full, 1), width - 1) if 0 < done < of and width > 1 else full
    done_style = "$text-muted" if pale else "$text-primary"
    return to_content(_DONE * full, done_style) + to_content(_TO_DO * (width - full), "$text-muted")
