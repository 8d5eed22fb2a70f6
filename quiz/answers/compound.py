"""Amounts that are typed in two or three units: 2h 30m, 5 ft 10, 1m78, 2:30 h."""

import re
from collections.abc import Mapping
from fractions import Fraction

from quiz import lazy
from quiz.answers.unit_table import Unit, look_up
from quiz.answers.units import comparable, convert

_PART = lazy.pattern(
    r"(?P<number>\d{1,9}(?:[.,]\d{1,9})?) ?(?P<unit>[a-zµμ]+\.?|''|\"|'|)(?:,? and |,? ?|$)", re.IGNORECASE
)
_CLOCK = lazy.pattern(
    r"(?P<hours>\d{1,3}):(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d)| ?(?:h|hrs?|hours?)\.?)", re.IGNORECASE
)
_SIGNS: Mapping[str, tuple[str, str]] = {"'": ("ft", "min"), "''": ("in", "s"), '"': ("in", "s")}
_NEXT: Mapping[str, str] = {
    "d": "h",
    "h": "min",
    "min": "s",
    "ft": "in",
    "m": "cm",
    "km": "m",
    "lb": "oz",
    "st": "lb",
    "kg": "g",
}
"""The unit that is meant where the last one is left out."""
_NAMES: Mapping[str, str] = {"foot": "ft", "feet": "ft"}


def read_compound(text: str, asked: Unit) -> Fraction | None:
    """Read an amount in descending units as a number of ``asked`` units; None where it is none. Linear."""
    clock = _CLOCK.fullmatch(text)
    if clock:
        seconds = int(clock["hours"]) * 3600 + int(clock["minutes"]) * 60 + int(clock["seconds"] or 0)
        return convert(Fraction(seconds), look_up("s")[0].unit, asked)
    parts: list[tuple[Fraction, str]] = []
    at = 0
    while at < len(text) and len(parts) < 3 and (found := _PART.match(text, at)) is not None and found.end() > at:
        parts.append((Fraction(found["number"].replace(",", ".")), found["unit"].rstrip(".")))
        at = found.end()
    return _sum(parts, asked) if at == len(text) and len(parts) > 1 else None


def _sum(parts: list[tuple[Fraction, str]], asked: Unit) -> Fraction | None:
    """Add the parts up, each of which must be smaller than one of the unit before it."""
    total, before, size = Fraction(0), "", None
    for number, written in parts:
        spelled = _spelled(written, before, asked)
        found = look_up(spelled) or look_up(spelled, fold=True)
        if not spelled or not found or not comparable(found[0].unit, asked) or found[0].unit.zero:
            return None
        unit = found[0].unit
        if size is not None and number * unit.size >= size:
            return None
        total, before, size = total + number * unit.size, _symbol(unit), unit.size
    return convert(total / asked.size, asked, asked)


def _symbol(unit: Unit) -> str:
    return next((name for name in _NEXT if look_up(name)[0].unit == unit), "")


def _spelled(written: str, before: str, asked: Unit) -> str:
    """Return the unit that is meant: the next smaller one if none was written, and minutes for an m after hours."""
    if written in _SIGNS:
        feet, minutes = _SIGNS[written]
        return feet if comparable(look_up("ft")[0].unit, asked) else minutes
    if not written or (written.casefold() == "m" and before == "h"):
        return _NEXT.get(before, "")
    if written.casefold() == "s" and before == "min":
        return "s"
    return written
