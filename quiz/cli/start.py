"""``quiz`` alone: the library."""

from collections.abc import Sequence

from quiz.cli import surroundings
from quiz.cli.screen import opened, show
from quiz.library import OpenLibrary


def run(arguments: Sequence[str]) -> int:
    """Open the library."""
    places = surroundings.places()
    with opened(places, surroundings.reader(places)) as workspace:
        return show(workspace, OpenLibrary(), plain="--plain" in arguments)
