"""``quiz`` alone: show the library."""

from collections.abc import Sequence

from quiz.cli import system
from quiz.cli.screen import opened, show
from quiz.library import OpenLibrary


def run(arguments: Sequence[str]) -> int:
    """Open the library; return the exit code."""
    places = system.places()
    with opened(places, system.reader(places)) as workspace:
        return show(workspace, OpenLibrary(), plain="--plain" in arguments)
