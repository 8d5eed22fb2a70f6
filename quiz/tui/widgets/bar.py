"""Bars that show how much of something is done, drawn with signs that are as wide as they look; also in ASCII."""

from textual.content import Content

from quiz.tui.text import to_content

_THIN, _BLOCKS = "━─", "▰▱"
_STYLES, _PALE = ("$text-primary", "$text-muted"), ("$text-muted", "$text-muted")


def bar(done: int, of: int, width: int, *, blocks: bool = False, pale: bool = False) -> Content:
    """Return a bar of ``width`` cells, of which as many are full as ``done`` is ``of`` the whole; empty for no cells.

    It is full only where all is done, and empty only where nothing is.
    """
    if width <= 0 or of <= 0:
        return Content("")
    full = round(width * done / of)
    full = min(max(full, 1), width - 1) if 0 < done < of and width > 1 else full
    signs = _BLOCKS if blocks else _THIN
    pieces = (signs[0] * full, signs[1] * (width - full))
    styles = _PALE if pale else _STYLES
    return Content("").join(to_content(piece, style) for piece, style in zip(pieces, styles, strict=True))
