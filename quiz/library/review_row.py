"""What is due in all banks together, how many of it a review asks, and how long that takes."""

from typing import NamedTuple

REVIEW_SIZE = 20
"""Questions in a review at most: a missed week never becomes a mountain."""
_SECONDS_A_QUESTION = 30


def minutes_for(questions: int) -> int:
    """Return about how many minutes it takes to answer ``questions``."""
    return max(1, int(questions * _SECONDS_A_QUESTION / 60 + 0.5))


class ReviewRow(NamedTuple):
    """Questions of all banks that are due."""

    due: int
    doing: int
    """How many of them a review asks."""

    @classmethod
    def of(cls, due: int) -> "ReviewRow":
        """Return the row for ``due`` questions, of which a review asks the first ones."""
        return cls(due, min(due, REVIEW_SIZE))

    def doing_more(self, by: int) -> "ReviewRow":
        """Return the row with ``by`` times as many questions more as a review has at most, from these to all."""
        sizes = [*range(REVIEW_SIZE, self.due, REVIEW_SIZE), self.due]
        return self._replace(doing=sizes[max(0, min(len(sizes) - 1, sizes.index(self.doing) + by))])

    @property
    def minutes(self) -> int:
        """About how long that takes."""
        return minutes_for(self.doing)
