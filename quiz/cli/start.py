"""``quiz`` alone: the library."""

from collections.abc import Sequence

from quiz.cli import surroundings
from quiz.cli.screen import draw, opened, talk
from quiz.library import Remembered


def run(arguments: Sequence[str]) -> int:
    """Open the library."""
    plainly = "--plain" in arguments or surroundings.speaks_plainly()
    with opened(surroundings.places(), Remembered()) as opening:
        return talk(opening) if plainly else draw(opening)
