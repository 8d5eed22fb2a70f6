"""A path as people give it: typed with ``~``, copied with quotes around it, or dropped on the window."""

import os
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from quiz.errors import UsageError

_QUOTES = ("'", '"')
_ESCAPED = re.compile(r"\\([^\w\s]|\s)")
"""A sign that a terminal has escaped for a shell, in the name of a file that was dropped on it."""


def path_meant(written: str, cwd: Path) -> str:
    """The path that ``written`` means, as one would write it in the folder ``cwd``; nothing has to be there.

    Raises UsageError for what no file can be called.
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
    """``written`` with as much more of the name as there is only one way to go on; itself where there is none."""
    folder, start = os.path.split(written)
    try:
        names = [
            f"{entry.name}{os.sep}" if entry.is_dir() else entry.name
            for entry in os.scandir(from_folder(cwd, folder))
            if entry.name.startswith(start) and (start or not entry.name.startswith("."))
        ]
    except (OSError, ValueError):
        return written
    return os.path.join(folder, os.path.commonprefix(names)) if names else written  # noqa: PTH118, RUF071 - as it was written; letters are meant


def from_folder(cwd: Path, text: str) -> Path:
    """What ``text`` leads to from the folder ``cwd``, with ``~`` for one's home."""
    return cwd / os.path.expanduser(text)  # noqa: PTH111 - Path.expanduser raises where there is no such user


def _of_address(text: str) -> str:
    """The path in a ``file:`` address, which window systems hand over."""
    path = unquote(urlsplit(text).path)
    return path.lstrip("/") if re.match(r"/[A-Za-z]:", path) else path
