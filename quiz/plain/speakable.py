"""Turns texts of a bank into lines for a screen reader: what only an eye can read is named, or put into words."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from quiz import lazy, prose, wording
from quiz.model import Traits
from quiz.prose import Block, Code, Heading, Item, Paragraph, Row, Rule, Runs

_FEEDBACK = wording.plain_feedback

# Each pattern begins at the first of several blanks and never tries the others, so that a long run is read once.
_BLANK = lazy.pattern(r"_{3,}|(?<!\w)__(?!\w)")  # two beside a letter are part of a name such as __init__
_TIMES = lazy.pattern(r"(?<=\d) ?[\u00b7\u22c5] ?(?=\d)")
_DOT = lazy.pattern(r"(?<! ) ++[\u00b7\u2022] +")
_ARROW = lazy.pattern(r"(?:(?<! ) ++)?[\u2190-\u21ff\u27f0-\u27ff\u2900-\u297f] *")
_LINK = lazy.pattern(r"\[([^\[\]\n]+)\]\(([^\s)\[]+)\)")
_LONE_SIGN = lazy.pattern(r"(?<!\S)([!?])(?= [a-z])")
"""A sign used as a word: ``Press ! for help``. Where it ends a sentence, as in French, no small letter follows."""
_FEW = 3
"""How many signs are named one by one in a text without letters and digits; more of them are a drawing."""


def speakable_markdown(markdown: str) -> str:
    """Return ``markdown`` as lines: lists without bullets, each item with a full stop, quotations and code announced.

    No word is lost, and the lines are safe to print.
    """
    return "\n".join(_lines(prose.blocks(markdown)))


def speakable(text: str) -> str:
    """Return a text that is not Markdown, such as a title, with words in the place of signs that stand for words."""
    if text.strip() and len(text.strip()) <= _FEW and not any(map(str.isalnum, text)):
        return _FEEDBACK.signs(text.strip())
    text = _BLANK.sub(_blank, text)
    if not text.isascii():
        text = _ARROW.sub(" to ", _DOT.sub(", ", _TIMES.sub(" times ", text)))
    return _LONE_SIGN.sub(lambda found: _FEEDBACK.signs(found[1]), text)


def _blank(line: re.Match[str]) -> str:
    """Return the word for a blank to fill, separated from the letters beside it."""
    before, after = line.string[: line.start()][-1:], line.string[line.end() :][:1]
    return f"{' ' * before.isalnum()}blank{' ' * after.isalnum()}"


def speakable_lines(text: str) -> str:
    """Return an option, an item or a side of a pair, whose lines stay as they are, without its marks."""
    return "\n".join(map(_words, prose.lines(text)))


def speakable_part(traits: Traits, text: str) -> str:
    """Return a part of an answer to a question with these ``traits``."""
    return speakable_lines(text) if traits.marked_up else speakable(text)


def numbered(texts: Iterable[str], *, marked_up: bool = False) -> Iterator[str]:
    """Yield texts to choose from by number; with ``marked_up`` they are Markdown, as options are."""
    return _FEEDBACK.options(tuple(map(speakable_lines if marked_up else speakable, texts)))


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    heads: tuple[str, ...] = ()
    quoted = 0
    for block in blocks:
        if isinstance(block, Row) and block.heading:
            heads = ()
        text = _content(block, heads)
        if isinstance(block, Row) and block.heading:
            heads = tuple(map(_words, block.cells))
        yield _FEEDBACK.labelled("Quotation", text) if block.margin.quoted > quoted else text
        quoted = block.margin.quoted


def _content(block: Block, heads: tuple[str, ...]) -> str:
    match block:
        case Paragraph(runs):
            return _words(runs)
        case Heading(runs):
            return _FEEDBACK.sentence(_words(runs))
        case Item(marker, runs):
            text = _FEEDBACK.sentence(_words(runs)) if runs else ""
            return f"{marker} {text}" if marker[0].isdigit() else text
        case Code(text):
            return _FEEDBACK.code(text, text.count("\n") + 1)
        case Row(cells):
            return _FEEDBACK.cells(tuple(map(_words, cells)), heads)
        case Rule():
            return ""
        case _:
            assert_never(block)


def _words(runs: Runs) -> str:
    """Return running text; a sign in the style of code is always named, apart from the letters beside it."""
    text, named = "", False
    for run in runs:
        shown = speakable(run.text) if run.style == "code" else run.text
        beside, named = named or shown != run.text, shown != run.text
        text += f" {shown}" if beside and text[-1:].isalnum() and shown[:1].isalnum() else shown
    return speakable(_LINK.sub(r"\1 (\2)", text))
