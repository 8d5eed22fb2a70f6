"""A paper as neutral parts, which become Markdown or HTML elsewhere; no markup of either is in them."""

from dataclasses import dataclass
from typing import Literal

from quiz.stats.figures import Figure

PageSize = Literal["", "A4", "Letter"]
"""What the page is printed on; empty for whatever the printer has."""
Tone = Literal["", "strong", "muted", "warning", "asked", "label"]


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
    marked_up: bool = False
    """Whether the text is Markdown too, as that of an option; its lines stay as they are."""
    sign: str = ""
    """Whether it was right, as a sign; empty where that says nothing new."""
    note: str = ""
    """A few words about it."""
    below: tuple[str, ...] = ()
    """Lines below it: how a typed text differs from the right one, or what answers a question."""
    quiet: bool = False
    """Whether it is set like running text, as what is only offered."""
    listed: bool = False
    """Whether it is one of many in a list: set close together and like running text, with what is below it strong."""


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points."""

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
    """A list of sources."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """Empty lines to write on."""

    number: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure, drawn where that can be, and with its sentences in any case."""

    figure: Figure


Part = Line | MarkdownText | Points | Sources | Blanks | Drawn


@dataclass(frozen=True, slots=True)
class Section:
    """Everything under one title."""

    title: str
    parts: tuple[Part, ...] = ()
    sections: tuple["Section", ...] = ()
    new_page: bool = False
    """Whether it begins on a new page."""
    whole: bool = False
    """Whether it is kept on one page where it fits."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The whole: a title, what is true of all of it, and the sections."""

    title: str
    language: str
    """As the bank names it; not to be trusted."""
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    page: PageSize = ""
