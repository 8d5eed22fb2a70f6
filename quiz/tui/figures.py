"""The figures of a learner's progress, drawn as lines of text: bars in eighths of a cell and a calendar of signs.

Every function returns lines no wider than they may be. In ASCII a bar is made of ``#``. The title and the line
of a figure state what it shows; no meaning depends on color.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

from textual.content import Content

from quiz import wording
from quiz.stats import figures
from quiz.stats.figures import Bars, Days, Figure, OverTime, Ranking, Shares
from quiz.tui.text import ASCII_ONLY, packed, to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.page import Block

_EIGHTHS, _ASCII_EIGHTHS = " ▁▂▃▄▅▆▇█", " #"
_SHADES = {2: "·█", 3: "·▄█", 4: "·▂▄█", 5: "·▂▄▆█"}
_ASCII_SHADES = {2: ".#", 3: ".+#", 4: ".-+#", 5: ".-=+#"}
_WIDEST = 4
"""Cells of a bar with the blank beside it."""
_WEEK = 7
_BAR = 12
"""Cells of the bar of a share, as rows have it."""


def columns(values: Sequence[int], labels: Sequence[str], top: int, *, width: int, high: int) -> list[str]:
    """Return bars side by side, as high as their values: ``high`` lines, an axis, and its labels under it.

    A value above 0 is never drawn as nothing. ``top`` is the value of the full height.
    """
    signs = _ASCII_EIGHTHS if ASCII_ONLY.get() else _EIGHTHS
    margin = len(f"{top:,}") + 1
    step = max(1, min(_WIDEST, (width - margin) // max(1, len(values))))
    thick, steps = max(1, step - 1), len(signs) - 1
    levels = [max(1, round(value * high * steps / max(1, top))) if value > 0 else 0 for value in values]
    lines = []
    for line in range(high):
        below = (high - 1 - line) * steps
        cells = (signs[min(max(level - below, 0), steps)] for level in levels)
        drawn = "".join((cell * thick).ljust(step) for cell in cells)
        lines.append((f"{top:,} " if line == 0 else " " * margin) + drawn.rstrip())
    tick, rule = ("+", "-") if ASCII_ONLY.get() else ("┴", "─")
    axis = "".join((tick if label else rule) + rule * (step - 1) for label in labels)
    return [*lines, f"{'0 ':>{margin}}{axis}", _labels(labels, step, margin, width)]


def _labels(labels: Sequence[str], step: int, margin: int, width: int) -> str:
    """Return the labels in one line, each under its place, at the edge moved to the left; the last one matters most."""
    named = [(min(margin + at * step, width - len(label)), label) for at, label in enumerate(labels) if label]
    if not named:
        return ""
    *before, (end, last) = named
    line = ""
    for place, label in before:
        if (not line or place > len(line)) and place + len(label) < end:
            line = line.ljust(place) + label
    return line.ljust(end) + last


def calendar(days: Days, width: int) -> tuple[list[str], list[str]]:
    """Return the calendar, a column a week with the months above it, and beside it what its signs mean."""
    shades = (_ASCII_SHADES if ASCII_ONLY.get() else _SHADES)[min(max(len(days.steps), 2), 5)]
    names = [name[:3] for name in wording.returning.WEEKDAYS]
    margin = len(names[0]) + 1
    weeks = -(-len(days.values) // _WEEK)
    step = 2 if margin + 2 * weeks <= width else 1
    first = max(0, weeks - (width - margin) // step)
    months, before = "", 0
    for week in range(first, weeks):
        month = (days.first + timedelta(days=_WEEK * week)).month
        place = margin + (week - first) * step
        if month != before and (not months or place > len(months)):
            months, before = months.ljust(place) + wording.reading.MONTHS[month - 1][:3], month
    lines = [months]
    for day in range(_WEEK):
        own = days.values[first * _WEEK + day :: _WEEK]
        signs = (shades[min(days.step(value), len(shades) - 1)].ljust(step) for value in own)
        lines.append(((names[day] if day % 2 == 0 else "").ljust(margin) + "".join(signs)).rstrip())
    return lines, [f"{shade} {text}" for shade, (_, text) in zip(shades, days.steps, strict=False)]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The part of a figure that is no list of rows, as a block of a page."""

    figure: Bars | Days | OverTime
    high: int
    gap: bool = False

    def lines(self, width: int) -> Iterator[Content]:
        """Yield its lines at ``width`` cells."""
        match self.figure:
            case Bars(values=values, labels=labels):
                room = max(1, width - len(f"{max(values, default=0):,}") - 1)
                yield from _drawn(columns(values[:room], labels[:room], max(values), width=width, high=self.high))
            case OverTime(values=values, labels=labels, most=most) as over:
                room = max(1, width - len(f"{most:,}") - 1)
                yield from _drawn(columns(values[-room:], labels[-room:], over.top, width=width, high=self.high))
            case Days() as days:
                lines, legend = calendar(days, width)
                widest = max(map(len, lines))
                beside = widest + 4 + max(map(len, legend)) <= width
                for at, line in enumerate(lines):
                    meaning = legend[at - 2] if beside and 2 <= at < len(legend) + 2 else ""
                    text = to_content(line, "$text-primary" if at else "$text-muted")
                    yield text + to_content(" " * (widest + 4 - len(line)) + meaning if meaning else "", "$text-muted")
                if not beside:
                    yield from (to_content(line, "$text-muted") for line in packed(legend, width, "   "))
            case _:
                assert_never(self.figure)


def _drawn(lines: Sequence[str]) -> Iterator[Content]:
    for at, line in enumerate(lines):
        margin = line.index(" ", len(line) - len(line.lstrip())) if at == 0 else 0
        style = "$text-muted" if at >= len(lines) - 2 else "$text-primary"
        yield to_content(line[:margin], "$text-muted") + to_content(line[margin:], style)


def rows(figure: Figure) -> list[tuple[figures.Row, Row]]:
    """Return the rows of a figure, on which there is a cursor: each with how it is drawn, its bar and its numbers."""
    match figure:
        case Bars(row=row):
            return [(row, Row(row.label, aside=row.value))] if row else []
        case Ranking(rows=found):
            return [
                (row, Row(row.label, detail=" · ".join(filter(None, (row.value, row.note))), most=2)) for row in found
            ]
        case Shares(rows=found):
            value, note = _widths(figure)
            widest = max((len(row.label) for row in found), default=0)
            return [(row, _share(row, value, note, widest)) for row in found]
        case Days() | OverTime():
            return []
        case _:
            assert_never(figure)


def _share(row: figures.Row, value: int, note: int, widest: int) -> Row:
    """Return a row of shares, beside its bar two columns as wide as the widest ``value`` and ``note``."""
    aside = f"{row.value:<{value}}  {row.note:<{note}}".rstrip()
    if not row.of:
        return Row(row.label, aside=aside.strip())
    share = (row.right, row.of)
    return Row(row.label, aside=aside, share=share, room=value + 2 + note, widest=widest, pale=row.few)


def _widths(shares: Shares) -> tuple[int, int]:
    """Return the cells of the two columns beside the bars."""
    drawn = [row for row in shares.rows if row.of]
    return max((len(row.value) for row in drawn), default=0), max((len(row.note) for row in drawn), default=0)


@dataclass(frozen=True, slots=True)
class Heading:
    """The names of the columns of shares, each above its column where there is room."""

    shares: Shares
    gap: bool = False

    @property
    def _beside(self) -> str:
        (_, right, note), (value, _) = self.shares.columns, _widths(self.shares)
        return f"{right:<{_BAR + 2 + value}}  {note:<{_widths(self.shares)[1]}}"

    def lines(self, width: int) -> Iterator[Content]:
        """Yield the names; one after the other where they do not fit."""
        of = self.shares.columns[0]
        if width < len(of) + 2 + len(self._beside):
            yield from to_content(" · ".join(filter(None, self.shares.columns)), "$text-muted").wrap(width)
        else:
            yield to_content(of + self._beside.rjust(width - len(of)), "$text-muted")


def blocks(figure: Figure, *, high: int) -> Iterator[Block]:
    """Yield the title of a figure with its summary, and what is drawn of it above its rows."""
    title, summary = to_content(figure.title, "bold $text-primary"), to_content(figure.summary, "$text-muted")
    yield Edges(title, summary, gap=True)
    match figure:
        case Bars(values=values) | Days(values=values) | OverTime(values=values):
            if values:
                yield Drawing(figure, high)
        case Shares() if figure.rows:
            yield Heading(figure)
        case Shares() | Ranking():
            pass
        case _:
            assert_never(figure)
