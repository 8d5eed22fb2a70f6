"""Files of other programs where a bank is expected: recognised, and refused with the next step."""

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from quiz.bank.bank_files import SUFFIXES
from quiz.config import Places
from quiz.errors import QuizError
from quiz.library.bank_paths import children, is_file
from quiz.library.entry import UnplayableError

if TYPE_CHECKING:  # most files that people name are banks
    from collections.abc import Iterator

    from quiz.formats import Format


class ForeignFileError(UnplayableError):
    """Raised where a file of another program is given in place of a bank."""

    def __init__(self, sentence: str, *, readable: bool) -> None:
        super().__init__(sentence)
        self.readable = readable
        """Whether its questions can be imported."""


def recognised(path: Path) -> "Format | None":
    """Return the format of another program that the file at ``path`` is in; None for a bank and for anything else."""
    from quiz import formats  # noqa: PLC0415 - as above

    try:
        with path.open("rb") as stream:
            return formats.recognise(path.name, stream.read(formats.SAMPLE))
    except (OSError, ValueError):
        return None  # whoever opens it reports why


def passed_over(places: Places) -> "Iterator[tuple[Path, Format]]":
    """Yield the files of other programs that lie where banks are kept, apart from those that come with the program."""
    for root in (places.own, places.here, *places.path):
        try:
            inside = children(root)
        except QuizError:
            continue
        for path in inside:
            if path.suffix.lower() not in SUFFIXES and is_file(path) and (found := recognised(path)):
                yield path, found


def refuse_foreign(path: Path, shown: str) -> None:
    """Raise ForeignFileError if the file at ``path`` is of another program: what it is, and what to do next."""
    found = recognised(path)
    if found is not None:
        raise ForeignFileError(not_a_bank(shown, found), readable=found.readable)


def not_a_bank(shown: str, found: "Format") -> str:
    """Return that a file is of another program, and what to do next."""
    next_step = f"Import its questions: quiz import {quote(shown)}" if found.readable else found.instead
    return f"{shown} is {found.title}, not a bank. {next_step}"
