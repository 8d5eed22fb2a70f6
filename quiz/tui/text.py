"""Where bank text becomes something Textual can draw: always ``Content``, never markup."""

from contextvars import ContextVar

from textual.content import Content

from quiz import prose

ASCII_ONLY: ContextVar[bool] = ContextVar("ASCII_ONLY", default=False)
"""Whether every text is drawn in ASCII. The app sets it once, before anything is drawn."""


def to_content(text: str, style: str = "") -> Content:
    """Return ``text`` verbatim, or as near to that as can be shown."""
    shown = prose.in_ascii(prose.safe(text)) if ASCII_ONLY.get() else prose.safe(text)
    return Content.styled(shown, style) if style else Content(shown)
