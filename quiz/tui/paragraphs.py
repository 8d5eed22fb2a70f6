"""Markdown of a bank as paragraphs that a page draws."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from textual.content import Content

from quiz import prose
from quiz.tui.text import to_content, to_inline
from quiz.tui.widgets.page import BLANK, Para

_RULE = "\u2500" * 8
_BETWEEN_CELLS = Content.styled(" | ", "$text-muted")


def to_paragraphs(text: str, *, gap: bool | None = None) -> list[Para]:
    """Return the paragraphs of ``text``, in the subset of Markdown that banks may use; at least one.

    ``gap`` is whether a blank line comes before the first; None where the text itself decides.
    """
    first, *rest = [para for block in prose.blocks(text) for para in _paragraphs(block)] or [BLANK]
    return [first if gap is None else replace(first, gap=gap), *rest]


def _paragraphs(block: prose.Block) -> Iterator[Para]:
    left, gap = Content(block.margin.left), not block.margin.tight
    match block:
        case prose.Paragraph(runs):
            yield Para(to_inline(runs), left, gap, left)
        case prose.Heading(runs):
            yield Para(to_inline(runs).stylize("bold"), left, gap, left)
        case prose.Item(marker, runs):
            mark = Content(f"{marker} ")
            yield Para(to_inline(runs), left + mark, gap, left + Content(" " * mark.cell_length))
        case prose.Code(code):
            for number, line in enumerate(code.split("\n")):
                yield Para(to_content(line, "$text-accent"), left, gap and not number, left)
        case prose.Row(cells, heading):
            row = _BETWEEN_CELLS.join(map(to_inline, cells))
            yield Para(row.stylize("bold") if heading else row, left, gap, left)
        case prose.Rule():
            yield Para(to_content(_RULE, "$text-muted"), left, gap, left)
        case _:
            assert_never(block)
