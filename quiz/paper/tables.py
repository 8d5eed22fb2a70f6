"""Rows of text gathered into the tables they make."""

from collections.abc import Iterable, Iterator

from quiz.prose import Block, Row

Table = tuple[Row, ...]
"""The rows of one table, its heading first, all with the same number of cells."""


def gathered(blocks: Iterable[Block]) -> Iterator[Block | Table]:
    """``blocks`` with each run of rows as one table."""
    rows: list[Row] = []
    for block in blocks:
        if rows and (not isinstance(block, Row) or block.heading):
            yield _table(rows)
            rows = []
        if isinstance(block, Row):
            rows.append(block)
        else:
            yield block
    if rows:
        yield _table(rows)


def _table(rows: list[Row]) -> Table:
    columns = max(len(row.cells) for row in rows)
    return tuple(Row((*row.cells, *((),) * (columns - len(row.cells))), row.heading, row.margin) for row in rows)
