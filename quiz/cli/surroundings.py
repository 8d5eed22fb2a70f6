"""What commands ask of the world: the time, the current folder, the environment, and whether there is a terminal."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import config, wording
from quiz.cli import output
from quiz.errors import QuizError, UsageError

if TYPE_CHECKING:
    from quiz.store import Store


def now() -> datetime:
    """The time on the learner's clock, with its zone."""
    return datetime.now().astimezone()


def folder() -> Path:
    """The current folder."""
    try:
        return Path.cwd()
    except OSError as error:
        raise QuizError("The current folder is not there any more: go to another one with cd.") from error


def places() -> config.Places:
    """Where things live."""
    return config.places(os.environ, folder())


def require_terminal() -> None:
    """Raise UsageError where no screen can be drawn."""
    instead = "without one there are quiz list, quiz check PATH and quiz forget --yes."
    if not all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr)):  # a closed one is None
        raise UsageError(f"This needs a terminal that it can draw on and read keys from; {instead}")
    if os.environ.get("TERM") == "dumb":
        raise UsageError(f"This needs a terminal that it can draw on, and TERM says that this one is dumb; {instead}")


def tell_set_aside(store: "Store") -> None:
    """Say where a damaged file of answers was put when ``store`` was opened."""
    if store.set_aside:
        output.complain(wording.banks.set_aside(str(store.set_aside)))
