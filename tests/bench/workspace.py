"""A folder to measure in: the program as it is now, compiled, with homes of its own. Nothing outside it is touched."""

import compileall
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from terminal import Terminal

BENCH = Path(__file__).absolute().parent
TREE = BENCH.parents[1]
QUIZ = "from quiz.__main__ import main; main()"
"""What the installed command does; pip's own script imports ``re`` besides, uv's does not."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where programs are started. The tree is copied so that edits to it meanwhile change nothing."""

    root: Path

    def environ(self, home: str) -> dict[str, str]:
        """An environment in which ``home`` is the person's folder and the copied program the one that is found."""
        decided = ("QUIZ_", "TEXTUAL", "PYTHON", "NO_COLOR")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(decided)}
        return {
            **kept,
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            "PYTHONPATH": f"{self.root / 'tree'}{os.pathsep}{self.root / 'bench'}",
            "QUIZ_HOME": str(self.root / home),
            "TEXTUAL_ANIMATIONS": "none",
        }

    @property
    def folder(self) -> Path:
        """An empty folder to start programs in."""
        return self.root / "folder"

    def file(self, name: str, text: str) -> Path:
        """A file with a text in it."""
        path = self.root / name
        path.write_text(text, "utf-8")
        return path

    def terminal(self, code: str, *arguments: str, home: str = "home") -> Terminal:
        """A terminal in which Python runs ``code``."""
        return Terminal(_python(code, arguments), self.environ(home), self.folder)

    def run(self, code: str, *arguments: str, home: str = "home") -> tuple[float, str]:
        """Seconds that a whole process takes to run ``code``, and what it prints."""
        command, environ = _python(code, arguments), self.environ(home)
        began = time.perf_counter()
        ran = subprocess.run(
            command, cwd=self.folder, env=environ, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        seconds = time.perf_counter() - began
        assert ran.returncode in (0, 1), ran.stderr.decode()
        return seconds, ran.stdout.decode()


def _python(code: str, arguments: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", code, *arguments]


@contextmanager
def workspace() -> Iterator[Workspace]:
    """A workspace that is gone afterwards."""
    with TemporaryDirectory(prefix="quiz-bench-", ignore_cleanup_errors=True) as root:
        place = Workspace(Path(root))
        unwanted = shutil.ignore_patterns("__pycache__")
        for name in ("quiz", "questions"):
            shutil.copytree(TREE / name, place.root / "tree" / name, ignore=unwanted)
        shutil.copy(TREE / "pyproject.toml", place.root / "tree")
        shutil.copytree(BENCH, place.root / "bench", ignore=unwanted)
        place.folder.mkdir()
        for name in ("tree", "bench"):
            compileall.compile_dir(place.root / name, quiet=1)
        yield place
