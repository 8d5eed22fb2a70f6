"""What a reader of another program's file is given, and what it yields. Standard library and `quiz.source` only."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from quiz.source import Mapping, Place, Report


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> Place:
        """Return the line and column of the character at ``offset``."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int) -> int:
        """Return where line number ``line`` begins."""
        return self._starts[line - 1]


CARDS = ("recall", "short-answer")
"""The types that a card with two sides can become, the usual one first."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chose where a file leaves something open."""

    dialect: str = ""
    """Of GIFT: ``tsugi``, where several ``=`` in one choice are all to be ticked; else Moodle's."""
    cards: str = CARDS[0]
    """What cards become, one of ``CARDS``."""
    between: str = "\t"
    """What is between the two sides of a Quizlet card."""
    rows: str = "\n"
    """What is between two Quizlet cards."""
    columns: str = ""
    """What the columns of a sheet hold, as ``A=question, B-E=option, F=correct``; empty where that is to be found."""
    key: str = ""
    """How right answers of a sheet are written: text, letters, numbers or numbers-from-0; empty to find it."""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """A file of another program."""

    path: str
    """As messages name it."""
    data: bytes
    report: Report
    """Findings about the file as a whole, such as its encoding."""
    text: str = ""
    """Its text with one kind of line end and without a byte order mark; empty for a file that is no text."""
    lines: Lines = field(default_factory=lambda: Lines(""), compare=False)
    options: Options = Options()


class Heading(NamedTuple):
    """What a file says about all of its questions; a reader yields it first, if at all."""

    title: str = ""
    summary: str = ""
    language: str = ""
    columns: tuple[tuple[str, str, str], ...] = ()
    """Of a sheet: the letter, the heading and the role of each column, as it was read."""


class ForeignQuestion(NamedTuple):
    """One question of a foreign file in our words."""

    node: Mapping
    """Its keys as a bank has them, ``type`` among them and ``id`` not; each with its place in the foreign file."""
    origin: str = ""
    """The id or name that it has there, by which it is found again when the file is imported again."""
    category: str = ""
    """The title of the part of the file that it belongs to; becomes its topic."""
    remarks: tuple[str, ...] = ()
    """What our format has no place for: each is a sentence, and becomes a comment above the question."""


class Context(NamedTuple):
    """A text that belongs to the questions after it, up to the next such text or the next category."""

    markdown: str
    category: str = ""


class LeftOut(NamedTuple):
    """Something in the file that becomes no question."""

    start: Place
    reason: str
    """A sentence."""
    name: str = ""
    """Its name in the file, or how it begins."""


Part = Heading | ForeignQuestion | Context | LeftOut

Read = Callable[[ForeignFile], Iterator[Part]]
"""Yields what is in a file, in its order. Raises QuizError only if nothing in it can be read at all."""
