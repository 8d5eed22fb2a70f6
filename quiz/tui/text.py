"""Where bank text becomes something Textual can draw: always ``Content``, never markup."""

from textual.content import Content

from quiz import prose
from quiz.tui.widgets.page import Para

_STYLES = {"strong": "bold", "emphasis": "italic", "code": "bold $text-accent"}


def plain(text: str, style: str = "") -> Content:
    """``text`` as it stands."""
    return Content.styled(prose.safe(text), style) if style else Content(prose.safe(text))


def markdown(text: str) -> list[Para]:
    """``text`` as the subset of Markdown that banks may use."""
    paragraphs: list[Para] = []
    for block in prose.blocks(text):
        runs = Content("").join(Content.styled(run.text, _STYLES.get(run.style, "")) for run in block.runs)
        paragraphs.append(Para(runs, gap=not block.tight))
    return paragraphs
