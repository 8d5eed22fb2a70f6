"""Tables as rows of cells with their places: comma-separated values in any usual dialect, and workbooks by calamine."""

import datetime as dt
import io
import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from quiz import lazy
from quiz.errors import QuizError
from quiz.formats import office_archive
from quiz.formats.foreign import ForeignFile, Lines
from quiz.formats.nodes import Placed

_SEPARATED = lazy.pattern(r"^sep=(.)\n", re.IGNORECASE)
_SEPARATORS = "\t;,|"
_LINES_TO_SEE = 40


class Table(NamedTuple):
    """One sheet, or one file of separated values."""

    name: str
    """The name of the sheet; empty for a text file."""
    rows: Sequence[Sequence[Placed]]
    """Of any lengths. Empty cells have an empty text."""
    dates: frozenset[tuple[int, int]] = frozenset()
    """The places of cells that hold a date, as a sheet makes of ``1/2``."""


def letters(column: int) -> str:
    """Return the name of a column counted from 0, as sheets have it: A to Z, then AA."""
    more, last = divmod(column, 26)
    return (letters(more - 1) if more else "") + chr(ord("A") + last)


def tables_of(file: ForeignFile) -> Iterator[Table]:
    """Yield the tables of a file. Raises QuizError if it cannot be opened."""
    if file.text or not file.data.startswith((b"PK", b"\xd0\xcf")):
        yield _separated(file)
    else:
        yield from _sheets(file)


def _separated(file: ForeignFile) -> Table:
    """Return a text of separated values: quotes as spreadsheets write them, the separator that divides most evenly."""
    text, begin = file.text, 0
    declared = _SEPARATED.match(text)
    if declared:
        separator, begin = declared[1], declared.end()
    else:
        separator = _separator(text)
    return Table("", list(rows_of(text, file.lines, separator, begin)))


def _separator(text: str) -> str:
    """Return the sign that occurs most often in as many lines as possible, quoted parts left out."""
    bare = re.sub(r'"[^"]*"', "", text[:100_000])
    lines = [line for line in bare.split("\n") if line.strip()][:_LINES_TO_SEE]

    def evenness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts), key=lambda count: (counts.count(count) * (count > 0), count), default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=evenness)


def rows_of(text: str, lines: Lines, separator: str, at: int = 0) -> Iterator[list[Placed]]:
    """Yield the cells of each row from the character ``at`` on. Linear.

    A cell in double quotes may hold the separator and line ends, and a doubled quote for one of them.
    """
    row: list[Placed] = []
    plain = re.compile(f"[^{re.escape(separator)}\n]*")
    quoted = re.compile(r'"((?:[^"]|"")*)"[ \t]*(?=[' + re.escape(separator) + r"\n]|\Z)")
    length = len(text)
    while at < length:
        found = quoted.match(text, at) if text.startswith('"', at) else None
        if found:
            value, start = found[1].replace('""', '"'), at + 1
        else:
            found = plain.match(text, at)
            assert found is not None, "the pattern matches nothing too"
            value, start = found[0], at
        end = found.end()
        row.append(Placed(value.strip(), lines.place(start), lines.place(max(start, end))))
        at = end + 1
        if end < length and text[end] == separator and at == length:
            row.append(Placed("", lines.place(at), lines.place(at)))
        if at >= length or text[end] == "\n":
            yield row
            row = []


def _sheets(file: ForeignFile) -> Iterator[Table]:
    try:
        import python_calamine as calamine  # noqa: PLC0415 - an extra, and only sheets need it
    except ImportError as error:
        raise QuizError(
            "Reading sheets needs one more package: pip install 'quizwell[office]'. Or save the sheet as CSV."
        ) from error
    if file.data.startswith(b"PK"):
        office_archive.refuse_vast_sheets(file.data, file.path)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(file.data))
        sheets = [
            (about.name, book.get_sheet_by_name(about.name)) for about in book.sheets_metadata if _is_shown(about)
        ]
    except calamine.PasswordError as error:
        raise QuizError(f"{file.path} has a password: open it, save it without one, and import that.") from error
    except calamine.CalamineError as error:
        raise office_archive.damaged(file.path) from error
    for name, sheet in sheets:
        yield _sheet(name, sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or [])


def _is_shown(about: object) -> bool:
    return str(getattr(about, "typ", "")).endswith("WorkSheet") and str(getattr(about, "visible", "")).endswith(
        "Visible"
    )


_Ranges = Sequence[tuple[tuple[int, int], tuple[int, int]]]


def _sheet(name: str, values: Sequence[list[Any]], merged: _Ranges) -> Table:
    """Return a sheet; a cell that was merged downwards has its text in each of its rows."""
    for (top, left), (bottom, right) in merged:
        if left == right and bottom < len(values) and left < len(values[top]):
            for at in range(top + 1, bottom + 1):
                values[at][left] = values[top][left]
    dates: set[tuple[int, int]] = set()
    rows: list[list[Placed]] = []
    for at, row in enumerate(values, 1):
        cells: list[Placed] = []
        for column, value in enumerate(row, 1):
            place = (at, column)
            if isinstance(value, (dt.date, dt.time, dt.timedelta)):
                dates.add(place)
            cells.append(Placed(_written(value), place, place))
        rows.append(cells)
    return Table(name, rows, frozenset(dates))


def _written(value: object) -> str:
    """Return what a cell shows: 20 for 20.0, and true and false as words."""
    match value:
        case bool():
            return str(value)
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case float():
            return repr(value)
        case dt.datetime() if value.time() == dt.time():
            return value.date().isoformat()
        case dt.date() | dt.time():
            return value.isoformat()
        case _:
            return str(value).strip()
