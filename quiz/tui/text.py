"""Where bank text becomes something Textual can draw: always ``Content``, never markup."""

from collections.abc import Iterable, Iterator
from contextvars import ContextVar

from textual.content import Content

from quiz import prose

ASCII_ONLY: ContextVar[bool] = ContextVar("ASCII_ONLY", default=False)
"""Whether every text is drawn in ASCII. The app sets it once, before anything is drawn."""

_STYLES = {"strong": "bold", "emphasis": "italic", "code": "bold $text-accent"}


def to_content(text: str, style: str = "") -> Content:
    """Return ``text`` verbatim, or as near to that as can be shown."""
    shown = prose.in_ascii(prose.safe(text)) if ASCII_ONLY.get() else prose.safe(text)
    return Content.styled(shown, style) if style else Content(shown)


def to_lines(text: str, style: str = "") -> Content:
    """Return an option, an item or a side of a pair, whose lines stay as they are, in the styles of its marks."""
    drawn = Content("\n").join(map(to_inline, prose.lines(text)))
    return drawn.stylize_before(style) if style else drawn


def to_inline(runs: prose.Runs) -> Content:
    """Return one line of Markdown in its styles."""
    return Content("").join(to_content(run.text, _STYLES.get(run.style, "")) for run in runs)


def packed(texts: Iterable[str], width: int, between: str) -> Iterator[str]:
    """Yield lines with as many of the texts as fit in ``width`` cells, and ``between`` them; none is parted."""
    line = ""
    for text in texts:
        if line and len(line) + len(between) + len(text) > width:
            yield line
            line = ""
        line += f"{between}{text}" if line else text
    yield line


def between_arrows(value: str) -> str:
    """Return a value that left and right change, with the sign that they do."""
    return f"< {value} >" if ASCII_ONLY.get() else f"\u2039 {value} \u203a"
