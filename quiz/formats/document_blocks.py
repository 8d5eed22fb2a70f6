"""A Word file as paragraphs, items of lists and tables, in their order; `mammoth` reads the file."""

import io
import zipfile
import zlib
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import NamedTuple
from xml.dom import DOMException
from xml.parsers import expat

from quiz.errors import QuizError
from quiz.formats import office_archive

_BLOCKS = frozenset(("p", "li", "h1", "h2", "h3", "h4", "h5", "h6"))
_MARKS = frozenset(("strong", "b", "mark", "u"))
_STYLES = "u => u\nhighlight => mark"
"""What mammoth leaves out unless it is asked for, and teachers mark right answers with."""


class Block(NamedTuple):
    """A paragraph, a heading or an item of a list."""

    number: int
    """Which paragraph of the file it is, counted from 1; cells of tables have paragraphs too."""
    text: str
    level: int = 0
    """0 for a paragraph, 1 for an item of a list, 2 for an item of a list inside one, and so on."""
    marked: bool = False
    """Whether all of it is bold, underlined or highlighted."""
    heading: bool = False


class Grid(NamedTuple):
    """A table: its cells as texts."""

    number: int
    """The first paragraph in it."""
    rows: list[list[str]]


def blocks_of(data: bytes, path: str) -> list[Block | Grid]:
    """Return what is in a Word file. Raises QuizError if it cannot be opened."""
    archive = office_archive.parts(data, path)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in office_archive.text_of_part(archive, name, path):
            raise QuizError(f"{path} has a DOCTYPE, which no Word file has, so it is not opened.")
    try:
        import mammoth  # noqa: PLC0415 - an extra, and only Word files need it
    except ImportError as error:
        raise QuizError(
            "Reading Word files needs one more package: pip install 'quizwell[office]'. Or save it as plain text."
        ) from error
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {"src": ""})
        ).value
    except _BROKEN as error:
        raise office_archive.damaged(path) from error
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.blocks


_BROKEN = (
    *(ValueError, LookupError, AttributeError, TypeError, OSError, RecursionError),
    *(expat.ExpatError, DOMException, zipfile.BadZipFile, zlib.error),
)
"""What mammoth raises for parts that are missing or are not what they should be."""


class _Reader(HTMLParser):
    """Collects blocks from mammoth's HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block | Grid] = []
        self._number = 1
        self._level = 0
        self._inside: list[str] = []
        self._text = ""
        self._plain = 0
        """How many characters that are no blanks are neither bold nor underlined."""
        self._marks = 0
        self._heading = False
        self._rows: list[list[str]] | None = None
        self._first = 1

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:  # noqa: ARG002 - not needed
        """Begin a block, a list, a table, or a mark."""
        if tag in ("ol", "ul"):
            self._flush()
            self._level += 1
        elif tag in _BLOCKS:
            self._flush()
            self._heading = tag[0] == "h"
        elif tag in _MARKS:
            self._marks += 1
        elif tag == "br":
            self._text += "\n"
        elif tag == "img":
            self._text += "[picture]"
        elif tag == "table":
            self._flush()
            self._rows, self._first = [], self._number
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in ("td", "th"):
            self._text = ""

    def handle_endtag(self, tag: str) -> None:
        """End a block, a list, a table, or a mark."""
        if tag in ("ol", "ul"):
            self._flush()
            self._level -= 1
        elif tag in _BLOCKS:
            self._flush()
        elif tag in _MARKS:
            self._marks -= 1
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._text.strip())
            self._text = ""
        elif tag == "table" and self._rows is not None:
            self.blocks.append(Grid(self._first, self._rows))
            self._rows = None

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self._text += data
        if not self._marks:
            self._plain += len("".join(data.split()))

    def close(self) -> None:
        """End the last block."""
        super().close()
        self._flush()

    def _flush(self) -> None:
        if self._rows is not None:
            self._text += "\n" if self._text and not self._text.endswith("\n") else ""
            self._number += 1
            return
        text = self._text.strip()
        if text:
            self.blocks.append(Block(self._number, text, self._level, not self._plain, self._heading))
            self._number += 1
        self._text, self._plain, self._heading = "", 0, False
