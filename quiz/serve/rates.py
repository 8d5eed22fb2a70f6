"""How often somebody may ask: one bucket for each address or link, in bounded memory. Its clock is an argument."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """How many requests at once, and how many a second after that."""

    burst: float
    a_second: float


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
