"""A question that was answered, as it stays in sight: each option with its sign, or what was given beside the key."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from quiz import wording
from quiz.model import AnswerPart, Traits
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content, to_lines
from quiz.tui.widgets.blocks import Table, TableRow
from quiz.tui.widgets.choice_list import GUTTER
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.page import Block, Para
from quiz.tutor import Feedback
from quiz.tutor.merged import Compared, Option, compared, options

_SIGNS = {True: ("✓", "$text-success"), False: ("✗", "$text-error")}
_OTHER, _NONE = "·", Content("")


def blocks(feedback: Feedback) -> list[Block]:
    """Return the answered question without its stem; empty where it has no options and no places, or has changed."""
    rows = options(feedback)
    if rows:
        return [block for at, row in enumerate(rows) for block in _option(row, gap=not at)]
    places = compared(feedback)
    if places is None:
        return []
    headings = ("", *wording.explaining.columns(places.traits))
    return [Table(headings, [_row(places.traits, each) for each in places.places])]


def _option(option: Option, *, gap: bool) -> Iterator[Block]:
    part = option.part
    prefix = (
        Content(" " * GUTTER) + _sign(part) + to_content(f"{option.number}  " if option.number else "", "$text-muted")
    )
    text = _text(option.traits, part.text, "bold" if part.right else "")
    label = to_content(wording.explaining.LABELS[option.label], "$text-muted")
    yield Edges(text, label, prefix=prefix, gap=gap)
    if option.at_once:
        yield from why(part, Content(" " * prefix.cell_length))


def _sign(part: AnswerPart) -> Content:
    sign, style = _SIGNS[part.right] if part.right or part.chosen else (_OTHER, "$text-muted")
    return to_content(f"{sign} ", style)


def _row(traits: Traits, each: Compared) -> TableRow:
    nothing = to_content(wording.explaining.NOTHING_GIVEN, "$text-muted")
    cells = (
        _text(traits, wording.explaining.place(traits.interaction, each.place)),
        _text(traits, each.given.text) if each.given else nothing,
        _text(traits, each.right.text, "bold"),
    )
    sign, style = _SIGNS[each.agrees]
    below = (*why(each.right), *(_why_not(traits, each.given) if each.given and not each.agrees else ()))
    return TableRow(to_content(f"{sign} ", style), cells, tuple(below))


def _why_not(traits: Traits, part: AnswerPart) -> Iterator[Para]:
    """Yield why a part is wrong, after the part itself: it is below a row that has another one too."""
    for number, para in enumerate(why(part)):
        named = not number and not part.pieces
        yield replace(para, content=_text(traits, part.text) + to_content(": ") + para.content) if named else para


def _text(traits: Traits, text: str, style: str = "") -> Content:
    return (to_lines if traits.marked_up else to_content)(text, style)


def why(part: AnswerPart, indent: Content = _NONE) -> Iterator[Para]:
    """Yield where a typed text differs from the key, and why a part is right or wrong."""
    if part.pieces:
        yield Para(to_content("{}  {}".format(*wording.spelling_diff.marked(part.pieces)), "$text-accent"), indent)
        yield Para(to_content(" ".join(wording.spelling_diff.sentences(part.pieces))), indent)
    if part.why:
        yield from (para.indented(indent) for para in to_paragraphs(part.why, gap=False))
