"""Markdown of a bank rewritten so that any reader of Markdown shows what the screen shows, and no more."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from quiz import prose
from quiz.paper.escaping import as_written, heading, paragraph, signs, strong
from quiz.prose import Block, Code, Heading, Item, Paragraph, Row, Rule, Run, Runs

Table = list[Row]
"""The rows of one table, its heading first, all with the same number of cells."""

_HIGHEST = 4
"""The level of a bank's own first heading: below the titles of the paper."""
_TICKS = re.compile("`+")
_LANGUAGE = re.compile(r"[\w+#.-]+")
_MARKS = {"strong": "**", "emphasis": "*"}


def canonical(markdown: str) -> list[str]:
    """Return the lines of ``markdown``, written in only the signs of the subset."""
    lines: list[str] = []
    before: Block | None = None
    for block in _with_tables(prose.blocks(markdown)):
        first = block[0] if isinstance(block, list) else block
        left = first.margin.left
        if before is not None and not _close(before, first):
            lines.append(_common(before.margin.left, left))
        lines.extend(left + line if line else left.rstrip() for line in _lines(block))
        before = first
    return lines


def styled_lines(text: str) -> str:
    """Return an option, an item or a side of a pair in bold, its lines and their blanks as they are, code as code."""
    if not any(run.style == "code" for line in prose.lines(text) for run in line):
        return strong(prose.shown_lines(text))
    return "\\\n".join(filter(None, map(_strong_line, prose.lines(text))))


def _strong_line(line: Runs) -> str:
    bold = (run if run.style == "code" else Run(run.text, "strong") for run in line)
    return _inline(tuple(run for run in bold if run.text))


def begins_with_text(markdown: str) -> bool:
    """Return whether ``markdown`` may continue a line: its first block is plain text."""
    first = next(iter(prose.blocks(markdown)), None)
    return isinstance(first, Paragraph) and not first.margin.left


def _with_tables(blocks: Iterable[Block]) -> Iterator[Block | Table]:
    """Yield ``blocks`` with the rows of each table gathered."""
    rows: list[Row] = []
    for block in blocks:
        if rows and (not isinstance(block, Row) or block.heading):
            yield _table(rows)
            rows = []
        if isinstance(block, Row):
            rows.append(block)
        else:
            yield block
    if rows:
        yield _table(rows)


def _table(rows: list[Row]) -> Table:
    columns = max(len(row.cells) for row in rows)
    return [Row((*row.cells, *((),) * (columns - len(row.cells))), row.heading, row.margin) for row in rows]


def _lines(block: Block | Table) -> Iterator[str]:
    match block:
        case list():
            yield from _rows(block)
        case Paragraph(runs):
            yield from _inline(runs).split("\n")
        case Heading(runs, level):
            yield heading(prose.text_of(runs), min(6, _HIGHEST + level - 1))
        case Item(marker, runs):
            first, *rest = _inline(runs).split("\n")
            yield f"{marker} {first}".rstrip()
            yield from (f"{' ' * len(marker)} {line}" for line in rest)
        case Code(text, language):
            fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
            yield fence + (language if _LANGUAGE.fullmatch(language) else "")
            yield from text.split("\n")
            yield fence
        case Rule():
            yield "***"  # --- would make a heading of a text above it
        case Row():
            raise AssertionError("rows come in tables")
        case _:
            assert_never(block)


def _rows(table: Table) -> Iterator[str]:
    for row in table:
        yield f"| {' | '.join(map(_cell, row.cells))} |"
        if row.heading:
            yield f"|{' --- |' * len(row.cells)}"


def _cell(runs: Runs) -> str:
    if any(run.style == "code" and "|" in run.text for run in runs):
        return signs(prose.text_of(runs))  # not all readers agree on how to write a bar in code in a table
    return _inline(runs)


def _close(before: Block, block: Block) -> bool:
    """Return whether no empty line goes between: items of a list may follow at once, what is in a bare item must."""
    if not isinstance(before, Item):
        return False
    within = len(block.margin.left) > len(before.margin.left)
    return within if not before.runs else isinstance(block, Item) and block.margin.tight


def _common(one: str, other: str) -> str:
    """Return the margin of an empty line between two blocks: the quotations that both are in."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same].rstrip()


def _inline(runs: Runs) -> str:
    """Return ``runs`` with their styles, or without where Markdown cannot express exactly these side by side."""
    styled = paragraph("".join(map(_styled, runs)))
    if len(runs) == 1 and not runs[0].style:
        return as_written(runs[0].text)
    again = prose.blocks(styled, common=True)
    if len(again) == 1 and isinstance(again[0], Paragraph) and _letters(again[0].runs) == _letters(runs):
        return styled
    return as_written(prose.text_of(runs))


def _letters(runs: Runs) -> list[tuple[str, str]]:
    return [(letter, run.style) for run in runs for letter in run.text if not letter.isspace()]


def _styled(run: Run) -> str:
    if run.style == "code":
        return _code(run.text)
    text = run.text.strip()
    if not run.style or not text:
        return signs(run.text)
    before, behind = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    return f"{before}{_MARKS[run.style]}{signs(text)}{_MARKS[run.style]}{behind}"


def _code(text: str) -> str:
    longest = max(map(len, _TICKS.findall(text)), default=0)
    ticks = "`" * (longest + 1)
    edge = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{ticks}{edge}{text}{edge}{ticks}"
