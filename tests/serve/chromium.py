"""A class served by a process of its own, and the system's Chromium to look at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """Where the system's browser is; None where it has none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


class Served(NamedTuple):
    """A running class."""

    join: str
    operator: str
    process: subprocess.Popen[str]


@contextmanager
def served(home: Path, banks: Sequence[str], *options: str) -> Iterator[Served]:
    """Serve banks on a free port of this computer, with answers in ``home``."""
    environ = {**os.environ, "QUIZ_HOME": str(home), "QUIZ_PATH": "", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "quiz", "serve", *banks, "--port", "0", "--log", str(home / "log"), *options]
    home.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True, cwd=home) as process:
        assert process.stdout
        try:
            lines = [process.stdout.readline().strip() for _ in range(4)]
            join, operator = (line for line in lines if line.startswith("http"))
            yield Served(join, operator, process)
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(20)


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus, as somebody without a mouse does."""
    wanted = page.locator(selector).first
    for _ in range(120):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {selector} at {page.url}")


def press(page: Page, selector: str) -> None:
    """Go to a button or a link with Tab, and press Enter there."""
    tab_to(page, selector)
    with page.expect_event("load"):  # a way to a place on the same page is a navigation too
        page.keyboard.press("Enter")
