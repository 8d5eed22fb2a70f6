"""``quiz data export``: everything that is kept, as one file of lines."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import read_store
from quiz.errors import QuizError
from quiz.wording import own_history as words

if TYPE_CHECKING:
    from quiz.store import SQLiteStore
    from quiz.store.exporting import Exported

_USAGE = "quiz data export [FILE]"
_DESCRIPTION = """\
Write everything that quiz keeps of you into one file: answers, notes, flags and
marks, and the numbers of what you have forgotten. Without FILE its name has the
date of today; - is the standard output. An earlier export of the same name is
replaced, any other file is not.

The file is plain text, one JSON object a line. quiz data import reads it."""


def run(arguments: Sequence[str]) -> int:
    """Write the file; return the exit code. Raises QuizError if it cannot be written or the answers not be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, names = parser.read(arguments)
    if len(names) > 1:
        parser.refuse("Name one file; everything goes into it.")
    name = names[0] if names else f"quiz-history-{system.now():%Y-%m-%d}.jsonl"
    places = system.places()
    from quiz.store import SQLiteStore  # noqa: PLC0415 - not needed for --help

    if name == "-":
        found, failure = read_store(places, _show, None)
    else:
        path = _writable(name)
        found, failure = read_store(places, lambda store: _write(store, path, name), None)
    if failure:
        raise failure
    if found is None:  # nothing was ever answered: a history too
        with SQLiteStore.in_memory() as store:
            found = _show(store) if name == "-" else _write(store, _writable(name), name)
    sentence = words.written(name, found.answers)
    if name == "-":
        output.note(*([words.damaged(found.damaged)] if found.damaged else []))
    else:
        output.say(sentence, *([words.damaged(found.damaged)] if found.damaged else []))
    return 0


def _writable(name: str) -> Path:
    """Return the path of a file that may be written. Raises QuizError where another file would be lost."""
    path = (system.folder() / name).resolve()
    try:
        if path.is_dir():
            raise QuizError(words.not_written(name, "it is a folder"))
        if files.is_special(path):
            raise QuizError(words.not_written(name, "it is a pipe, a socket or a device; write - for the output"))
        if path.exists() and path.stat().st_size and not _is_history(path):
            raise QuizError(words.in_the_way(name))
    except OSError as error:
        raise QuizError(words.not_written(name, files.reason(error))) from error
    return path


def _is_history(path: Path) -> bool:
    from quiz.store.history_file import is_history  # noqa: PLC0415 - most exports replace no file

    with path.open("rb") as stream:
        return is_history(stream)


def _write(store: "SQLiteStore", path: Path, name: str) -> "Exported":
    try:
        with files.replacing(path) as stream:
            return _copy(store, stream)
    except OSError as error:
        raise QuizError(words.not_written(name, files.reason(error))) from error


def _show(store: "SQLiteStore") -> "Exported":
    output.flush()
    try:
        found = _copy(store, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        output.discard_output()
        raise QuizError(words.not_written("The output", files.reason(error))) from error
    return found


def _copy(store: "SQLiteStore", stream: BinaryIO) -> "Exported":
    from quiz.store.exporting import Exported  # noqa: PLC0415 - as above

    counted = Exported()
    stream.writelines(_encoded(store.export(counted)))
    return counted


def _encoded(lines: Iterator[str]) -> Iterator[bytes]:
    return (line.encode("utf-8") for line in lines)
