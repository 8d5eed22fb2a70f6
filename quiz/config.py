"""Where things are: the data folder, the store, and the places that are searched for banks. Nothing is opened here."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from quiz.errors import QuizError

HOME = "QUIZ_HOME"
"""The environment variable that moves the data folder."""
PATH = "QUIZ_PATH"
"""The environment variable that names more banks."""

_PACKAGE = Path(__file__).absolute().parent


class Places(NamedTuple):
    """Absolute paths, none of which needs to exist."""

    data: Path
    """The person's own folder."""
    store: Path
    """What was answered."""
    own: Path
    """Banks that the person has added."""
    shipped: Path
    """Banks that come with the program."""
    here: Path
    """``questions`` in the current folder."""
    path: tuple[Path, ...] = ()
    """Files and folders named by ``QUIZ_PATH``."""

    config: Path = Path("config.toml")
    """What the person chose: one file in TOML."""

    @property
    def index_file(self) -> Path:
        """Return the file that remembers banks that have not changed; it may be deleted at any time."""
        return self.data / "library.json"


def archive() -> Path | None:
    """Return the zip archive that the program runs from; None where it is installed as a folder."""
    return _PACKAGE.parent if _PACKAGE.parent.is_file() else None


def places(environ: Mapping[str, str], cwd: Path) -> Places:
    """Return where things are for a program with this environment that was started in the folder ``cwd``.

    Raises QuizError where neither the environment nor the system knows a home folder.
    """
    data = _absolute(environ[HOME], cwd) if environ.get(HOME) else _user_data()
    shipped = _PACKAGE / "questions"
    return Places(
        data=data,
        store=data / "facts.sqlite3",
        own=data / "banks",
        shipped=shipped if shipped.is_dir() else _PACKAGE.parent / "questions",
        here=cwd / "questions",
        path=tuple(_absolute(name, cwd) for name in environ.get(PATH, "").split(os.pathsep) if name),
        config=(data if environ.get(HOME) else _user_config()) / "config.toml",
    )


def _absolute(name: str, cwd: Path) -> Path:
    """Resolve a path as people write it: relative to ``cwd``, and with ``~`` even where no shell has replaced it."""
    return cwd / os.path.expanduser(name)  # noqa: PTH111 - Path.expanduser raises where there is no such user


def _user_data() -> Path:
    import platformdirs  # noqa: PLC0415 - not needed where QUIZ_HOME is set

    return _at_home(platformdirs.user_data_path)


def _user_config() -> Path:
    import platformdirs  # noqa: PLC0415 - as above

    return _at_home(platformdirs.user_config_path)


def _at_home(folder: Callable[..., Path]) -> Path:
    """Return the folder of quiz in a user's home. Raises QuizError where there is none, as in some containers."""
    try:
        path = folder("quizwell", appauthor=False)
    except RuntimeError:
        path = None
    if path is None or not path.is_absolute():  # earlier versions of platformdirs return one in ``~`` itself
        raise QuizError(f"There is no home folder to keep your answers in: set HOME, or set {HOME} to a folder.")
    return path
