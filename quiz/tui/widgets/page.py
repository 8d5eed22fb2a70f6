"""Paragraphs with hanging indents as one drawable thing: what Textual's ``Content`` cannot do alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets import Static

from quiz.tui.widgets.ground import on_ground

_EMPTY = Content("")
_NARROWEST = 8
"""Cells that a paragraph keeps for its text."""


class Block(Protocol):
    """Something that is drawn in as many lines as it needs at a width."""

    @property
    def gap(self) -> bool:
        """Return whether a blank line comes before it."""
        ...

    def lines(self, width: int) -> Iterable[Content]:
        """Return its lines, none wider than ``width`` cells."""
        ...


def wrapped(text: Content, width: int) -> list[Content]:
    """Return the lines of ``text``; Textual weighs each of its words, also where all of them fit on one line."""
    fits = text.cell_length <= width and "\n" not in text.plain and "\t" not in text.plain
    return [text] if fits else text.wrap(width)


@dataclass(frozen=True, slots=True)
class Para:
    """One paragraph; its lines after the first begin under the text, not under the prefix."""

    content: Content
    prefix: Content = _EMPTY
    gap: bool = False
    """Whether a blank line comes before it."""
    hang: Content | None = None
    """What comes before its lines after the first, as wide as the prefix; None for blanks."""

    def indented(self, by: Content) -> "Para":
        """Return the paragraph moved to the right, with ``by`` before its first line."""
        hang = None if self.hang is None else Content(" " * by.cell_length) + self.hang
        return replace(self, prefix=by + self.prefix, hang=hang)

    def bold(self) -> "Para":
        """Return the paragraph in bold type."""
        return replace(self, content=self.content.stylize("bold"))

    def lines(self, width: int) -> Iterable[Content]:
        """Return the lines of the paragraph, wrapped to ``width`` cells."""
        prefix, hang = self.prefix, self.hang or Content(" " * self.prefix.cell_length)
        room = width - prefix.cell_length
        if room < _NARROWEST:  # lists in lists in lists: the text goes before its place
            prefix, hang, room = prefix.right_crop(_NARROWEST - room), hang.right_crop(_NARROWEST - room), _NARROWEST
        for number, line in enumerate(wrapped(self.content, room)):
            before = hang if number else prefix
            yield before + line if before else line


BLANK = Para(_EMPTY)
"""An empty line."""


class Page(Visual):
    """Paragraphs one under the other, wrapped to whatever width they get."""

    def __init__(self, paragraphs: Iterable[Block]) -> None:
        self.paragraphs = tuple(paragraphs)
        self._wrapped: tuple[int, list[Content]] = (0, [])
        """A width, and the lines of the page at that width."""

    def lines(self, width: int) -> list[Content]:
        """Return the lines of the page wrapped to ``width`` cells, at least one."""
        if self._wrapped[0] != width:
            lines: list[Content] = []
            for paragraph in self.paragraphs:
                if paragraph.gap and lines:
                    lines.append(_EMPTY)
                lines.extend(paragraph.lines(width))
            self._wrapped = (width, lines or [_EMPTY])
        return self._wrapped[1]

    def at(self, width: int) -> Content:
        """Return the page wrapped to ``width`` cells as one text."""
        return Content("\n").join(self.lines(width))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Return the lines as Textual draws them; they are wrapped already."""
        rules: RulesMap = {**options.rules, "text_wrap": "nowrap"}
        return self.at(width).render_strips(width, height, style, replace(options, rules=rules))

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - Textual's signature
        """Return the width in cells: a page takes all that there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """Return the number of lines at ``width`` cells."""
        return len(self.lines(width))


class PageView(Static):
    """A page on the screen; its text can be selected and copied."""

    auto_links = False

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines in ``crop``.

        Where text is selected Textual draws it, and it asks ``render_line`` which letter is under the mouse.
        """
        page = self.visual
        if not isinstance(page, Page) or self.text_selection is not None or self.opacity < 1:
            return super().render_lines(crop)
        return on_ground(self, page.lines(self.content_size.width), crop)

    def show(self, page: Page) -> None:
        """Show ``page``; where it is as high as the one before, nothing else has to move, which is the slow part."""
        width, before = self.content_size.width, self.visual
        same = width and isinstance(before, Page) and before.get_height({}, width) == page.get_height({}, width)
        if same:
            self.update(page, layout=False)
        else:
            self.update(page)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as it is on the screen."""
        visual = self.visual
        return (selection.extract(visual.at(self.content_size.width).plain), "\n") if isinstance(visual, Page) else None
