"""Blocks as lines of bare text, for line mode and for searching. Nothing is wrapped: the terminal does that."""

from collections.abc import Iterator
from typing import assert_never

from quiz.prose.block_types import Block, Code, Heading, Item, Paragraph, Row, Rule, Runs
from quiz.prose.markdown import blocks


def plain(markdown: str) -> str:
    """Return ``markdown`` without its styles: lists keep their markers, quotations ``> ``, code its lines."""
    return "\n".join(line for number, block in enumerate(blocks(markdown)) for line in _lines(block, first=number == 0))


def text_of(runs: Runs) -> str:
    """Return the bare text of ``runs``."""
    return "".join(run.text for run in runs)


def _lines(block: Block, *, first: bool) -> Iterator[str]:
    if not (first or block.margin.tight):
        yield ""
    marker = f"{block.marker} " if isinstance(block, Item) else ""
    for number, line in enumerate(_content(block).split("\n")):
        yield f"{block.margin.left}{' ' * len(marker) if number else marker}{line}".rstrip()


def _content(block: Block) -> str:
    match block:
        case Paragraph(runs) | Heading(runs):
            return text_of(runs)
        case Item(_, runs):
            return text_of(runs)
        case Code(text):
            return text
        case Row(cells):
            return " | ".join(map(text_of, cells))
        case Rule():
            return "---"
        case _:
            assert_never(block)
