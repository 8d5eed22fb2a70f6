"""The files that make one bank, and their contents: here they are read, in ``fixing.apply_fixes`` written.

Loads neither YAML nor the rest of the room, so that banks can be found without reading any.
"""

import os
import re
from pathlib import Path

from quiz import files, lazy
from quiz.errors import QuizError

LARGEST = 32 * 1024 * 1024
"""The largest size of one file, in bytes."""

SUFFIXES = (".yaml", ".yml")
"""How the name of a bank's file ends, in letters of either case."""

HEAD = "bank.yaml"
"""The file that makes a folder one bank."""
_HEADS = tuple(f"bank{suffix}" for suffix in SUFFIXES)

_MARK = b"\xef\xbb\xbf"
_TITLE = lazy.pattern(rb"""^["']?title["']?[ \t]*:""", re.MULTILINE)
_QUESTIONS = lazy.pattern(rb"""(?:^|\r|[{,]\s*)["']?questions["']?[ \t]*:""", re.MULTILINE)
_ENOUGH = 1 << 20
"""Bytes of a file that are searched to decide whether it is a bank: no bank has a longer header."""
_MOSTLY = 1 << 16
"""Bytes that are searched first: most headers are short."""


def head_in(folder: Path) -> Path | None:
    """Return the file that makes ``folder`` one bank; None where there is none, or the folder may not be entered."""
    try:
        return next((file for name in _HEADS if (file := folder / name).is_file()), None)
    except OSError:
        return None


def whole(path: Path, shown: str) -> tuple[Path, str]:
    """Return the folder of the bank that the file at ``path`` is a part of, and what to call it.

    Both are returned as they are where it is a bank by itself: a file with its own title, or one whose folder has
    no other file with questions.
    """
    head = head_in(path.parent) if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") else None
    if head is None:
        return path, shown
    others = _members(path.parent, head) if path.name == head.name else [path]
    if not any(map(_is_part, others)):
        return path, shown
    return path.parent, os.path.dirname(shown) or "."  # noqa: PTH120 - as it was written


def name_in(shown: str, file: Path) -> str:
    """Return what to call a file of the folder that is called ``shown``."""
    return file.name if shown == "." else f"{shown.rstrip('/')}/{file.name}"


def members_of(folder: Path, shown: str) -> list[Path]:
    """Return the files of the bank in ``folder``, ``bank.yaml`` first, the others by name; hidden files are ignored.

    Raises a QuizError where the folder cannot be read or holds no ``bank.yaml``.
    """
    head = head_in(folder)
    try:
        others = _members(folder, head)
    except OSError as error:
        raise QuizError(f"The folder {shown} cannot be read: {_reason(error)}") from error
    if head is None:
        raise QuizError(
            f"The folder {shown} holds no {HEAD}, so it is not one bank. "
            f"Name one of its files, or add a {HEAD} with `title: ...`."
        )
    return [head, *others]


def _members(folder: Path, head: Path | None) -> list[Path]:
    """Return the other files of a bank, by name. Raises OSError.

    A .yaml file with its own title is a part with a mistake in it; a .yml file with a title, or without questions,
    was never a part, and is left out.
    """
    found = sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES and file != head)
    plain = [file for file in found if not file.name.startswith(".") and not files.is_special(file)]
    return [file for file in plain if file.suffix == ".yaml" or (_is_part(file) and has_questions(file))]


def has_questions(file: Path) -> bool:
    """Return whether ``file`` seems to have ``questions:`` as a top-level key, or is unreadable; it is not parsed."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_MOSTLY).removeprefix(_MARK)
            if not _QUESTIONS.search(head):
                head += stream.read(_ENOUGH - _MOSTLY)
    except OSError:
        return True  # it may be one: its reader will report what is wrong
    return _QUESTIONS.search(head) is not None


def _is_part(file: Path) -> bool:
    """Return whether a file beside ``bank.yaml`` has no title, and so is no bank by itself."""
    try:
        with file.open("rb") as stream:
            return not _TITLE.search(stream.read(_MOSTLY).removeprefix(_MARK))
    except OSError:
        return False


def content_of(file: Path, shown: str) -> bytes:
    """Return the bytes of ``file``, cut off one byte after the largest size that is allowed.

    Raises a QuizError where there is no such file or it cannot be read.
    """
    if files.is_special(file):
        raise QuizError(f"{shown} is a pipe, a socket or a device, not a file. Save the bank as a file.")
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise QuizError(f"There is no file {shown}. {_other(file)}") from error
    except OSError as error:
        raise QuizError(f"The file {shown} cannot be read: {_reason(error)}") from error


def _other(file: Path) -> str:
    """Return a hint for a file that is not there: a file of a similar name, if there is one."""
    from quiz.source.suggestions import closest  # noqa: PLC0415 - most files are there

    try:
        close = closest(file.name, [other.name for other in file.parent.iterdir()])
    except OSError:
        return "Check how its folder is spelled."
    return f"Did you mean {close}?" if close else "Check how its name is spelled."


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it is not yours to read. Change its permissions, or copy it."
    return f"{files.reason(error)}. Fix that, or give another path."
