"""What was measured, and the table that says so. Knows numbers, no programs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import NamedTuple

_NONE = "–"


class Unit(NamedTuple):
    """How numbers of one kind are written."""

    name: str
    per_one: float
    """How many of it one second, or one byte, is."""


MILLISECONDS = Unit("ms", 1e3)
SECONDS = Unit("s", 1.0)
MEGABYTES = Unit("MB", 1e-6)

Series = Sequence[float]
"""Seconds or bytes, in the order in which they were measured."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured beside its floor, turn by turn: ``ours[i]`` and ``floor[i]`` are neighbours in time."""

    what: str
    ours: Series
    floor: Series = ()
    """Empty where there is nothing to hold it against."""
    limit: float | None = None
    """What the ratio of the medians may be at most; None where nothing is promised."""
    unit: Unit = MILLISECONDS

    @property
    def ratio(self) -> float | None:
        """Median to median."""
        return median(self.ours) / median(self.floor) if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the limit is kept; None where there is none."""
        return None if self.limit is None or self.ratio is None else self.ratio <= self.limit

    def cells(self) -> tuple[str, ...]:
        """The row as text, in the order of ``_HEADS``."""
        met = {True: "yes", False: "**no**", None: _NONE}[self.met]
        limit = _NONE if self.limit is None else f"<= {self.limit:g}x"
        ratio = _NONE if self.ratio is None else f"{self.ratio:.2f}x"
        return self.what, self._middle(self.ours), self._middle(self.floor), ratio, limit, met, self._spread()

    def _middle(self, series: Series) -> str:
        return f"{_written(median(series) * self.unit.per_one)} {self.unit.name}" if series else _NONE

    def _spread(self) -> str:
        """How many, and between what the middle half lies."""
        said = [f"n {len(self.ours)}", f"ours {self._middle_half(self.ours)}"]
        if self.floor:
            pairs = [one / other for one, other in zip(self.ours, self.floor, strict=True)]
            low, high = _quartiles(pairs)
            said += [f"floor {self._middle_half(self.floor)}", f"pair by pair {low:.2f}–{high:.2f}x"]
        return ", ".join(said)

    def _middle_half(self, series: Series) -> str:
        return "–".join(_written(quartile * self.unit.per_one) for quartile in _quartiles(series))


def _quartiles(series: Series) -> tuple[float, float]:
    if len(series) == 1:
        return series[0], series[0]
    low, _, high = quantiles(series, n=4, method="inclusive")
    return low, high


def _written(number: float) -> str:
    """Three digits that count."""
    return f"{number:.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"


_HEADS = ("what", "ours", "floor", "ratio", "limit", "met", "spread (middle half)")


def table(rows: Iterable[Row]) -> str:
    """The rows as one table in Markdown."""
    lines = [_HEADS, tuple("---" for _ in _HEADS), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
