"""A figure as a drawing inside an HTML page (SVG): nothing is loaded, and it is as clear in black and white.

How much there is shows as a length or a size, never as a color alone. Who listens hears the title of the figure and its
sentences, and the page has the same sentences as text beside it.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import assert_never
from zlib import crc32

from quiz import wording
from quiz.prose import display_width, escaped_line
from quiz.stats.figures import Bars, Days, Figure, OverTime, Ranking, Row, Shares

_WIDTH, _MARGIN = 640, 44
_HIGH = 120
"""Units of the plot of a bar chart."""
_DARK, _PALE, _GREY = "#0b3d91", "#8a9bbd", "#595959"
_CELL, _LINE = 15, 26
_LABEL, _BAR = 230, 190
"""Units of the columns of shares: of the labels, and of the bars."""
_LETTERS = 30
"""Letters of a label that fit its column."""
_WEEK = 7


def svg(figure: Figure, width: int = _WIDTH) -> str:
    """Return the drawing of ``figure``; empty where it is a list, or where there is nothing to draw.

    A letter is 12 units high. A smaller ``width`` in units is for narrow windows; shares take what they need.
    """
    match figure:
        case Bars(values=values, labels=labels) if values:
            parts, height = _columns(values, labels, max(1, *values), width)
        case OverTime(values=values, labels=labels) if values:
            parts, height = _columns(values, labels, max(1, figure.top), width)
        case Days(values=values) if values:
            parts, height = _days(figure, width)
        case Shares(rows=rows) if rows:
            parts, height = _shares(figure)
        case Bars() | OverTime() | Days() | Shares() | Ranking():
            return ""
        case _:
            assert_never(figure)
    name = f"figure-{crc32(repr(figure).encode('utf-8', 'replace')):08x}"
    description = " ".join((figure.summary, *figure.sentences))
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {width} {height}">\n'
        f'<title id="{name}-title">{escaped_line(figure.title)}</title>\n'
        f'<desc id="{name}-desc">{escaped_line(description)}</desc>\n' + "\n".join(parts) + "\n</svg>"
    )


def ranked(figure: Figure) -> tuple[Row, ...]:
    """Return the rows of a figure that is a list; none of one that is drawn."""
    return figure.rows if isinstance(figure, Ranking) else ()


def _text(x: float, y: float, words: str, *, anchor: str = "start", fill: str = _GREY) -> str:
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{fill}">{escaped_line(words)}</text>'


def _box(x: float, y: float, width: float, height: float, look: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{round(width, 2):g}" height="{round(height, 2):g}" {look}/>'


def _line(x: float, y: float, to_x: float, to_y: float, *, wide: float = 1) -> str:
    return f'<path d="M{x:g} {y:g}L{to_x:g} {to_y:g}" stroke="{_GREY}" stroke-width="{wide:g}" fill="none"/>'


def _filled(color: str) -> str:
    return f'fill="{color}"'


def _columns(values: Sequence[int], labels: Sequence[str], top: int, width: int) -> tuple[list[str], int]:
    """Return bars side by side over an axis; the numbers of the axis are at its left."""
    step, bottom = (width - _MARGIN) / len(values), _HIGH + 10
    parts = [_text(_MARGIN - 6, 20, f"{top:,}", anchor="end"), _text(_MARGIN - 6, bottom, "0", anchor="end")]
    free = 0.0
    for at, (value, label) in enumerate(zip(values, labels, strict=False)):
        x, high = _MARGIN + at * step, _HIGH * value / top
        if value > 0:
            parts.append(_box(round(x + 0.1 * step, 2), round(bottom - high, 2), 0.8 * step, high, _filled(_DARK)))
        if label and x >= free:
            wide = 8 * display_width(label)
            parts.append(_text(round(min(x, width - wide), 2), bottom + 18, label))
            free = x + wide + 8
    return [*parts, _line(_MARGIN, bottom, width, bottom)], bottom + 26


def _days(days: Days, width: int) -> tuple[list[str], int]:
    """Return a calendar, a column a week; the more there was on a day, the larger its square."""
    weeks = -(-len(days.values) // _WEEK)
    cell = min(_CELL, (width - _MARGIN) / weeks)
    parts, month, free = list[str](), 0, 0.0
    for week in range(weeks):
        monday, x = days.first + timedelta(days=_WEEK * week), _MARGIN + week * cell
        if monday.month != month and x >= free:
            month, free = monday.month, x + 36
            parts.append(_text(x, 14, wording.reading.MONTHS[month - 1][:3]))
    for day in range(0, _WEEK, 2):
        parts.append(_text(0, 22 + (day + 0.8) * cell, wording.returning.WEEKDAYS[day][:3]))
    for at, value in enumerate(days.values):
        x, y = _MARGIN + at // _WEEK * cell, 22 + at % _WEEK * cell
        parts.append(_square(x, y, cell, days.step(value) / max(1, len(days.steps) - 1)))
    x, y = float(_MARGIN), 22 + _WEEK * cell + 8
    for at, (_, meaning) in enumerate(days.steps):
        parts.append(_square(x, y, cell, at / max(1, len(days.steps) - 1)))
        parts.append(_text(x + cell + 5, y + 0.8 * cell, meaning))
        x += cell + 24 + 7 * display_width(meaning)
    return parts, round(y + cell + 6)


def _square(x: float, y: float, cell: float, share: float) -> str:
    frame = _box(x + 1, y + 1, cell - 2, cell - 2, f'fill="none" stroke="{_PALE}" stroke-width="0.5"')
    size = (cell - 3) * share
    inner = _box(round(x + (cell - size) / 2, 2), round(y + (cell - size) / 2, 2), size, size, _filled(_DARK))
    return frame + (inner if share else "")


def _shares(shares: Shares) -> tuple[list[str], int]:
    """Return a bar a row, with a line from where the share may lie at least to where at most."""
    value = _LABEL + _BAR + 12
    note = value + max(70, 8 * max(display_width(row.value) for row in shares.rows)) + 12
    parts = [_text(x, 16, words) for x, words in zip((0, _LABEL, note), shares.columns, strict=True)]
    for at, row in enumerate(shares.rows, 1):
        y = at * _LINE + 14
        parts.append(_text(0, y, _cut(row.label), fill="#1a1a1a"))
        parts += [*_share(row, y), _text(value, y, row.value, fill="#1a1a1a"), _text(note, y, row.note)]
    return parts, (len(shares.rows) + 1) * _LINE


def _share(row: Row, y: float) -> Iterator[str]:
    if not row.of:
        return
    yield _box(_LABEL, y - 10, _BAR, 10, f'fill="none" stroke="{_GREY}" stroke-width="0.5"')
    yield _box(_LABEL, y - 10, _BAR * row.right / row.of, 10, _filled(_PALE if row.few else _DARK))
    if row.low is not None and row.high is not None:
        yield _line(round(_LABEL + _BAR * row.low, 2), y + 3, round(_LABEL + _BAR * row.high, 2), y + 3, wide=2)


def _cut(label: str) -> str:
    return label if display_width(label) <= _LETTERS else f"{label[: _LETTERS - 1].rstrip()}…"
