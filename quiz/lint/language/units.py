"""Units of measurement that options are given in, from a table: what they measure and how large they are."""

from functools import cache
from typing import NamedTuple

from quiz.lint.language.words import table


class Unit(NamedTuple):
    """One unit; two of one measure can be compared."""

    measure: str
    size: float
    """In the smallest unit that the table has of this measure."""


def unit_of(written: str) -> Unit | None:
    """Return the unit that ``written`` names, the case of symbols kept; None for what the table does not have."""
    known = _units()
    return known.get(written) or (known.get(written.lower()) if len(written) > 3 else None)


@cache
def _units() -> dict[str, Unit]:
    units = {}
    for row in table("units"):
        measure, size, *names = row.split()
        units.update({name: Unit(measure, float(size)) for name in names})
    return units
