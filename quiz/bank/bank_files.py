"""The files that make one bank, and their contents: here they are read, in ``fixing.replace_file`` written."""

from pathlib import Path

from quiz import files
from quiz.errors import QuizError
from quiz.source.suggestions import closest

LARGEST = 32 * 1024 * 1024
"""The largest size of one file, in bytes."""

HEAD = "bank.yaml"
"""The file that makes a folder one bank."""


def members_of(folder: Path, shown: str) -> list[Path]:
    """Return the files of the bank in ``folder``, ``bank.yaml`` first, the others by name; hidden files are ignored.

    Raises a QuizError where the folder cannot be read or holds no ``bank.yaml``.
    """
    try:
        names = sorted(it.name for it in folder.iterdir() if it.suffix == ".yaml" and not files.is_special(it))
    except OSError as error:
        raise QuizError(f"The folder {shown} cannot be read: {_reason(error)}") from error
    if HEAD not in names:
        raise QuizError(
            f"The folder {shown} holds no {HEAD}, so it is not one bank. "
            f"Name one of its files, or add a {HEAD} with `title: ...`."
        )
    return [folder / HEAD, *(folder / name for name in names if name != HEAD and not name.startswith("."))]


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
    try:
        close = closest(file.name, [other.name for other in file.parent.iterdir()])
    except OSError:
        return "Check how its folder is spelled."
    return f"Did you mean {close}?" if close else "Check how its name is spelled."


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it is not yours to read. Change its permissions, or copy it."
    return f"{files.reason(error)}. Fix that, or give another path."
