"""Rows of cells, as CSV, TSV and the text of card programs have them, each cell with its place.

A cell in double quotes may hold the separator and line ends, and a doubled quote for one of them.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from quiz.formats.foreign import Lines
from quiz.formats.nodes import Placed
from quiz.source import Place


class Row(NamedTuple):
    """One row."""

    cells: list[Placed]
    start: Place
    end: Place


def rows(text: str, lines: Lines, separator: str, begin: int = 0) -> Iterator[Row]:
    """Yield the rows that are not empty, from the character at ``begin``; linear in the length of the text."""
    at, length = begin, len(text)
    pattern = _pattern(separator)
    while at < length:
        cells: list[Placed] = []
        start = at
        while True:
            found = pattern.match(text, at)
            assert found is not None, "an empty cell matches anywhere"
            quoted = found[1]
            said = quoted.replace('""', '"') + (found[2] or "") if quoted is not None else found[3]
            cells.append(Placed(said.strip(), lines.place(found.start()), lines.place(found.end())))
            at = found.end()
            if not text.startswith(separator, at):
                break
            at += len(separator)
        end = at
        at += 1  # the line end
        if any(cell.text for cell in cells):
            yield Row(cells, lines.place(start), lines.place(end))


@cache
def _pattern(separator: str) -> re.Pattern[str]:
    rest = rf"(?:(?!{re.escape(separator)})[^\n])*"
    return re.compile(rf'[ ]*"((?:[^"]|"")*)"({rest})|({rest})')
