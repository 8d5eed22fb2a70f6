"""A paper as one HTML file that needs no other: no script, nothing to load, every text escaped."""

from collections.abc import Iterator
from html import escape
from typing import assert_never

from quiz.paper.as_svg import ranked, svg
from quiz.paper.sheet import Blanks, Drawn, Line, MarkdownText, Paper, Part, Point, Points, Section, Source, Sources
from quiz.paper.style import STYLE
from quiz.prose import escaped, escaped_line, html_of, language_tag, lines_html
from quiz.stats.figures import Figure

_HIGHEST = 4
"""The level of a bank's own first heading: below the titles of the paper."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Even a text that got through unescaped could run nothing and load nothing."""


def draw(paper: Paper) -> str:
    """Return the text of the file, to be written as UTF-8, which it declares."""
    body = "\n".join(_sections(paper))
    page = f"@page {{ size: {paper.page}; }}\n" if paper.page else ""
    return f"""\
<!DOCTYPE html>
<html lang="{language_tag(paper.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escaped_line(paper.title)}</title>
<style>{STYLE}{page}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def _sections(paper: Paper) -> Iterator[str]:
    yield f"<header>\n<h1>{escaped(paper.title)}</h1>"
    yield from map(_part, paper.parts)
    yield "</header>"
    for section in paper.sections:
        yield from _section(section, 2)


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"<section{_classes(section, level)}>\n<h{level}>{escaped(section.title)}</h{level}>"
    yield from map(_part, section.parts)
    for inner in section.sections:
        yield from _section(inner, level + 1)
    yield "</section>"


def _classes(section: Section, level: int) -> str:
    drawn = any(isinstance(part, Drawn) for part in section.parts)  # each figure is kept whole by itself
    whole = section.whole or (level == 2 and not section.sections and not drawn)
    names = [name for name, holds in (("whole", whole), ("page", section.new_page)) if holds]
    return f' class="{" ".join(names)}"' if names else ""


def _part(part: Part) -> str:
    match part:
        case Line(text, ""):
            return f"<p>{escaped(text)}</p>"
        case Line(text, "strong"):
            return f"<p><strong>{escaped(text)}</strong></p>"
        case Line(text, tone):
            return f'<p class="{tone}">{escaped(text)}</p>'
        case MarkdownText(markdown, asked):
            return f'<div class="asked">{_markdown(markdown)}</div>' if asked else _markdown(markdown)
        case Points(points):
            return f'<ul class="points">\n{_each(map(_point, points))}</ul>'
        case Sources(sources):
            return f'<ul class="sources">\n{_each(map(_source, sources))}</ul>'
        case Blanks(number):
            return f'<ul class="blanks">\n{_each(["<li></li>"] * number)}</ul>'
        case Drawn(figure):
            return _figure(figure)
        case _:
            assert_never(part)


def _figure(figure: Figure) -> str:
    """Return a drawing with what it says as text below it; the questions of a ranking are a list."""
    listed = "".join(f"<li>{escaped_line(f'{row.label} ({row.value})')}</li>" for row in ranked(figure))
    said = "".join(f"<p>{escaped_line(sentence)}</p>\n" for sentence in figure.sentences)
    title = f"<p><strong>{escaped_line(figure.title)}</strong> {escaped_line(figure.summary)}</p>"
    drawn = f"<ol>{listed}</ol>" if listed else svg(figure)
    return f"<figure>\n{title}\n{drawn}\n<figcaption>\n{said}</figcaption>\n</figure>"


def _markdown(text: str) -> str:
    return html_of(text, highest=_HIGHEST)


def _each(items: Iterator[str] | list[str]) -> str:
    return "".join(f"{item}\n" for item in items)


def _point(point: Point) -> str:
    note = f" ({escaped(point.note)})" if point.note else ""
    below = "".join(f"<p>{_strong(escaped(line), when=point.listed)}</p>" for line in point.below)
    text = lines_html(point.text) if point.marked_up else escaped(point.text)
    shown = _strong(text, when=not (point.quiet or point.listed))
    text = f"<p>{shown}{note}</p>{below}{_markdown(point.why)}"
    if point.sign:
        kind = "signed listed" if point.listed else "signed"
        return f'<li class="{kind}"><span class="sign">{escaped(point.sign)}</span>{text}</li>'
    return f"<li>{text}</li>"


def _strong(text: str, *, when: bool) -> str:
    return f"<strong>{text}</strong>" if when else text


def _source(source: Source) -> str:
    text = f"<p>{escaped(source.text)}</p>"
    address = escaped(source.address)
    if source.on_the_web:
        address = f'<a href="{escape(source.address)}" rel="noreferrer">{address}</a>'
    return f"<li>{text}{f'<p>{address}</p>' if address else ''}</li>"
