"""Figures as plain values, which every front end draws in its own way: blocks, sentences, lines of SVG.

A figure has its title, one line that sums it up, its numbers with their labels, and ``sentences``, which say the same
to somebody who listens. Texts are finished: whoever draws one adds no word. What comes from a bank in them (a title, a
stem) is as its author wrote it, so it is made safe where it is drawn.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Name = tuple[str, str]
"""A question: the id of its bank, and its own."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a figure that speaks of some questions, which can be opened, practised and read from it."""

    label: str
    value: str = ""
    """The number, in words: ``11 of 12``, ``right 1 of 5``."""
    note: str = ""
    """The text beside it: ``70% to 98%``, ``too few to tell``."""
    detail: tuple[str, ...] = ()
    """Sentences to show while the row is chosen."""
    questions: tuple[Name, ...] = ()
    """Those that it is about, in the order of the bank, or the one to begin with first."""
    bank: str = ""
    """The id of the bank that it is about, where it is about one."""
    topic: str = ""
    """The id of the topic in that bank, where it is about one."""
    right: int = 0
    """Answers that were right."""
    of: int = 0
    """Answers there were: 0 draws no bar."""
    few: bool = False
    """Whether there are too few to tell: the bar is drawn paler, and ``note`` says so."""
    low: float | None = None
    """Where the true share may lie at least, 0 to 1; of certainty, what fits the learner's words."""
    high: float | None = None
    due: int = 0
    """Questions that are due today, in the row that reviews them."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Numbers side by side, such as the questions that are due on each of the next days."""

    title: str
    summary: str
    unit: str
    """Of what the numbers are: ``questions``."""
    values: tuple[int, ...]
    labels: tuple[str, ...]
    """One for each value, empty where the axis has none: ``today``, ``Sun``, ``6 Dec``."""
    sentences: tuple[str, ...]
    row: Row | None = None
    """What can be opened from it."""


@dataclass(frozen=True, slots=True)
class Days:
    """A number for each day of some weeks, as a calendar: one column a week, Monday first."""

    title: str
    summary: str
    unit: str
    first: date
    """The Monday of the first week."""
    values: tuple[int, ...]
    """Of each day from then to today: the last week may be shorter."""
    steps: tuple[tuple[int, str], ...]
    """From which number on a day is drawn darker, and what that means: ``(1, "1 to 9")``. The first begins at 0."""
    sentences: tuple[str, ...]

    def step(self, value: int) -> int:
        """Return which of ``steps`` a number reaches."""
        return max((at for at, (least, _) in enumerate(self.steps) if value >= least), default=0)


@dataclass(frozen=True, slots=True)
class Shares:
    """How many of some answers were right, a bar a row, with what that share may be in truth."""

    title: str
    summary: str
    columns: tuple[str, str, str]
    """Headings: of the labels, of the bars, of the notes."""
    rows: tuple[Row, ...]
    sentences: tuple[str, ...]
    """One for each row, and then what there is to say of all of them."""
    heading: str = ""
    """What is said before them, where several such figures follow each other."""


@dataclass(frozen=True, slots=True)
class OverTime:
    """One number as it was at the end of each of some weeks, the last one today."""

    title: str
    summary: str
    unit: str
    values: tuple[int, ...]
    """None at all where there are too few answers to tell a change."""
    labels: tuple[str, ...]
    """One for each value, empty where the axis has none."""
    most: int
    """What the number could be at most."""
    sentences: tuple[str, ...]

    @property
    def top(self) -> int:
        """Return the top of the axis: ``most``, unless the values would then be too low to read; not for no values."""
        highest = max(self.values)
        return self.most if self.most <= 3 * highest else highest


@dataclass(frozen=True, slots=True)
class Ranking:
    """Questions one below the other, the first of them the one that matters most."""

    title: str
    summary: str
    rows: tuple[Row, ...]
    """The first of them, where there are many."""
    sentences: tuple[str, ...]
    questions: tuple[Name, ...] = ()
    """All of them."""


Figure = Bars | Days | Shares | OverTime | Ranking

PageName = Literal["remembering", "topics", "certainty"]


@dataclass(frozen=True, slots=True)
class Page:
    """Some figures that belong together; where there is little room each figure is a page of its own."""

    name: PageName
    title: str
    lines: tuple[str, ...]
    """The text above the figures, in one or two sentences."""
    figures: tuple[Figure, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return all that the page says, in the order in which it is listened to."""
        return (*self.lines, *(sentence for figure in self.figures for sentence in _spoken(figure)))


def _spoken(figure: Figure) -> tuple[str, ...]:
    return (figure.heading, *figure.sentences) if isinstance(figure, Shares) and figure.heading else figure.sentences


@dataclass(frozen=True, slots=True)
class WhereIStand:
    """All that is drawn of where a learner stands."""

    title: str
    """Of the banks that it is about: ``all banks``, or the title of one."""
    pages: tuple[Page, ...]
    """None where nothing was answered."""
    empty: str = ""
    """What is said then."""
    held_back: int = 0
    """Sensitive topics that are left out, because they were not brought in."""
