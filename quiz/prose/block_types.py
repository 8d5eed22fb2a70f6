"""The Markdown subset as flat, neutral blocks that any front end can draw. No widths, no colors, no terminal."""

from typing import Literal, NamedTuple

Style = Literal["", "strong", "emphasis", "code"]


class Run(NamedTuple):
    """A stretch of text in one style; it holds line ends only where the author forced them."""

    text: str
    style: Style = ""


Runs = tuple[Run, ...]


class Margin(NamedTuple):
    """The position of a block: the lists and quotations around it."""

    depth: int = 0
    """The number of lists around it."""
    quoted: int = 0
    """The number of quotations around it."""
    left: str = ""
    """The text to the left of each of its lines (and of the marker of an item): blanks as wide as the markers of
    the lists around it, and ``> `` for each quotation, from the outside in."""
    tight: bool = False
    """Whether the author wrote it right under the block before it, without a blank line."""


class Paragraph(NamedTuple):
    """Running text; within a list, what follows in an item after its first paragraph."""

    runs: Runs
    margin: Margin = Margin()


class Heading(NamedTuple):
    """A heading of ``level`` 1 to 6."""

    runs: Runs
    level: int = 1
    margin: Margin = Margin()


class Item(NamedTuple):
    """The first paragraph of a list item; empty where the item begins with something else."""

    marker: str
    """``-``, or the number with its sign: ``1.``, ``2)``."""
    runs: Runs
    margin: Margin = Margin()


class Code(NamedTuple):
    """Lines to be shown exactly as they are."""

    text: str
    language: str = ""
    margin: Margin = Margin()


class Row(NamedTuple):
    """One row of a table. The rows of a table are tight, and may differ in their number of cells."""

    cells: tuple[Runs, ...]
    heading: bool = False
    margin: Margin = Margin()


class Rule(NamedTuple):
    """A line across."""

    margin: Margin = Margin()


Block = Paragraph | Heading | Item | Code | Row | Rule
