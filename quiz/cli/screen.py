"""What is needed before a screen can be drawn: banks, the open store, a clock and chance."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import SystemRandom
from uuid import uuid4

from quiz import wording
from quiz.cli import characters, output
from quiz.cli.surroundings import now, tell_set_aside
from quiz.config import Places
from quiz.library import Entry, Opening, Remembered, copies, find, ordered
from quiz.stats import progress
from quiz.store import Store
from quiz.store.environment import Environment

_SEEDS = 2**32


@contextmanager
def opened(places: Places, read: Remembered, given: Sequence[Path] = (), *, keep: bool = True) -> Iterator[Opening]:
    """An opening that asks nothing in particular, with its store open; in memory where nothing is to be kept."""
    with Store.open(places.store, now()) if keep else Store.in_memory() as store:
        tell_set_aside(store)

        def look() -> tuple[Entry, ...]:
            found = find(places, given, read)
            read.keep()
            return ordered(found, progress(store.records()))

        yield Opening(
            look(),
            Environment(store, now, uuid4),
            refresh=look,
            new_seed=lambda: SystemRandom().randrange(_SEEDS),
            ascii_only=characters.known().ascii_only,
            folder=places.here.parent,
            own=places.own,
        )


def which(entry: Entry | None, entries: Sequence[Entry]) -> str:
    """Which of several banks with one id is opened; nothing where it has no other, or its path was given."""
    alike = copies(entry, entries) if entry and entry.place != "given" else ()
    if entry is None or len(alike) < 2:
        return ""
    return wording.adding.taken(len(alike), entry.about.id, entry.about.version, entry.path)


def talk(opening: Opening, *, anew: bool = False) -> int:
    """Go line by line; gives the exit code. ``anew`` begins another session where one was left."""
    from quiz import plain  # noqa: PLC0415 - each front end is loaded where it is used

    voice = plain.Voice(output.utter, output.hear, ascii_only=opening.ascii_only)
    if opening.read:
        plain.read(voice, opening, opening.show)
    elif opening.entry or opening.again:
        plain.take(voice, opening, anew=anew)
    else:
        plain.library(voice, opening)
    return 0


def draw(opening: Opening) -> int:
    """Hand over to the full screen; gives the exit code."""
    gc.disable()  # what is loaded stays as long as the program
    from quiz.tui import run  # noqa: PLC0415 - Textual takes longer to load than all the rest

    gc.freeze()  # banks stay as long: looking through 10,000 questions for garbage is a pause of 0.1 s
    gc.enable()
    return run(opening)
