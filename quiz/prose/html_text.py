"""Text as HTML: Markdown by markdown-it's own renderer behind a filter, anything else escaped as it was written.

Nothing in a bank becomes an element that its author chose. The parser knows no HTML, links, images or entities, so such
signs are text when they arrive here; and whatever comes out of the parser, only the elements of the subset pass, with
no attribute but the number of a list's item. The rest is written as text. A picture is named in words and never loaded,
because that would report to its owner who reads; its address is a link where it is a plain one on the web.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from quiz.prose.addresses import disguised, web_address
from quiz.prose.block_types import Run
from quiz.prose.parser import NUMBER, as_typed, parser, tokens_of
from quiz.prose.picture_syntax import PICTURE
from quiz.prose.safety import safe
from quiz.prose.separate_lines import lines

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
"""Roughly what BCP 47 allows as a language tag."""
_ELEMENTS = frozenset(
    ("p", "ul", "ol", "li", "blockquote", "hr", "table", "thead", "tbody", "tr", "th", "td", "strong", "em")
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_STYLES = {"strong": "strong", "emphasis": "em", "code": "code"}
_CODE = frozenset(("code_inline", "code_block", "fence"))


def html_of(markdown: str, *, highest: int = 1) -> str:
    """Return the elements of ``markdown``, whose headings begin at level ``highest``. Never fails, loses no word."""
    source = _safe(markdown)
    tokens = tokens_of(source)
    if tokens is None:
        return "".join(f"<p>{escaped(text)}</p>" for text in as_typed(source))
    return _renderer().render(list(_filtered(tokens, highest)), parser().options, {}).rstrip("\n")


@cache
def _renderer() -> RendererHTML:
    """Return the one renderer, which keeps nothing: making it takes longer than most texts do."""
    return RendererHTML()


def escaped(text: str) -> str:
    """Return ``text`` as it was written, line ends and all, for a place between elements."""
    return escape(_safe(text).strip("\n")).replace("\n", "<br>")


def escaped_line(text: str) -> str:
    """Return ``text`` as it was written, on one line, for a place where no element may be."""
    return escape(" ".join(_safe(text).split()))


def lines_html(text: str) -> str:
    """Return the lines of an option, an item or a side of a pair with their styles, for a place between elements."""
    return "<br>".join("".join(map(_run, line)) for line in lines(text))


def language_tag(written: str) -> str:
    """Return a language as a page may declare it; English for what is no tag of a language."""
    return written if _LANGUAGE.fullmatch(written) else "en"


def _run(run: Run) -> str:
    element, text = _STYLES.get(run.style), escape(run.text)
    return f"<{element}>{text}</{element}>" if element else text


def _safe(text: str) -> str:
    return safe(text.replace("\r\n", "\n"))


def _filtered(tokens: Iterable[Token], highest: int) -> Iterator[Token]:
    """Yield ``tokens`` with only what may pass."""
    for token in tokens:
        if token.type == "inline":
            yield token.copy(children=list(_filtered(token.children or (), highest)))
        elif token.type in _CODE:
            yield token.copy(attrs={}, info="", content=safe(token.content.removesuffix("\n")))
        elif token.tag in _HEADINGS:
            level = min(len(_HEADINGS), _HEADINGS.index(token.tag) + highest)
            yield token.copy(attrs={}, tag=f"h{level}")
        elif token.type == "softbreak":
            yield Token("text", "", 0, content=" ")
        elif token.type == "hardbreak":
            yield Token("br", "br", 0)  # the renderer would put a line end behind it, which a page keeps as another one
        elif token.type == PICTURE:
            yield from _picture(token)
        elif token.tag in _ELEMENTS:
            number = token.attrs.get(NUMBER)
            yield token.copy(attrs={} if number is None else {NUMBER: int(number)}, hidden=False)
        else:
            yield Token("text", "", 0, content=safe(token.content))


def _picture(token: Token) -> Iterator[Token]:
    """Yield what names a picture, with a link around its address where that may be opened."""
    picture = token.meta[PICTURE]
    address = web_address(picture.path)
    if not address or disguised(picture.path):
        yield Token("text", "", 0, content=safe(token.content))
        return
    yield Token("text", "", 0, content=safe(token.content.removesuffix(f"{picture.path})")))
    yield Token("link_open", "a", 1, attrs={"href": address, "rel": "noreferrer"})
    yield Token("text", "", 0, content=address)
    yield Token("link_close", "a", -1)
    yield Token("text", "", 0, content=")")
