"""Reading Markdown as blocks: what the subset leaves out (HTML, links, entities) stays as it was typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quiz import lazy
from quiz.prose.block_types import Block, Code, Heading, Item, Margin, Paragraph, Row, Rule, Run, Runs
from quiz.prose.inline import runs_of
from quiz.prose.safety import safe

if TYPE_CHECKING:
    from markdown_it.token import Token

_SIGNS = lazy.pattern(r"[\\*_`#<>\[\]|~&\r]|^(?:[^\S\n]|[-+=]|\d{1,9}[.)])|[^\S\n]$", re.MULTILINE)
"""Anything that may mean something in Markdown. Most texts have none of it and need no parser, whose loading alone
takes 40 ms; a property in the tests says that both ways give the same blocks."""
_MARKS = lazy.pattern(r"[\\*_`]|!\[")
"""Anything that may mean something in a text on a single line."""


def blocks(markdown: str, *, common: bool = False) -> tuple[Block, ...]:
    """Return the blocks of ``markdown`` from top to bottom, every text safe to show. Never fails, loses no word.

    With ``common`` as any reader of CommonMark would understand it, who takes more signs for marks.
    """
    source = safe(markdown.replace("\r\n", "\n"))
    line = "" if common else source.strip()
    if line and "\n" not in line and not _MARKS.search(line):
        return (Paragraph((Run(line),)),)
    if not _SIGNS.search(source):
        paragraphs = filter(None, re.split(r"\n{2,}", source.strip("\n")))
        return tuple(Paragraph((Run(paragraph.replace("\n", " ")),)) for paragraph in paragraphs)
    from quiz.prose import parser  # noqa: PLC0415 - 47 ms, and not every command shows Markdown

    tokens = parser.tokens_of(source, common=common)
    if tokens is None:
        return tuple(Paragraph((Run(part),)) for part in parser.as_typed(source))
    return tuple(_Reader().read(tokens))


@dataclass(slots=True)
class _Container:
    """A list or a quotation that is not closed yet."""

    is_list: bool
    left: str = "> "
    """What it puts to the left of the lines in it; for a list, as wide as the marker of its latest item."""


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once, keeping track of the lists and quotations that are open."""

    around: list[_Container] = field(default_factory=list)
    marker: str = ""
    """Of an item that has no block yet."""
    line: int = 0
    """Where that item begins."""
    end: int = -1
    """The line after the latest block."""

    def read(self, tokens: "list[Token]") -> Iterator[Block]:
        stream = iter(tokens)
        for token in stream:
            if token.type == "list_item_open":
                self.open_item(token)
            elif token.type == "paragraph_open":
                yield self.paragraph(next(stream))
            elif token.type == "heading_open":
                yield self.heading(next(stream), int(token.tag[1:]))
            elif self.marker:
                yield self.bare_item()
            match token.type:
                case "blockquote_open" | "bullet_list_open" | "ordered_list_open":
                    self.around.append(_Container(token.type != "blockquote_open"))
                case "blockquote_close" | "bullet_list_close" | "ordered_list_close":
                    self.around.pop()
                case "fence" | "code_block":
                    language, *_ = *token.info.split(maxsplit=1), ""
                    yield Code(safe(token.content.removesuffix("\n")), safe(language), self.margin(token.map))
                case "hr":
                    yield Rule(self.margin(token.map))
                case "table_open":
                    yield from self.table(stream)

    def margin(self, lines: list[int] | None, *, marker: str = "") -> Margin:
        """Return the margin of the block on ``lines``, with a ``marker`` if it opens an item, and move on past it."""
        first, behind = lines or (self.end, self.end)
        tight, self.end = first <= self.end, behind
        lists = sum(container.is_list for container in self.around)
        outside = self.around[:-1] if marker else self.around
        left = "".join(container.left for container in outside)
        return Margin(lists, len(self.around) - lists, left, tight)

    def open_item(self, token: "Token") -> None:
        """Begin an item."""
        number = token.attrGet("value")
        self.marker = "-" if number is None else f"{number}{token.markup}"
        self.line = token.map[0] if token.map else self.end
        self.around[-1].left = " " * (len(self.marker) + 1)

    def bare_item(self) -> Item:
        """Return an item that does not begin with text: only its marker."""
        marker, self.marker = self.marker, ""
        return Item(marker, (), self.margin([self.line, self.line + 1], marker=marker))

    def paragraph(self, inline: "Token") -> Item | Paragraph:
        marker, self.marker = self.marker, ""
        margin = self.margin(inline.map, marker=marker)
        return Item(marker, runs_of(inline), margin) if marker else Paragraph(runs_of(inline), margin)

    def heading(self, inline: "Token", level: int) -> Item | Heading:
        marker, self.marker = self.marker, ""
        margin = self.margin(inline.map, marker=marker)
        return Item(marker, runs_of(inline), margin) if marker else Heading(runs_of(inline), level, margin)

    def table(self, stream: "Iterator[Token]") -> Iterator[Row]:
        heading, lines, cells = True, [0, 0], list[Runs]()
        for token in stream:
            match token.type:
                case "table_close":
                    return
                case "tr_open":
                    lines, cells = token.map or lines, []
                case "inline":
                    cells.append(runs_of(token))
                case "tr_close":
                    yield Row(tuple(cells), heading, self.margin(lines))
                    self.end += heading  # the line of dashes
                    heading = False
