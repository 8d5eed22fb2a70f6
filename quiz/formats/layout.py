"""How a table is read: what each column holds, where its questions begin, and how its right answers are written."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quiz.formats.cells import letters
from quiz.formats.key_cells import WAYS, KeyColumn, Options, read_column
from quiz.formats.nodes import Placed

SEEN_ROWS = 500
"""So many rows decide what a column holds."""
STAR = "*"
"""Stands before the right option where no column names it."""

Rows = Sequence[Sequence[Placed]]


class Layout(NamedTuple):
    """How a table is read."""

    roles: tuple[str, ...]
    first: int
    """The number of the first row with a question, counted from 0."""
    key: KeyColumn
    headings: tuple[str, ...]
    """The texts at the head of the columns; empty ones where there is no heading."""
    unclear: str = ""
    """Why it cannot be read so, as a sentence; empty where it can."""
    markdown: bool = False
    """Whether its texts are Markdown, as its heading says."""

    def columns(self, role: str) -> tuple[int, ...]:
        """Return the columns with a role, counted from 0."""
        return tuple(at for at, held in enumerate(self.roles) if held == role)

    def described(self) -> list[tuple[str, str, str]]:
        """Return letter, heading and role of each column that holds anything, with how right answers are written."""
        read_as = "" if self.key.way in ("", "text") or not self.columns("option") else f" ({self.key.way})"
        named = zip(range(len(self.roles)), self.headings, self.roles, strict=True)
        return [
            (letters(at), heading, role + (read_as if role == "correct" else ""))
            for at, heading, role in named
            if heading or role != "ignore"
        ]


def with_key(layout: Layout, rows: Rows, usual: str) -> Layout:
    """Return the layout with how its right answers are read, or with the reason why that is not certain."""
    if not layout.columns("question"):
        return layout._replace(unclear="No column holds the questions.")
    options, wrong = layout.columns("option"), layout.columns("wrong")
    if wrong or not options:
        missing = "" if layout.columns("correct") else "No column holds the right answers."
        return layout._replace(key=KeyColumn("text", ("text",)), unclear=missing)
    if not layout.columns("correct"):
        if _are_starred(rows[layout.first :], options):
            return layout._replace(key=KeyColumn("stars", ("stars",)))
        return layout._replace(unclear="No column holds the right answers.")
    key = read_column(list(keys_in(rows[layout.first :], layout.columns("correct")[0], options)), usual)
    if usual and key.way != usual and usual in WAYS:
        return layout._replace(key=KeyColumn(usual, (usual,)))
    return layout._replace(key=key, unclear="" if key.way else _unclear_key(layout, key))


def _unclear_key(layout: Layout, key: KeyColumn) -> str:
    column = letters(layout.columns("correct")[0])
    if not key.possible:
        return f"What is in column {column} names none of the options."
    ways = " or ".join(key.possible)
    return f"What is in column {column} can be read in more than one way: {ways}."


def keys_in(rows: Rows, correct: int, options: Sequence[int]) -> Iterator[tuple[str, Options]]:
    """Yield what is in the column of right answers, with the options, for each row that has both."""
    for row in rows[:SEEN_ROWS]:
        cells = [row[at].text if at < len(row) else "" for at in options]
        if correct < len(row) and row[correct].text and any(cells):
            yield row[correct].text, cells


def _are_starred(rows: Rows, options: Sequence[int]) -> bool:
    """Return whether nearly every row has a star before one of its options."""
    texts = [[row[at].text for at in options if at < len(row)] for row in rows[:SEEN_ROWS]]
    texts = [row for row in texts if any(row)]
    starred = sum(0 < sum(text.startswith(STAR) for text in row) < len(row) for row in texts)
    return bool(texts) and starred >= 0.8 * len(texts)
