"""Understands a path as people give it: typed with ``~``, copied with quotes around it, or dropped on the window."""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from quiz import lazy
from quiz.errors import UsageError

_QUOTES = ("'", '"')
_ESCAPED = lazy.pattern(r"\\([^\w\s]|\s)")
"""A character that a terminal has escaped for a shell, in the name of a file that was dropped on the window."""


def given_path(written: str, cwd: Path) -> str:
    """Return the path that ``written`` stands for, relative to the folder ``cwd`` or absolute; it need not exist.

    Raises UsageError for a text that no file can have as its name.
    """
    text = written.strip()
    if len(text) > 1 and text[0] in _QUOTES and text[-1] == text[0]:
        text = text[1:-1]
    elif text.casefold().startswith("file:"):
        text = _of_address(text)
    elif "\\" in text and os.sep == "/" and not os.path.lexists(from_folder(cwd, text)):
        text = _ESCAPED.sub(r"\1", text)
    if not text or "\0" in text:
        raise UsageError(f'"{written}" is no path: write where the bank is, such as first-aid.yaml.')
    return text


def completed(written: str, cwd: Path) -> str:
    """Return ``written``, completed as far as all file names that begin so agree; unchanged if there are none."""
    folder, start = os.path.split(written)
    try:
        names = [
            f"{entry.name}{os.sep}" if entry.is_dir() else entry.name
            for entry in os.scandir(from_folder(cwd, folder))
            if entry.name.startswith(start) and (start or not entry.name.startswith("."))
        ]
    except (OSError, ValueError):
        return written
    return os.path.join(folder, os.path.commonprefix(names)) if names else written  # noqa: PTH118, RUF071 - keep the text as it was written; the common prefix is of letters


def from_folder(cwd: Path, text: str) -> Path:
    """Return the path ``text`` seen from the folder ``cwd``, with ``~`` as the home folder."""
    return cwd / os.path.expanduser(text)  # noqa: PTH111 - Path.expanduser raises where there is no such user


def _of_address(text: str) -> str:
    """Return the path in a ``file:`` address, which is what desktops pass on."""
    path = unquote(urlsplit(text).path)
    return path.lstrip("/") if re.match(r"/[A-Za-z]:", path) else path
