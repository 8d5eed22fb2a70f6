"""Where a file is in the repository around it, as code hosts want to know it."""

import os
from collections.abc import Callable
from pathlib import Path

from quiz.files import real


def places(folder: Path) -> Callable[[str], str]:
    """Return a function from a path, relative to ``folder``, to its place in the repository around ``folder``.

    Without a repository it is the place in ``folder`` itself. A file elsewhere keeps its absolute path, and what is no
    file, as standard input, its name.
    """
    root = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)

    def place(path: str) -> str:
        if path.startswith("<"):
            return path
        absolute = Path(os.path.normpath(folder / path))
        for known in (absolute, real(absolute.parent) / absolute.name):
            if known.is_relative_to(root):
                return known.relative_to(root).as_posix()
        return absolute.as_posix()

    return place
