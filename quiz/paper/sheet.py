"""A paper as neutral parts, drawn as Markdown or as HTML. No markup of either enters here."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["", "strong", "muted", "warning", "asked"]


@dataclass(frozen=True, slots=True)
class Line:
    """Text that appears as it was written, line ends and all."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """Text in the subset of Markdown that banks may use."""

    markdown: str
    asked: bool = False
    """Whether it is the question itself."""


@dataclass(frozen=True, slots=True)
class Point:
    """An option, a gap, a pair or a place in an order, with what there is to say about it."""

    text: str
    why: str = ""
    """Markdown."""
    sign: str = ""
    """Whether it was right, where that is to be seen."""
    note: str = ""
    """A few words about it."""
    differences: tuple[str, ...] = ()
    """Where a typed text leaves the right one, a sentence each."""


@dataclass(frozen=True, slots=True)
class Points:
    """Points under each other."""

    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source in one line, with its address where it has one."""

    text: str
    address: str = ""
    on_the_web: bool = False
    """Whether the address may be a link."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Sources under each other."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """Empty lines to write on."""

    number: int


Part = Line | MarkdownText | Points | Sources | Blanks


@dataclass(frozen=True, slots=True)
class Section:
    """Everything under one title."""

    title: str
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole: a title, what is true of all of it, and the sections."""

    title: str
    language: str
    """As the bank names it; not to be trusted."""
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
