"""Reading the store, for commands that only report from it."""

import os
from typing import TYPE_CHECKING, NamedTuple

from quiz import wording
from quiz.cli import output, system
from quiz.config import Places
from quiz.errors import QuizError
from quiz.model import Record

if TYPE_CHECKING:
    from quiz.store import Store


class Stored(NamedTuple):
    """Everything in the store."""

    records: tuple[Record, ...]
    failure: QuizError | None = None
    """Why the store could not be read; its contents are then unknown, not empty."""


def read_store(places: Places) -> Stored:
    """Return what is in the store, without creating one."""
    if not os.path.exists(places.store):  # noqa: PTH110 - Path.exists raises if a folder may not be entered
        return Stored(())
    from quiz.store import Store  # noqa: PLC0415 - before the first session there is nothing to read

    try:
        with Store.open(places.store, system.now()) as store:
            report_set_aside(store)
            return Stored(store.records())
    except QuizError as error:
        return Stored((), error)


def report_set_aside(store: "Store") -> None:
    """Print where a damaged store was moved when ``store`` was opened, if that happened."""
    if store.set_aside:
        output.complain(wording.banks.set_aside(str(store.set_aside)))
