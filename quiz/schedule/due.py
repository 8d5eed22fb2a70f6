"""From a memory to the day on which its question is due.

FSRS predicts recall after t days as (1 + F*t/S)^D, with S the stability, D the decay (a negative parameter of the
model) and F chosen so that recall is 0.9 after S days. Solved for t, that gives the days after which recall has fallen
to what the learner aims at. A few days are added or taken away (fuzz), so that questions learned together do not stay
together for ever. How many is either chance, drawn from the question and the number of its reviews and so always the
same, or it is levelled: the answers of one session are dealt over the days of their windows in turn, so that no day is
a mountain. Levelling by turn and not by counting what is due on each day has a reason: whatever is reviewed or learned
later moves no other question, so nothing that was due tomorrow is suddenly due today.
"""

from datetime import date
from functools import cache
from typing import NamedTuple

DECAY = -0.1542
"""The last of FSRS-6's default parameters, negated."""
FACTOR = 0.9 ** (1 / DECAY) - 1

LEAST_RETENTION, MOST_RETENTION = 0.80, 0.97
MOST_DAYS = 3650
"""Between two reviews, at most."""
MOST_DAYS_OF_MEDICINE = 365
"""The same in medicine, whose content ages."""

_FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
"""From, to, share: an interval of 30 days varies by 1 + 0.15*4.5 + 0.10*13 + 0.05*10 days to either side."""

_PLACES = 2**32
_GOLDEN_SECTION = 2654435769
"""Of 2**32."""

_SHARES_OF_EXAM = ((14, 0.25), (60, 0.20), (365, 0.10))
"""Days left before an exam, and which share of them a question may wait at most (Cepeda and others, 2008)."""


class Aim(NamedTuple):
    """What the learner aims at."""

    retention: float = 0.9
    """The share of questions to be remembered when they come back, 0.80 to 0.97."""
    exam: date | None = None
    """Until then everything comes back often enough."""
    most_days: int = MOST_DAYS
    spread: bool = True
    """Whether the questions of one evening are dealt evenly over the days on which they may come back."""


def chance_of_recall(stability: float, elapsed: float) -> float:
    """Return the predicted chance of recall, 0 to 1, ``elapsed`` days after a review."""
    return float((1 + FACTOR * max(0.0, elapsed) / stability) ** DECAY)


def days_until(stability: float, retention: float) -> float:
    """Return the days after which recall has fallen to ``retention``."""
    return float(stability / FACTOR * _growth(retention))


@cache
def _growth(retention: float) -> float:
    return float(retention ** (1 / DECAY) - 1)


def interval(stability: float, aim: Aim, *, day: int) -> int:
    """Return the whole days from a review on ``day`` to the next, at least 1, without chance."""
    assert LEAST_RETENTION <= aim.retention <= MOST_RETENTION, "settings outside this range are refused"
    return min(max(1, round(days_until(stability, aim.retention))), _cap(aim, day))


def window(stability: float, aim: Aim, *, day: int) -> tuple[int, int]:
    """Return the first and the last day on which a question may come back, ``day`` being that of its last review."""
    first, last = _fuzzed(interval(stability, aim, day=day), _cap(aim, day))
    return day + first, day + last


@cache
def _fuzzed(ideal: int, cap: int) -> tuple[int, int]:
    """Return the least and the most days to wait instead of ``ideal`` days: a few values, asked for very often."""
    if ideal < 2.5:
        return ideal, ideal
    spread = 1.0 + sum(share * max(min(ideal, high) - low, 0.0) for low, high, share in _FUZZ)
    first = min(max(2, round(ideal - spread)), cap)
    return first, max(first, min(round(ideal + spread), cap))


def due_day(stability: float, aim: Aim, *, day: int, key: str, place: int) -> int:
    """Return the day on which a question is due.

    ``key`` names the question and how often it was reviewed; ``place`` is that of its last review.
    """
    first, last = window(stability, aim, day=day)
    if first == last:
        return first
    return first + (place if aim.spread else _hash(key)) * (last - first + 1) // _PLACES


def place_of(session: str, seq: int) -> int:
    """Return where in its window a question comes back that was reviewed by fact ``seq`` of a session: 0 to 2**32 - 1.

    The places of one session lie as far apart as can be, however many there are: each is a golden section of the circle
    further than the one before (Knuth, The Art of Computer Programming, volume 3, section 6.4: Fibonacci hashing).
    """
    return (_hash(session) + seq * _GOLDEN_SECTION) % _PLACES


def _hash(text: str) -> int:
    from hashlib import blake2b  # noqa: PLC0415 - it loads OpenSSL, and not every list has something due

    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")


def _cap(aim: Aim, day: int) -> int:
    if aim.exam is None:
        return aim.most_days
    left = aim.exam.toordinal() - day
    share = next((share for most, share in _SHARES_OF_EXAM if 0 < left <= most), None)
    return aim.most_days if share is None else max(1, min(aim.most_days, round(share * left)))
