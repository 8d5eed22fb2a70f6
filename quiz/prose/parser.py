"""The parser of the Markdown subset: markdown-it without what banks may not use, and with some rules of ours.

What the subset leaves out (HTML, links, entities) stays as it was typed. Setext headings go too: they swallow a
line of = or -, which is more often an equation or a rule. And no sign is taken for a mark where it may be meant as
itself, because a learner who reads 234 for 2*3*4 cannot know. So a text on a single line is never a list or a heading,
and signs of emphasis (``quiz.prose.emphasis``), backslashes and rules are read more narrowly than CommonMark does.
A picture becomes text that names it and says where it is, because a terminal cannot draw it, and nobody should open
what they cannot see whole.
"""

import re
from functools import cache, lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.hr import hr
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from quiz import lazy
from quiz.prose import emphasis
from quiz.prose.picture_syntax import PICTURE, picture_at

NUMBER = "value"
"""The attribute of an ordered list's item that holds its number, as HTML calls it."""

_LEFT_OUT = ["image", "link", "autolink", "reference", "entity", "html_inline", "html_block", "lheading"]
_DEEPEST = 40
"""Containers in each other: twenty lists. markdown-it drops what lies deeper, so such a text is shown as typed."""
_CONTAINERS = frozenset({"blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open"})
_PIPE = lazy.pattern(r"(?<!\\)\|")


def tokens_of(source: str, *, common: bool = False) -> list[Token] | None:
    """Return the tokens of ``source``, which is safe to show; None where it goes deeper than the parser follows.

    With ``common`` as any reader of CommonMark reads the subset. Nobody may change the tokens.
    """
    return _tokens_of(source, common)


@lru_cache(maxsize=1)  # what is shown of a text is often compared with the marks in it
def _tokens_of(source: str, common: bool) -> list[Token] | None:  # noqa: FBT001 - as its caller names it
    if common:
        tokens = common_parser().parse(source)
    elif "\n" in source.strip():
        tokens = parser().parse(source)
    else:
        return _one_line(source.strip())
    deep = any(token.level >= _DEEPEST - 1 and token.type in _CONTAINERS for token in tokens)
    return None if deep else tokens


def as_typed(source: str) -> list[str]:
    """Return the paragraphs of ``source`` with all their signs."""
    return re.split(r"\n\s*\n", source.strip())


@cache
def parser() -> MarkdownIt:
    """Return the parser itself."""
    made = common_parser.__wrapped__()
    made.inline.ruler.at("emphasis", emphasis.read_signs)
    made.inline.ruler2.at("balance_pairs", emphasis.pair_signs)
    made.inline.ruler.at("escape", emphasis.read_backslash)
    made.block.ruler.at("hr", _rule, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return made


@cache
def common_parser() -> MarkdownIt:
    """Return a parser that reads the subset as CommonMark does."""
    made = (
        MarkdownIt("commonmark", {"html": False, "xhtmlOut": False, "maxNesting": _DEEPEST})
        .enable("table")
        .disable(_LEFT_OUT)
    )
    made.inline.ruler.before("emphasis", PICTURE, _name_picture)
    made.core.ruler.after("block", "numbers", _number_items)
    made.core.ruler.after("block", "cells", _add_cells)  # before text is parsed, so that theirs is parsed too
    return made


def _name_picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
    """Take a picture at the current place as the text that names it; return whether there is one."""
    found = picture_at(state.src, state.pos)
    if found is None:
        return False
    picture, state.pos = found
    if not silent:
        token = state.push(PICTURE, "", 0)
        token.content, token.meta = picture.named, {PICTURE: picture}
    return True


def _one_line(source: str) -> list[Token]:
    """Return the tokens of a text on a single line: a paragraph, whatever it begins with."""
    (inline,) = parser().parseInline(source)
    inline.map, inline.level = [0, 1], 1
    opening, closing = Token("paragraph_open", "p", 1, map=[0, 1], block=True), Token("paragraph_close", "p", -1)
    return [opening, inline, closing] if source else []


def _rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a rule of ``*`` or ``-``; a line of ``_`` is a blank to fill."""
    begin = state.bMarks[first] + state.tShift[first]
    return state.src[begin : begin + 1] != "_" and hr(state, first, end, silent)


def _number_items(state: StateCore) -> None:
    """Number the items of ordered lists as their author did; a number that repeats the one before is counted up."""
    written: list[int] = []
    numbers: list[int] = []
    for token in state.tokens:
        match token.type:
            case "ordered_list_open" | "bullet_list_open":
                written.append(-1)
                numbers.append(-1)
            case "ordered_list_close" | "bullet_list_close":
                written.pop()
                numbers.pop()
            case "list_item_open" if token.info:
                repeated, written[-1] = int(token.info) == written[-1], int(token.info)
                numbers[-1] = numbers[-1] + 1 if repeated else written[-1]
                token.attrSet(NUMBER, numbers[-1])


def _add_cells(state: StateCore) -> None:
    """Add the cells for which a table's heading has no column: markdown-it drops them, a learner should see them."""
    lines = state.src.split("\n")
    tokens: list[Token] = []
    line = columns = 0
    for token in state.tokens:
        match token.type:
            case "tr_open":
                line, columns = token.map[0] if token.map else line, 0
            case "th_open":
                columns = -1  # the heading has all of its cells
            case "td_open":
                columns += 1
            case "tr_close" if columns >= 0:
                for text in _cells(lines[line])[columns:]:
                    tokens += _cell(text, token.level)
        tokens.append(token)
    state.tokens = tokens


def _cells(line: str) -> list[str]:
    """Return the texts of all cells that are written on ``line``."""
    written = _PIPE.split(line.lstrip(" \t>").rstrip())
    first = 0 if written[0].strip() else 1
    last = len(written) if written[-1].strip() else -1
    return [cell.strip().replace("\\|", "|") for cell in written[first:last]]


def _cell(text: str, level: int) -> tuple[Token, Token, Token]:
    return (
        Token("td_open", "td", 1, level=level + 1, block=True),
        Token("inline", "", 0, level=level + 2, content=text, children=[], block=True),
        Token("td_close", "td", -1, level=level + 1, block=True),
    )
