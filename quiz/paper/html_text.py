"""Text from a bank as HTML: everything escaped, and blocks in the few elements that they are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import assert_never

from quiz import prose
from quiz.paper.tables import Table, gathered
from quiz.prose import Block, Code, Heading, Item, Paragraph, Row, Rule, Runs

_HIGHEST = 4
"""The level of a bank's own first heading: below the titles of the paper."""
_ELEMENTS = {"strong": "strong", "emphasis": "em", "code": "code"}


def written(text: str) -> str:
    """``text`` as it stands, for a place between elements."""
    return escape(_safe(text).strip("\n")).replace("\n", "<br>")


def one_line(text: str) -> str:
    """``text`` as it stands, on one line, for a place where no element may be."""
    return escape(" ".join(_safe(text).split()))


def told(markdown: str) -> str:
    """The elements of ``markdown``."""
    return "".join(_Nesting().elements(markdown))


@dataclass(frozen=True, slots=True)
class _Container:
    """A list or a quotation that is open."""

    element: str
    outside: str
    """The margin it stands at."""
    inside: str
    """The margin of what is in it."""


@dataclass(slots=True)
class _Nesting:
    """Makes elements within each other of blocks that only know their margins."""

    around: list[_Container] = field(default_factory=list)

    def elements(self, markdown: str) -> Iterator[str]:
        for block in gathered(prose.blocks(markdown)):
            margin = (block[0] if isinstance(block, tuple) else block).margin
            if isinstance(block, Item):
                yield from self.item(block)
            else:
                yield from self.leave(margin.left)
                yield from self.quote(margin.left)
                yield _element(block)
        yield from self.leave("", beside=True)

    def item(self, item: Item) -> Iterator[str]:
        """Begin a list item, in the list that is open there or in a new one."""
        left, number = item.margin.left, item.marker[:-1]
        element = "ol" if number else "ul"
        inside = left + " " * (len(item.marker) + 1)
        at = next((at for at, open_ in enumerate(self.around) if self.sibling(open_, element, left)), None)
        if at is None:
            yield from self.leave(left)
            yield from self.quote(left)
            yield f"<{element}>"
        else:
            while len(self.around) > at + 1:
                yield self.close()
            self.around.pop()
            yield "</li>"
        self.around.append(_Container(element, left, inside))
        yield f'<li value="{number}">' if number else "<li>"
        if item.runs:
            yield f"<p>{_inline(item.runs)}</p>"

    def sibling(self, container: _Container, element: str, left: str) -> bool:
        return container.element == element and container.outside == left

    def leave(self, left: str, *, beside: bool = False) -> Iterator[str]:
        """Close what a block at the margin ``left`` is not in; all of it, ``beside`` everything."""
        while self.around and (beside or not left.startswith(self.around[-1].inside)):
            yield self.close()

    def quote(self, left: str) -> Iterator[str]:
        """Open the quotations that a block at the margin ``left`` is in."""
        here = self.around[-1].inside if self.around else ""
        while left.startswith(f"{here}> "):
            yield "<blockquote>"
            self.around.append(_Container("blockquote", here, f"{here}> "))
            here += "> "

    def close(self) -> str:
        container = self.around.pop()
        return f"</{container.element}>" if container.element == "blockquote" else f"</li></{container.element}>"


def _safe(text: str) -> str:
    return prose.safe(text.replace("\r\n", "\n"))


def _element(block: Block | Table) -> str:
    match block:
        case tuple():
            return f"<table>{''.join(map(_row, block))}</table>"
        case Heading(runs, level):
            level = min(6, _HIGHEST + level - 1)
            return f"<h{level}>{_inline(runs)}</h{level}>"
        case Paragraph(runs) | Item(_, runs):
            return f"<p>{_inline(runs)}</p>"
        case Code(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Rule():
            return "<hr>"
        case Row():
            raise AssertionError("rows come in tables")
        case _:
            assert_never(block)


def _row(row: Row) -> str:
    cell = "th" if row.heading else "td"
    return f"<tr>{''.join(f'<{cell}>{_inline(runs)}</{cell}>' for runs in row.cells)}</tr>"


def _inline(runs: Runs) -> str:
    return "".join(_run(run.text, _ELEMENTS.get(run.style, "")) for run in runs)


def _run(text: str, element: str) -> str:
    inside = escape(text).replace("\n", "<br>")
    return f"<{element}>{inside}</{element}>" if element else inside
