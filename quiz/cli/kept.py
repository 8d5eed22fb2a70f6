"""What was kept about the person, for commands that only tell it."""

import os
from typing import NamedTuple

from quiz.cli import surroundings
from quiz.config import Places
from quiz.errors import QuizError
from quiz.model import Record


class Kept(NamedTuple):
    """Everything that happened."""

    records: tuple[Record, ...]
    failure: QuizError | None = None
    """Why it could not be read; what happened is then unknown, not nothing."""


def read_kept(places: Places) -> Kept:
    """What was kept; the store is not made where there is none."""
    if not os.path.exists(places.store):  # noqa: PTH110 - Path.exists raises where a folder may not be entered
        return Kept(())
    from quiz.store import Store  # noqa: PLC0415 - before the first session there is none to be read

    try:
        with Store.open(places.store, surroundings.now()) as store:
            surroundings.tell_set_aside(store)
            return Kept(store.records())
    except QuizError as error:
        return Kept((), error)
