"""``quiz`` alone: the library."""

from collections.abc import Sequence

from quiz.cli import surroundings
from quiz.cli.screen import draw, opened, talk


def run(arguments: Sequence[str]) -> int:
    """Open the library."""
    plainly = "--plain" in arguments or surroundings.speaks_plainly()
    places = surroundings.places()
    with opened(places, surroundings.reader(places)) as opening:
        return talk(opening) if plainly else draw(opening)
