"""A link as a picture that a phone reads: drawn with text, in any terminal that is wide enough."""

from collections.abc import Iterator, Sequence
from typing import Literal

import segno

Signs = Literal["blocks", "ascii"]
_QUIET = (4, 2)
"""Empty rows and columns around the code: what the standard asks for, and what phones manage with."""
_HALVES = {(True, True): " ", (True, False): "▄", (False, True): "▀", (False, False): "█"}
"""A sign for a dark or light module above another; light is drawn, because most terminals are dark."""
_DARK, _LIGHT, _END = "\x1b[40m", "\x1b[107m", "\x1b[0m"
_WHITE_ON_BLACK = "\x1b[97;40m"


def drawn(text: str, width: int, height: int, signs: Signs, *, color: bool) -> tuple[str, ...]:
    """Return the lines of the QR code of ``text``; none where ``width`` and ``height`` are too few for it.

    With ``color`` the code is dark on light whatever the colors of the terminal are.
    """
    code = segno.make(text, error="l", micro=False)
    for quiet in _QUIET:
        rows = [[bool(module) for module in row] for row in code.matrix_iter(border=quiet)]
        columns, lines = _size(len(rows), signs)
        if columns <= width and lines <= height:
            return tuple((_in_blocks if signs == "blocks" else _in_ascii)(rows, color=color))
    return ()


def size(text: str, signs: Signs) -> tuple[int, int]:
    """Return how many columns and lines the code of ``text`` needs at least."""
    return _size(int(segno.make(text, error="l", micro=False).symbol_size(border=_QUIET[-1])[0]), signs)


def _size(modules: int, signs: Signs) -> tuple[int, int]:
    return (modules, -(-modules // 2)) if signs == "blocks" else (modules * 2, modules)


def _in_blocks(rows: Sequence[Sequence[bool]], *, color: bool) -> Iterator[str]:
    below_last = [False] * len(rows[0])
    for at in range(0, len(rows), 2):
        below = rows[at + 1] if at + 1 < len(rows) else below_last
        line = "".join(_HALVES[pair] for pair in zip(rows[at], below, strict=True))
        yield f"{_WHITE_ON_BLACK}{line}{_END}" if color else line


def _in_ascii(rows: Sequence[Sequence[bool]], *, color: bool) -> Iterator[str]:
    for row in rows:
        if color:
            yield "".join(f"{_DARK if dark else _LIGHT}  " for dark in row) + _END
        else:
            yield "".join("  " if dark else "##" for dark in row)
