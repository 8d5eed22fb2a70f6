"""The Markdown subset as flat, neutral blocks that any front end can draw. No widths, no colours, no terminal."""

from dataclasses import dataclass
from typing import Literal

Style = Literal["", "strong", "emphasis", "code"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; it may hold line ends, where the author forced them."""

    text: str
    style: Style = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Margin:
    """Where a block stands."""

    depth: int = 0
    """How many lists it is in; 0 outside all lists."""
    quoted: int = 0
    """How many quotations it is in."""
    left: str = ""
    """What stands to the left of each of its lines (for an item: and of its marker): blanks as wide as the markers of
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
    """One row of a table; rows of one table stand tight under each other and may differ in their number of cells."""

    cells: tuple[Runs, ...]
    heading: bool = False
    margin: Margin = Margin()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    margin: Margin = Margin()


Block = Paragraph | Heading | Item | Code | Row | Rule
