"""Replacing what a file holds, at once and whole: the only place where an author's file is written."""

import os
from pathlib import Path
from shutil import copymode
from tempfile import mkstemp

from quiz.errors import QuizError


def put(file: Path, shown: str, expected: bytes, data: bytes) -> None:
    """Write ``data`` into ``file``, which holds ``expected``: at every moment it holds all of the one or the other.

    A link is followed; the mode of the file stays. Raises a QuizError where it may not be written, is no plain file, or
    has been changed by somebody else in the meantime; then nothing is touched.
    """
    file = file.resolve()
    try:
        _refuse_unwritable(file, shown, expected)
        handle, name = mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with open(handle, "wb") as stream:  # noqa: PTH123 - a handle has no path
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            copymode(file, name)
            Path(name).replace(file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = (error.strerror or "the system gives no reason").lower()
        raise QuizError(f"The file {shown} cannot be written: {reason}. It is as it was.") from error


def _refuse_unwritable(file: Path, shown: str, expected: bytes) -> None:
    if not file.is_file():
        raise QuizError(f"The file {shown} was left as it is: it is no plain file.")
    if not os.access(file, os.W_OK):
        raise QuizError(f"The file {shown} was left as it is: it is not yours to write. Change its permissions.")
    if file.read_bytes() != expected:
        raise QuizError(f"The file {shown} was left as it is: somebody changed it just now. Try once more.")
