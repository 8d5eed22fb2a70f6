"""How much one address and one link may ask: far more than a class does, far less than a program can."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from quiz.serve.rates import Buckets, Rate

ADDRESS = Rate(burst=1_200, a_second=120)
"""A whole class behind one router has one address: 60 people may press a button every second."""
LINK = Rate(burst=120, a_second=8)
JOIN = Rate(burst=2_000, a_second=20)
"""The link of the class itself: a full lecture hall opens it in the same minute, twice each."""


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
