"""Replace what an author's file holds, as a whole or not at all: the only place where one is written."""

import os
from pathlib import Path

from quiz import files
from quiz.errors import QuizError


def put(file: Path, shown: str, expected: bytes, data: bytes) -> None:
    """Write ``data`` into ``file``, which holds ``expected``; at every moment it holds all of one or the other.

    A link is followed, and what belongs to the file stays, as ``files.rewrite`` says. Raises a QuizError, and changes
    nothing, where the file cannot be written, is no plain file, or has been changed by somebody else in the meantime.
    """
    file = file.resolve()
    try:
        _refuse_unwritable(file, shown, expected)
        files.rewrite(file, data)
    except OSError as error:
        raise QuizError(f"The file {shown} cannot be written: {files.reason(error)}. It is as it was.") from error


def _refuse_unwritable(file: Path, shown: str, expected: bytes) -> None:
    if not file.is_file():
        raise QuizError(f"The file {shown} was left as it is: it is no plain file.")
    if not os.access(file, os.W_OK):
        raise QuizError(f"The file {shown} was left as it is: it is not yours to write. Change its permissions.")
    copy = files.interrupted(file)
    if copy:
        raise QuizError(
            f"The file {shown} was left as it is: an earlier fix was interrupted. What the file held before is in "
            f"{copy}: compare the two, then delete that copy."
        )
    if file.read_bytes() != expected:
        raise QuizError(f"The file {shown} was left as it is: somebody changed it just now. Try once more.")
