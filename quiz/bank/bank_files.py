"""The files that one bank is made of, and what they hold. Here the disk is read; ``replacing`` writes."""

from pathlib import Path

from quiz import files
from quiz.errors import QuizError
from quiz.source.suggestions import closest

LARGEST = 32 * 1024 * 1024
"""Bytes that one file may have."""

HEAD = "bank.yaml"
"""The file that makes one bank of a folder."""


def members_of(folder: Path, shown: str) -> list[Path]:
    """The files of the bank in ``folder``, ``bank.yaml`` first, the others by name; hidden ones are no part of it."""
    try:
        names = sorted(member.name for member in folder.iterdir() if member.suffix == ".yaml")
    except OSError as error:
        raise QuizError(f"The folder {shown} cannot be read: {_reason(error)}") from error
    if HEAD not in names:
        raise QuizError(
            f"The folder {shown} holds no {HEAD}, so it is not one bank. "
            f"Name one of its files, or add a {HEAD} with `title: ...`."
        )
    return [folder / HEAD, *(folder / name for name in names if name != HEAD and not name.startswith("."))]


def content_of(file: Path, shown: str) -> bytes:
    """The bytes of ``file``; one more than the largest where it is larger."""
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise QuizError(f"There is no file {shown}. {_other(file)}") from error
    except OSError as error:
        raise QuizError(f"The file {shown} cannot be read: {_reason(error)}") from error


def _other(file: Path) -> str:
    """What may have been meant by a name that is not there."""
    try:
        close = closest(file.name, [other.name for other in file.parent.iterdir()])
    except OSError:
        return "Look whether its folder is written rightly."
    return f"Did you mean {close}?" if close else "Look whether its name is written rightly."


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it is not yours to read. Change its permissions, or copy it."
    return f"{files.reason(error)}. Mend that, or give another path."
