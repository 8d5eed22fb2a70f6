"""How often somebody may ask: one bucket for each address or link, in bounded memory. Its clock is an argument."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Rate:
    """How many requests at once, and how many a second after that."""

    burst: float
    a_second: float


ADDRESS = Rate(burst=1_200, a_second=120)
"""A whole class behind one router has one address: 60 people may press a button every second."""
LINK = Rate(burst=120, a_second=8)
JOIN = Rate(burst=2_000, a_second=20)
"""The link of the class itself: a full lecture hall opens it in the same minute, twice each."""


class Buckets:
    """Counts for very many askers; the ones that were heard of longest ago are forgotten first."""

    def __init__(self, rate: Rate, clock: Callable[[], float], most: int = 20_000) -> None:
        self._rate, self._clock, self._most = rate, clock, most
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """For each asker what is left, and when that was."""

    def wait(self, asker: str) -> int:
        """Count one request; return 0 where it may go on, else after how many whole seconds to ask again."""
        now, rate = self._clock(), self._rate
        left, at = self._left.pop(asker, (rate.burst, now))
        left = min(rate.burst, left + max(0.0, now - at) * rate.a_second)
        allowed = left >= 1
        self._left[asker] = (left - allowed, now)
        while len(self._left) > self._most:
            self._left.popitem(last=False)
        return 0 if allowed else max(1, int((1 - left) / rate.a_second + 0.999))

    def __len__(self) -> int:
        return len(self._left)


@dataclass(frozen=True, slots=True)
class Limits:
    """The rates of one process."""

    addresses: Buckets
    links: Buckets
    joins: Buckets
    shared: frozenset[str]
    """The tokens that a whole class uses."""

    @classmethod
    def of(cls, clock: Callable[[], float], shared: frozenset[str]) -> Self:
        """Return full buckets."""
        return cls(Buckets(ADDRESS, clock), Buckets(LINK, clock), Buckets(JOIN, clock), shared)

    def wait(self, token: str) -> int:
        """Count a request by a link; return 0 where it may go on, else after how many seconds to ask again."""
        return (self.joins if token in self.shared else self.links).wait(token)
