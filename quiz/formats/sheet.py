"""Sheets and separated values to questions: a question in each row, its columns as `columns` understands them."""

from collections.abc import Iterator

from quiz.errors import QuizError
from quiz.formats.cells import Table, tables_of
from quiz.formats.columns import layout_of
from quiz.formats.foreign import ForeignFile, Heading, Part
from quiz.formats.layout import Layout
from quiz.formats.row_questions import Rows


class ColumnsUnclear(QuizError):  # noqa: N818 - a question to the person rather than an error
    """Which column holds what, or which option is right, can be read in more than one way, or in none."""

    def __init__(self, sentence: str, table: Table, layout: Layout) -> None:
        super().__init__(sentence)
        self.table = table
        self.layout = layout


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of all sheets. Raises ColumnsUnclear before the first, where a person has to be asked."""
    found: list[tuple[Table, Layout]] = []
    for table in tables_of(file):
        layout = layout_of(table, file.options.columns, file.options.key)
        if layout is None:
            continue
        if layout.unclear:
            raise ColumnsUnclear(_sentence(file, table, layout), table, layout)
        found.append((table, layout))
    if not found:
        raise QuizError(f"{file.path} holds no questions: a row for each, with its options and the right answer.")
    yield Heading(columns=tuple(column for _, layout in found for column in layout.described()))
    for table, layout in found:
        rows = Rows(table, layout, several=len(found) > 1)
        for row in table.rows[layout.first :]:
            if any(cell.text for cell in row):
                yield rows.part(row)


def _sentence(file: ForeignFile, table: Table, layout: Layout) -> str:
    where = f"{file.path}, sheet {table.name}" if table.name else file.path
    if layout.key.possible:
        return f"{where}: {layout.unclear} Say which with --key."
    return (
        f'{where}: {layout.unclear} Say it with --columns, for example: --columns "A=question, B-E=option, F=correct"'
    )
