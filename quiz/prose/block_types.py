"""The Markdown subset as flat, neutral blocks that any front end can draw. No widths, no colors, no terminal."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["", "strong", "emphasis", "code"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; it holds line ends only where the author forced them."""

    text: str
    style: Style = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Margin:
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; within a list, what follows in an item after its first paragraph."""

    runs: Runs
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` 1 to 6."""

    runs: Runs
    level: int = 1
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Item:
    """The first paragraph of a list item; empty where the item begins with something else."""

    marker: str
    """``-``, or the number with its sign: ``1.``, ``2)``."""
    runs: Runs
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to be shown exactly as they are."""

    text: str
    language: str = ""
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. The rows of a table are tight, and may differ in their number of cells."""

    cells: tuple[Runs, ...]
    heading: bool = False
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    margin: Margin = Margin()


Block = Paragraph | Heading | Item | Code | Row | Rule
