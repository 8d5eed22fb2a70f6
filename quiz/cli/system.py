"""What commands ask the system: the time, the current folder, the environment, and whether there is a terminal."""

import os
import sys
import time
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import config
from quiz.cli.person import of_person
from quiz.errors import QuizError

if TYPE_CHECKING:
    from quiz.library import Remembered


def now() -> datetime:
    """Return the time on the learner's clock, with its zone; TZ may name one a day or more from UTC, which is cut."""
    try:
        return datetime.now().astimezone()
    except ValueError:  # Python takes no such zone
        farthest = timedelta(hours=23, minutes=59)
        return datetime.now(timezone(farthest if time.localtime().tm_gmtoff > 0 else -farthest))


def wait(seconds: float) -> None:
    """Do nothing for so long."""
    time.sleep(seconds)


def folder() -> Path:
    """Return the current folder. Raises QuizError if it no longer exists."""
    try:
        return Path.cwd()
    except OSError as error:
        raise QuizError("The current folder no longer exists: go to another one with cd.") from error


def places() -> config.Places:
    """Return where things live. Raises QuizError if the current folder no longer exists, or there is no home folder."""
    found = of_person(config.places(os.environ, folder()))
    archive = config.archive()
    if archive is None:
        return found
    from quiz.library.zipped_banks import unpack  # noqa: PLC0415 - most programs are installed as folders

    return found._replace(shipped=unpack(archive, found.data))


def reader(places: config.Places) -> "Remembered":
    """Return a reader of banks that opens only those that have changed since the last run."""
    from quiz.library import Index, Remembered  # noqa: PLC0415 - some commands need no bank

    return Remembered(Index(places.index_file, time.time))


def is_plain() -> bool:
    """Return whether to run line by line without being asked: ACCESSIBLE is set, or there is no full screen."""
    terminals = all(
        stream and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)
    )  # a closed one is None
    return accessible(os.environ) or not terminals or os.environ.get("TERM") == "dumb"


def accessible(environ: Mapping[str, str]) -> bool:
    """Return whether this environment asks for plain lines."""
    return environ.get("ACCESSIBLE", "").casefold() not in ("", "0", "false")
