"""A text written into a file that is not there yet."""

from pathlib import Path

from quiz import files, wording
from quiz.errors import QuizError


def write_new(path: Path, shown: str, text: str, option: str = "--output") -> None:
    """Write ``text`` at ``path``, named ``shown`` with ``option``. Raises QuizError where that fails."""
    try:
        files.create(path, text.encode("utf-8", "replace"))
    except FileExistsError as error:
        raise QuizError(wording.exporting.exists(shown, option)) from error
    except OSError as error:
        raise QuizError(wording.exporting.not_saved(shown, files.reason(error), option)) from error
