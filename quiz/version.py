"""Which version of the program this is, found when this module is loaded. It reads the names in its own folder."""

import os
import re
from pathlib import Path

_UNKNOWN = "unknown"


def _version() -> str:
    """Return the version of the installed distribution, or ``unknown`` if nothing names it.

    The name of the folder that describes the distribution holds it. ``importlib.metadata`` gives the same answer, and
    takes longer than all the rest of ``quiz --version``. A folder of the source is known by its pyproject.toml.
    """
    folder = Path(__file__).absolute().parents[1]
    try:
        for name in os.listdir(folder):  # noqa: PTH208 - only the names are needed
            if found := re.fullmatch(r"quizwell-(.+)\.dist-info", name):
                return found[1]
        written = (folder / "pyproject.toml").read_text("utf-8")
    except OSError:
        return _UNKNOWN
    found = re.search(r'^version = "(.+)"$', written, re.MULTILINE)
    return found[1] if found else _UNKNOWN


__version__ = _version()
