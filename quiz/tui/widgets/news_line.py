"""The line above the keys: a note, and without one a rule, which shows that the text above goes on."""

from collections.abc import Iterator

from textual.content import Content

from quiz import wording
from quiz.tui.text import to_content
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.page import Page, PageView


class _Line:
    """A note or a rule, and where the text above goes on."""

    gap = False

    def __init__(self, texts: tuple[str, ...], edge: int, *, quiet: bool = False) -> None:
        self._texts = [text for text in texts if text]
        self._edge, self._style = edge, "$text-muted" if quiet else "$text-accent"

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the line at ``width`` cells, or the lines of a long note."""
        more = to_content(f" {wording.keys.MORE} " if self._edge else "", "$text-muted")
        if self._texts:
            room = width - more.cell_length - 3
            text = next((text for text in self._texts if len(text) <= room), self._texts[-1])
            yield from Edges(to_content(text, self._style), more, prefix=Content(" ")).lines(width)
            return
        before = max(0, min(self._edge, width) - more.cell_length)
        after = width - before - more.cell_length
        yield to_content("─" * before, "$text-muted") + more + to_content("─" * after, "$text-muted")


class NewsLine(PageView):
    """A note for the person until the next key."""

    DEFAULT_CSS = """
    NewsLine { height: auto; max-height: 3; max-width: 100%; }
    """

    def __init__(self) -> None:
        self.text = ""
        """The note; empty for a rule."""
        self._default: tuple[str, ...] = ()
        self._edge = 0
        super().__init__(Page([_Line((), 0)]), id="news")

    def show(self, page: Page | str) -> None:
        """Show a note in words; none for the rule."""
        text = page if isinstance(page, str) else ""
        if text != self.text:
            self.text = text
            self._draw()

    def show_default(self, *texts: str) -> None:
        """Show the first of ``texts`` for which there is room wherever there is no note."""
        if texts != self._default:
            self._default = texts
            self._draw()

    def show_more(self, edge: int) -> None:
        """Show at the cell before ``edge`` that the text above goes on; 0 where it does not."""
        if edge != self._edge:
            self._edge = edge
            self._draw()

    def _draw(self) -> None:
        super().show(Page([_Line((self.text,) if self.text else self._default, self._edge, quiet=not self.text)]))
