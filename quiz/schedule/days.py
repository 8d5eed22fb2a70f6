"""Days on the learner's clock."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

_NIGHT = timedelta(hours=4)
"""What is answered before four in the morning belongs to the evening before."""
_STEPS = {"d": 1, "w": 7, "m": 30, "y": 365}
"""Days that are meant by one letter."""


def day_of(local: datetime) -> int:
    """Return the day that ``local`` belongs to, as a proleptic Gregorian ordinal (``date.toordinal``)."""
    naive = local.replace(tzinfo=None)
    return 1 if naive < datetime.min + _NIGHT else (naive - _NIGHT).toordinal()


class Stretch(NamedTuple):
    """Some days, the first and the last of them included."""

    first: date
    last: date

    def holds(self, day: int) -> bool:
        """Return whether a day, as an ordinal, is one of them."""
        return self.first.toordinal() <= day <= self.last.toordinal()


def day_named(written: str, today: date) -> date | None:
    """Return the day that was written: a date such as 2026-11-29, or how long ago, such as 10, 10d or 2w.

    A number alone counts days. None for anything else.
    """
    text = written.strip().lower()
    step = text[-1:] if text[-1:] in _STEPS else "d"
    number = text.removesuffix(step)
    if number.isascii() and number.isdigit() and len(number) < 5:
        ago = int(number) * _STEPS[step]
        return today - timedelta(days=ago) if ago < today.toordinal() else date.min
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-29") else None
    except ValueError:
        return None
