"""Paragraphs with hanging indents as one drawable thing: what Textual's ``Content`` cannot do alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.css.styles import RulesMap
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

_EMPTY = Content("")


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph; its lines after the first begin under the text, not under the prefix."""

    content: Content
    prefix: Content = _EMPTY
    gap: bool = False
    """Whether a blank line stands before it."""

    def lines(self, width: int) -> Iterable[Content]:
        """The paragraph wrapped to ``width`` cells."""
        hang = self.prefix.cell_length
        blank = Content(" " * hang)
        for number, line in enumerate(self.content.wrap(max(8, width - hang))):
            yield (blank if number else self.prefix) + line


class Page(Visual):
    """Paragraphs one under the other, wrapped to whatever width they get."""

    def __init__(self, paragraphs: Iterable[Para]) -> None:
        self.paragraphs = tuple(paragraphs)
        self._wrapped: tuple[int, Content] = (0, Content(""))

    def at(self, width: int) -> Content:
        """The page as it stands at ``width`` cells."""
        if self._wrapped[0] != width:
            lines: list[Content] = []
            for paragraph in self.paragraphs:
                if paragraph.gap and lines:
                    lines.append(Content(""))
                lines.extend(paragraph.lines(width))
            self._wrapped = (width, Content("\n").join(lines))
        return self._wrapped[1]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines as Textual draws them."""
        return self.at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - Textual's signature
        """The longest paragraph on one line."""
        return max((para.prefix.cell_length + para.content.cell_length for para in self.paragraphs), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines at ``width``."""
        return self.at(width).get_height(rules, width)


class PageView(Static):
    """A page on the screen; its text can be selected and copied."""

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it stands on the screen."""
        visual = self.visual
        return (selection.extract(visual.at(self.content_size.width).plain), "\n") if isinstance(visual, Page) else None
