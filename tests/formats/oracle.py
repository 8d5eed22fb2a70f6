"""Files of other programs with what their own parsers make of them, where an environment variable says they are.

They are not part of the project: ``QUIZ_ORACLES`` names the folder that holds ``gift``, ``moodle-xml`` and ``mdbook``.
"""

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("QUIZ_ORACLES") or "no-such-folder")


def files(pattern: str) -> list[Path]:
    """The files of that pattern, or one that is not there."""
    return sorted(FOLDER.glob(pattern)) or [FOLDER / pattern]


def skip_without(path: Path) -> None:
    """Skip a test where the files are not there."""
    if not path.exists():
        pytest.skip("QUIZ_ORACLES names no folder with this file")
