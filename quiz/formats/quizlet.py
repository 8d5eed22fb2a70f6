"""Quizlet's text of cards to questions: a term, a sign between, its definition, and a sign between cards."""

from collections.abc import Iterator

from quiz.formats import cards
from quiz.formats.foreign import ForeignFile, LeftOut, Part
from quiz.formats.nodes import Placed
from quiz.formats.plain_signs import as_markdown


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the cards of a file; with a line end between cards, a line without a term goes on with the one above."""
    between, apart = file.options.between or "\t", file.options.rows or "\n"
    for start, end in _rows(file.text, between, apart):
        term, sign, definition = file.text[start:end].partition(between)
        if not sign:
            yield LeftOut(file.lines.place(start), "There is nothing between the two sides of this card.", term[:60])
            continue
        front = _placed(file, start, start + len(term))
        back = _placed(file, start + len(term) + len(sign), end)
        shown = back.replaced(as_markdown(back.text.replace("\n", "\n\n")))
        bare, extra = " ".join(definition.split()), back.replaced("")
        yield cards.Card(front.replaced(as_markdown(front.text)), shown, bare, extra).question(file.options)


def _rows(text: str, between: str, apart: str) -> Iterator[tuple[int, int]]:
    """Yield where cards begin and end."""
    at = 0
    begin = last = -1
    has_sides = False
    while at < len(text):
        stop = text.find(apart, at)
        stop = len(text) if stop < 0 else stop
        if text[at:stop].strip():
            divided = between in text[at:stop]
            if begin < 0 or divided or not has_sides or apart != "\n":
                if begin >= 0:
                    yield begin, last
                begin, has_sides = at, divided
            last = stop
        at = stop + len(apart)
    if begin >= 0:
        yield begin, last


def _placed(file: ForeignFile, start: int, end: int) -> Placed:
    text = file.text[start:end]
    start += len(text) - len(text.lstrip())
    stripped = text.strip()
    return Placed(stripped, file.lines.place(start), file.lines.place(start + len(stripped)))
