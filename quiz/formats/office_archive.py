"""Office files are zip archives from strangers; those that would grow beyond all bounds are refused before.

A library that reads sheets lays out every cell between the first and the last one. A single cell at the far corner
would ask for more memory than any computer has, and end the program instead of raising an error. So it is looked for.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.parsers import expat

from quiz import lazy
from quiz.errors import QuizError

MOST_CELLS = 2_000_000
"""In one sheet; one with more was filled by accident."""
_MOST_BYTES = 256 << 20
"""All parts together, unpacked."""
_CELL = lazy.pattern(rb"""\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']""")
_XLSX_SHEET = lazy.pattern(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)


def parts(data: bytes, path: str) -> zipfile.ZipFile:
    """Return the parts of an office file. Raises QuizError if it is damaged or too large once it is unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise damaged(path) from error
    if size > _MOST_BYTES:
        raise QuizError(f"{path} unpacks to more than {_MOST_BYTES >> 20} MB: copy its questions into a new file.")
    return archive


def damaged(path: str) -> QuizError:
    """Return that an office file cannot be opened."""
    return QuizError(f"{path} is damaged: open it in its program, save it again, and import that.")


def text_of_part(archive: zipfile.ZipFile, name: str, path: str) -> bytes:
    """Return one part, unpacked. Raises QuizError if it is damaged or larger than the archive says."""
    try:
        with archive.open(name) as part:
            text = part.read(_MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, RuntimeError, EOFError, ValueError) as error:
        raise damaged(path) from error
    if len(text) > _MOST_BYTES:
        raise damaged(path)
    return text


def refuse_vast_sheets(data: bytes, path: str) -> None:
    """Raise QuizError for a workbook with a sheet of more cells than anybody writes."""
    archive = parts(data, path)
    names = archive.namelist()
    if any(name.lower().startswith("xl/") and name.lower().endswith(".bin") and "sheet" in name for name in names):
        raise QuizError(f"{path} is a binary workbook: save it as xlsx, and import that.")
    sheets = [name for name in names if _XLSX_SHEET.fullmatch(name)]
    counts: Iterator[int] = (_cells_of_xlsx(text_of_part(archive, name, path)) for name in sheets)
    if "content.xml" in names:
        counts = _cells_of_ods(text_of_part(archive, "content.xml", path), path)
    if any(count > MOST_CELLS for count in counts):
        raise QuizError(f"A sheet of {path} spans more than {MOST_CELLS:,} cells: copy its questions into a new one.")


def _cells_of_xlsx(text: bytes) -> int:
    """Return how many cells are between the first one and the last."""
    found = _CELL.findall(text)
    rows = max(map(int, {row for _, row in found}), default=0)
    return rows * max((column_number(column.decode()) for column in {column for column, _ in found}), default=0)


def column_number(name: str) -> int:
    """Return the number of a column by its name in capitals, as sheets have it: 1 for A, 27 for AA."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _cells_of_ods(text: bytes, path: str) -> Iterator[int]:
    """Yield how many cells with something in them the sheets have, repeated ones counted."""
    counter = _RepeatedCells()
    parser = expat.ParserCreate()
    parser.StartElementHandler = counter.start
    parser.EndElementHandler = counter.end
    try:
        parser.Parse(text, True)  # noqa: FBT003 - its parameters have no names
    except (expat.ExpatError, ValueError) as error:
        raise damaged(path) from error
    yield counter.total


class _RepeatedCells:
    """Counts cells with a value; one may stand for thousands beside and below it."""

    def __init__(self) -> None:
        self.total = 0
        self._rows = 1
        self._filled = 0
        self._before = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Count a cell, with the empty ones before it."""
        if name.endswith("table-row"):
            self._rows = _times(attributes, "rows")
            self._filled = self._before = 0
        elif name.endswith("table-cell"):
            self._before += _times(attributes, "columns")
            if len(attributes) > ("table:number-columns-repeated" in attributes) + ("table:style-name" in attributes):
                self._filled = self._before

    def end(self, name: str) -> None:
        """Add the cells of a row, up to its last one with a value."""
        if name.endswith("table-row"):
            self.total += self._rows * self._filled


def _times(attributes: dict[str, str], what: str) -> int:
    written = attributes.get(f"table:number-{what}-repeated", "1")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 10 else 1
