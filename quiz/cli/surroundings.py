"""What commands ask of the system: the time, the current folder, the environment, and whether there is a terminal."""

import os
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import config, wording
from quiz.cli import output
from quiz.errors import QuizError

if TYPE_CHECKING:
    from quiz.library import Remembered
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


def reader(places: config.Places) -> "Remembered":
    """Reads banks, and opens none that is known from the time before."""
    from quiz.library import Index, Remembered  # noqa: PLC0415 - some commands ask for no bank

    return Remembered(Index(places.index, time.time))


def speaks_plainly() -> bool:
    """Whether to go line by line without being asked to: ACCESSIBLE is set, or there is no screen to draw on."""
    terminals = all(
        stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )  # a closed one is None
    return accessible(os.environ) or not terminals or os.environ.get("TERM") == "dumb"


def accessible(environ: Mapping[str, str]) -> bool:
    """Whether this environment asks for plain lines."""
    return environ.get("ACCESSIBLE", "").casefold() not in ("", "0", "false")


def tell_set_aside(store: "Store") -> None:
    """Say where a damaged file of answers was put when ``store`` was opened."""
    if store.set_aside:
        output.complain(wording.banks.set_aside(str(store.set_aside)))
