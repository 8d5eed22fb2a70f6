"""The last step before a terminal that knows only ASCII: whatever is drawn is replaced cell for cell.

Texts have been put into ASCII before they were wrapped. What is left are signs that Textual draws by itself, frames and
scroll bars, and what is being typed; these must keep their width.
"""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from quiz import prose

_BLOCKS = range(0x2580, 0x25A0)
"""Parts of a cell: a scroll bar and a frame are seen by the colours of their cells too."""
_SHORT = {"\u2026": ".", "\u2192": ">", "\u2190": "<", "\U0001f50e": "  "}
"""What is longer in ASCII than its one cell; and the magnifying glass of the command palette."""


class AsciiOnly(LineFilter):
    """A filter that lets only ASCII through."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's signature
        """Return the line in ASCII, as wide as it was."""
        return [
            segment if segment.text.isascii() else Segment(_cells(segment.text), segment.style, segment.control)
            for segment in segments
        ]


@lru_cache(maxsize=1_000)
def _cells(text: str) -> str:
    return "".join(map(_cell, text))


def _cell(sign: str) -> str:
    if sign.isascii():
        return sign
    width = cell_len(sign)
    if ord(sign) in _BLOCKS:
        return " " * width
    alike = _SHORT.get(sign) or prose.in_ascii(sign)
    return alike if len(alike) == width else "?" * width
