"""A file that is written only where there is none of its name yet."""

from collections.abc import Iterable
from pathlib import Path

from quiz import files
from quiz.errors import QuizError


def write_new(path: Path, shown: str, content: str | Iterable[bytes], option: str = "--output") -> None:
    """Write ``content`` at ``path``, named ``shown`` with ``option``. Raises QuizError where that fails."""
    parts = [content.encode("utf-8", "replace")] if isinstance(content, str) else content
    try:
        files.create_from(path, parts)
    except FileExistsError as error:
        raise QuizError(f"{shown} exists already, and is left as it is: choose another name with {option}.") from error
    except OSError as error:
        raise unwritable(shown, error, option) from error


def unwritable(shown: str, error: OSError, option: str) -> QuizError:
    """Return that a file, named ``shown`` with ``option``, cannot be written."""
    return QuizError(f"{shown} cannot be written ({files.reason(error)}): choose another place with {option}.")
