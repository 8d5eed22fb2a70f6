"""``quiz`` alone: show the library, and again for another person where one is chosen there."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.cli import person, system
from quiz.cli.screen import opened, show
from quiz.library import OpenLibrary


def run(arguments: Sequence[str]) -> int:
    """Open the library; return the exit code."""
    while True:
        places, chosen = system.places(), list[str]()
        with opened(places, system.reader(places)) as workspace:
            here = replace(workspace, people=person.names(places), person=person.name_of(places), switch=chosen.append)
            code = show(here, OpenLibrary(), plain="--plain" in arguments)
        if not chosen:
            return code
        person.choose(chosen[-1], may_begin=False)
