"""Paragraphs with something at their right side, such as a bar, and paragraphs that are cut after some lines."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from textual.content import Content

from quiz.tui.text import to_content
from quiz.tui.widgets.edges import bar
from quiz.tui.widgets.page import Para

_EMPTY = Content("")
_LEAST_BAR = 4
"""Cells of the shortest bar that is drawn."""
_GAP = 2
_NARROWEST = 16
"""Cells that a text keeps beside what is at its right."""


@dataclass(frozen=True, slots=True)
class SidedPara(Para):
    """A paragraph with a bar and a text at the right edge; under it where there is no room beside it."""

    aside: Content = _EMPTY
    share: tuple[int, int] | None = None
    """How much of how many the bar shows."""
    cells: int = 12
    """The width of the bar."""
    pale: bool = False
    """Whether the bar is drawn as one of few answers."""
    spare: bool = False
    """Whether the text at the right is left out where there is no room beside the paragraph."""
    room: int = 0
    """Cells of the widest text at the right of the rows together, so that their bars are in one column."""
    widest: int = 0
    """Cells of the widest such paragraph: beside it, all their bars are as short as they must be."""

    def lines(self, width: int) -> Iterable[Content]:
        """Return the lines of the paragraph, wrapped to ``width`` cells."""
        fitting = width - self.widest - self.room - 2 * _GAP
        if self.widest and _LEAST_BAR <= fitting < self.cells:
            yield from replace(self, cells=fitting, widest=0).lines(width)
        else:
            yield from self._lines(width)

    def _lines(self, width: int) -> Iterable[Content]:
        right = self.aside.pad_right(max(0, self.room - self.aside.cell_length)) if self.share else self.aside
        if self.share:
            right = bar(*self.share, self.cells, pale=self.pale) + Content(" " * _GAP) + right
        words = self.content.cell_length + self.prefix.cell_length
        beside = width - right.cell_length - _GAP
        if beside >= min(words, max(_NARROWEST, width // 2)):
            first, *rest = Para.lines(self, beside)
            yield first + Content(" " * (width - first.cell_length - right.cell_length)) + right
            yield from rest
            return
        yield from Para.lines(self, width)
        if self.spare or not (self.share or self.aside):
            return
        margin = Content(" " * self.prefix.cell_length)
        left = width - margin.cell_length
        cells = min(self.cells, left - self.aside.cell_length - _GAP)
        drawn = self.share and self.share[0] and cells >= _LEAST_BAR  # an empty bar here says nothing
        short = bar(*self.share, cells, pale=self.pale) + Content(" " * _GAP) if self.share and drawn else Content("")
        yield from ((margin + line) for line in (short + self.aside).wrap(left))


@dataclass(frozen=True, slots=True)
class CutPara(Para):
    """A paragraph of which some lines are shown at most; a cut is marked."""

    most: int = 2

    def lines(self, width: int) -> Iterable[Content]:
        """Return the lines of the paragraph, wrapped to ``width`` cells."""
        lines = list(Para.lines(self, width))
        if len(lines) > self.most:
            mark = to_content("\u2026")
            last = lines[self.most - 1].rstrip()
            if last.cell_length > width - mark.cell_length:
                words = last.plain.rfind(" ")
                last = last[:words].rstrip() if words > self.prefix.cell_length else last[: -mark.cell_length]
            lines[self.most - 1 :] = [last + mark]
        return lines
