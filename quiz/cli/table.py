"""Texts in columns, aligned in any script; as blocks of lines if the columns do not fit."""

from collections.abc import Sequence
from typing import NamedTuple

from quiz.cli.output import line
from quiz.prose import display_width

_GAP = "  "


class Column(NamedTuple):
    """One column: its heading, and one text per row."""

    head: str
    cells: Sequence[str]
    right: bool = False
    """Aligned to the right, as numbers are."""


def table(columns: Sequence[Column], width: int | None) -> list[str]:
    """Return a table no wider than ``width``, else a block of lines per row. Empty columns are left out."""
    shown = [Column(head, [line(cell) for cell in cells], right) for head, cells, right in columns if any(cells)]
    lines = _aligned(shown)
    if width is None or max(map(display_width, lines), default=0) <= width:
        return lines
    return [text for row in range(len(shown[0].cells)) for text in _block(shown, row)]


def _aligned(columns: Sequence[Column]) -> list[str]:
    set_texts = [_column([head, *cells], right=right) for head, cells, right in columns]
    return [_GAP.join(row).rstrip() for row in zip(*set_texts, strict=True)]


def _column(texts: Sequence[str], *, right: bool) -> list[str]:
    """Return ``texts`` padded with blanks to the same width."""
    widest = max(map(display_width, texts))
    blanks = [" " * (widest - display_width(text)) for text in texts]
    return [blank + text if right else text + blank for text, blank in zip(texts, blanks, strict=True)]


def _block(columns: Sequence[Column], row: int) -> list[str]:
    """Return one row as lines: the first cell, then every other one with its heading."""
    first, *others = columns
    labelled = [f"{_GAP}{head.lower()}: {cells[row]}" for head, cells, _ in others if cells[row]]
    return [first.cells[row], *labelled]
