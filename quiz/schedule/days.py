"""Days on the learner's clock."""

from datetime import datetime, timedelta

_NIGHT = timedelta(hours=4)
"""What is answered before four in the morning belongs to the evening before."""


def day_of(local: datetime) -> int:
    """Return the day that ``local`` belongs to, as a proleptic Gregorian ordinal (``date.toordinal``)."""
    naive = local.replace(tzinfo=None)
    return 1 if naive < datetime.min + _NIGHT else (naive - _NIGHT).toordinal()
