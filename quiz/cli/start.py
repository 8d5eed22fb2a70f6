"""``quiz`` alone: show the library, and again for another person where one is chosen there."""

from collections.abc import Sequence

from quiz.cli import person
from quiz.cli.banks import Banks
from quiz.cli.screen import opened, show
from quiz.library import OpenLibrary


def run(arguments: Sequence[str]) -> int:
    """Open the library; return the exit code."""
    while True:
        banks, chosen = Banks(), list[str]()
        with opened(banks) as workspace:
            people, name = person.names(banks.places), person.name_of(banks.places)
            here = workspace._replace(people=people, person=name, switch=chosen.append)
            code = show(here, OpenLibrary(), plain="--plain" in arguments)
        if not chosen:
            return code
        person.choose(chosen[-1], may_begin=False)
