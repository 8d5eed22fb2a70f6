"""``quiz`` alone: the library."""

from collections.abc import Sequence

from quiz.cli import surroundings
from quiz.cli.screen import draw, opened
from quiz.library import Remembered


def run(arguments: Sequence[str]) -> int:  # noqa: ARG001 - every command is called alike
    """Open the library."""
    surroundings.require_terminal()
    with opened(surroundings.places(), Remembered()) as opening:
        return draw(opening)
