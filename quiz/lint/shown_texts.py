"""Every text of a bank that learners read, how it is shown, and the places of signs in it: for rules about signs."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.passages import texts
from quiz.source import Mapping, Node, Placed, Scalar, SourceLines, on_line

Shown = Literal["paragraphs", "lines", "as written"]
"""How a text is shown: as Markdown, with the marks inside its lines only, or with all its signs."""

_PARAGRAPHS = frozenset({"stem", "also", "why", "explanation", "correction", "hints", "summary", "notice", "help"})
_LINES = frozenset({"correct", "wrong", "left", "right", "item", "sequence", "decoys"})
_IN_HEAD = ("title", "summary", "notice", "help")


class ShownText(NamedTuple):
    """One text, with what it belongs to."""

    text: str
    at: Scalar
    shown: Shown
    path: str
    question: QuestionContext | None = None
    """None for a text of the bank itself."""


def shown_texts(bank: BankContext, doubtful: Callable[[str], bool]) -> Iterator[ShownText]:
    """Yield each text that is on a line of its file that is ``doubtful``, so that most of a bank is passed over.

    What learners type is left out, and so is what serves the order of the bank.
    """
    lines = {
        path: [number for number, line in enumerate(bank.texts.lines(path), 1) if doubtful(line)]
        for path in bank.texts.paths
    }
    if not any(lines.values()):
        return
    for text in _of_head(bank.head, bank.texts.paths[0]):
        if _touches(text.at, lines[text.path]):
            yield text
    for question in bank.questions:
        if _touches(question.node, lines.get(question.path, [])):
            for text in _of_question(question):
                if _touches(text.at, lines[question.path]):
                    yield text


def place_of(bank: BankContext, text: ShownText, start: int, length: int = 1) -> Placed:
    """Return where a piece of ``text`` is written; where the text begins, if YAML has it in another way there."""
    return place_in(bank.texts, text.path, text.at, start, length)


def place_in(texts: SourceLines, path: str, at: Scalar, start: int, length: int) -> Placed:
    """Return where a piece of the text of ``at`` is written; where it begins, if YAML has it in another way there."""
    piece = at.text[start : start + length].split("\n")[0]
    before = at.text[: start + len(piece)].count(piece)
    lines = texts.lines(path)[at.start[0] - 1 : at.end[0]]
    for number, line in enumerate(lines, at.start[0]):
        column = at.start[1] - 1 if number == at.start[0] else 0
        while (column := line.find(piece, column)) >= 0:
            before -= 1
            if before <= 0:
                return on_line(number, column, column + len(piece))
            column += len(piece)
    return at


def _touches(node: Node, lines: list[int]) -> bool:
    at = bisect_left(lines, node.start[0])
    return at < len(lines) and lines[at] <= node.end[0]


def _of_head(head: Mapping, path: str) -> Iterator[ShownText]:
    """Yield the texts of the bank itself."""
    for key, node in head.entries:
        if key.text in _IN_HEAD and isinstance(node, Scalar):
            yield ShownText(node.text, node, _way(key.text), path)
        elif key.text in ("topics", "sources", "glossary") and isinstance(node, Mapping):
            for _, entry in node.entries:
                for inner in entry.entries if isinstance(entry, Mapping) else ((key, entry),):
                    if isinstance(inner[1], Scalar) and inner[0].text in ("title", "note", "glossary"):
                        yield ShownText(inner[1].text, inner[1], "as written", path)


def _of_question(question: QuestionContext) -> Iterator[ShownText]:
    traits = question.traits
    for passage in texts(question.node):
        field = passage.field
        if field == "answer" and traits.self_judged:
            yield ShownText(passage.text, passage.at, "paragraphs", question.path, question)
        elif field in _PARAGRAPHS or field in _LINES:
            yield ShownText(passage.text, passage.at, _way(field), question.path, question)
        elif passage.top == "decoys" and field == "text":
            yield ShownText(passage.text, passage.at, "lines", question.path, question)
        elif (passage.top, traits.interaction) == ("text", "fill") or passage.top == "urgent":
            yield ShownText(passage.text, passage.at, "as written", question.path, question)


def _way(key: str) -> Shown:
    return "paragraphs" if key in _PARAGRAPHS else "lines" if key in _LINES else "as written"
