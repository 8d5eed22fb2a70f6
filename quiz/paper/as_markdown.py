"""A paper as Markdown: easy to read as plain text, and harmless once rendered."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from quiz.paper.as_svg import ranked
from quiz.paper.escaping import as_written, heading, strong
from quiz.paper.markdown_text import begins_with_text, canonical, styled_lines
from quiz.paper.sheet import Blanks, Drawn, Line, MarkdownText, Paper, Part, Point, Points, Section, Source, Sources

_BLANK = f"- {'_' * 60}"
"""A line to write on, whether or not the text is rendered."""


def draw(paper: Paper) -> str:
    """Return the text of ``paper``, which ends with one line end."""
    return "\n\n".join(_section(Section(paper.title, paper.parts, paper.sections), 1)) + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield heading(section.title, level)
    yield from filter(None, map(_part, section.parts))
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _part(part: Part) -> str:
    match part:
        case Line(text, tone):
            return strong(text) if tone in ("strong", "warning", "label") else as_written(text)
        case MarkdownText(markdown):
            return "\n".join(canonical(markdown))
        case Points(points):
            return "\n".join(line for point in points for line in _point(point))
        case Sources(sources):
            return "\n".join(line for source in sources for line in _source(source))
        case Blanks(number):
            return "\n\n".join([_BLANK] * number)
        case Drawn(figure):
            rows = ranked(figure)
            said = [f"{row.label} ({row.value})" for row in rows] or figure.sentences
            return "\n".join([strong(figure.title), "", *(f"- {as_written(sentence)}" for sentence in said)])
        case _:
            assert_never(part)


def _point(point: Point) -> Iterator[str]:
    said, below = (as_written, strong) if point.listed else (strong, as_written)
    text = styled_lines(point.text) if point.marked_up else said(point.text)
    head = f"- {point.sign} {text}" if point.sign else f"- {text}"
    if point.note:
        head += f" ({as_written(point.note)})"
    paragraphs = [*([below(line)] for line in point.below), *filter(None, [canonical(point.why)])]
    if paragraphs and not point.below and begins_with_text(point.why):
        (dash, *why), *paragraphs = paragraphs
        head = "\n".join([f"{head} – {dash}", *why])
    first, *rest = head.split("\n")
    yield first
    yield from _indented((*rest, *(line for paragraph in paragraphs for line in ("", *paragraph))))


def _source(source: Source) -> Iterator[str]:
    address = f"<{source.address}>" if source.on_the_web else as_written(source.address)
    first, *rest = "\\\n".join(filter(None, (as_written(source.text), address))).split("\n")
    yield f"- {first}"
    yield from _indented(rest)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)
