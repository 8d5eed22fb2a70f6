"""What a page can hold beside paragraphs and lines with edges: a band, a frame, and a table that becomes a list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.content import Content

from quiz.tui.text import to_content
from quiz.tui.widgets.page import Block, Para

_GAP = "  "
_LEAST = 14
"""Cells of a column: with fewer, words are broken."""


@dataclass(frozen=True, slots=True)
class Band:
    """Text on its own background, as wide as the page."""

    text: Content
    style: str
    gap: bool = False

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the lines at ``width`` cells."""
        for line in self.text.wrap(max(1, width - 2)):
            yield (Content(" ") + line.pad_right(width - 1 - line.cell_length)).stylize(self.style)


@dataclass(frozen=True, slots=True)
class Framed:
    """Blocks in a frame with a title."""

    title: str
    blocks: tuple[Block, ...]
    style: str = "$text-warning"
    gap: bool = True

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the lines at ``width`` cells."""
        side = to_content("│", self.style)
        title = (
            to_content("┌─ ", self.style) + to_content(self.title, f"bold {self.style}") + to_content(" ", self.style)
        )
        yield title + to_content("─" * max(0, width - title.cell_length - 1) + "┐", self.style)
        for number, block in enumerate(self.blocks):
            lines = [*block.lines(max(1, width - 4))]
            for line in [Content(""), *lines] if block.gap and number else lines:
                blank = Content(" " * max(0, width - 4 - line.cell_length))
                yield side + Content(" ") + line + blank + Content(" ") + side
        yield to_content("└" + "─" * max(0, width - 2) + "┘", self.style)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its sign, its cells, and what is below it."""

    sign: Content
    cells: tuple[Content, ...]
    below: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings; where they do not fit, cells one under another, each with its heading."""

    headings: tuple[str, ...]
    rows: Sequence[TableRow]
    gap: bool = True

    def _widths(self) -> list[int]:
        columns = zip(*(row.cells for row in self.rows), strict=True)
        return [
            max(len(heading), *(line.cell_length for cell in column for line in cell.split("\n", allow_blank=True)))
            for heading, column in zip(self.headings, columns, strict=True)
        ]

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the lines at ``width`` cells."""
        room = width - 2 - len(_GAP) * (len(self.headings) - 1)
        widths = shares(self._widths(), room)
        if min(widths) < min(_LEAST, *self._widths()) or (width < 50 and sum(self._widths()) > room):
            yield from self._listed(width)
            return
        yield Content("  ") + _beside([to_content(it, "$text-muted") for it in self.headings], widths)
        for row in self.rows:
            cells = [cell.wrap(max(1, each)) for cell, each in zip(row.cells, widths, strict=True)]
            for number in range(max(map(len, cells))):
                line = _beside([cell[number] if number < len(cell) else Content("") for cell in cells], widths)
                yield (Content("  ") if number else row.sign) + line
            yield from _indented(row.below, width)

    def _listed(self, width: int) -> Iterator[Content]:
        for row in self.rows:
            first, *others = row.cells
            yield from Para(first.stylize("bold"), row.sign).lines(width)
            for heading, cell in zip(self.headings[1:], others, strict=True):
                yield from Para(cell, to_content(f"  {heading}: ", "$text-muted")).lines(width)
            yield from _indented(row.below, width)


def shares(natural: Sequence[int], room: int) -> list[int]:
    """Return a width for each column, no more than it needs; the widest give way first."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > 1:
        widest = widths.index(max(widths))
        widths[widest] -= 1
    return widths


def _beside(cells: Sequence[Content], widths: Sequence[int]) -> Content:
    padded = (cell.pad_right(width - cell.cell_length) for cell, width in zip(cells, widths, strict=True))
    return Content(_GAP).join(padded).rstrip()


def _indented(blocks: Sequence[Block], width: int) -> Iterator[Content]:
    for block in blocks:
        yield from (Content("    ") + line for line in block.lines(max(1, width - 4)))
