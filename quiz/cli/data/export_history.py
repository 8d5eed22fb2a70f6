"""``quiz data export``: everything that is kept, as one file of lines."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import ProgressLine, answers_given, read_store
from quiz.errors import QuizError
from quiz.wording import pluralize

if TYPE_CHECKING:
    from quiz.store import SQLiteStore
    from quiz.store.exporting import Exported

_YOURS = "It holds all that you answered and noted, so keep it where only you can read it."
_OFTEN = 10_000
"""Lines after which it is reported how far it is."""
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

    path = None if name == "-" else _writable(name)

    def write(store: "SQLiteStore") -> list[str]:
        found = _show(store) if path is None else _write(store, path, name)
        wrote = [f"Wrote {answers_given(store, found.answers)} to {name}. {_YOURS}"] if path else []
        return [*wrote, *_left_out(store, found)]

    said = read_store(places, write, None)
    if said is None:  # nothing was ever answered: a history too
        with SQLiteStore.in_memory() as store:
            said = write(store)
    for sentence in said:
        (output.note if path is None else output.say)(sentence)
    return 0


def _left_out(store: "SQLiteStore", found: "Exported") -> Iterator[str]:
    """Yield what is not in the file although it is kept."""
    from quiz.tutor.drafts import Drafts  # noqa: PLC0415 - not needed for --help

    if found.damaged:
        rows = pluralize(found.damaged, "row is", "rows are")
        yield f"{rows} damaged and cannot be written exactly, so they were left out; quiz doctor names them."
    if Drafts.beside(store).about(""):
        yield "A note that you began and have not kept yet is not in it: open the note and keep it, then export again."


def _writable(name: str) -> Path:
    """Return the path of a file that may be written. Raises QuizError where another file would be lost."""
    path = files.real(system.folder() / name)
    try:
        if path.is_dir():
            raise _unwritable(name, "it is a folder")
        if files.is_special(path):
            raise _unwritable(name, "it is a pipe, a socket or a device; write - for the output")
        if path.exists() and path.stat().st_size and not _is_history(path):
            raise QuizError(
                f"{name} is there already and is no exported history, so it was not overwritten: choose another name."
            )
    except OSError as error:
        raise _unwritable(name, files.reason(error)) from error
    return path


def _unwritable(name: str, why: str) -> QuizError:
    return QuizError(f"{name} could not be written: {why}.")


def _is_history(path: Path) -> bool:
    from quiz.store.history_file import is_history  # noqa: PLC0415 - most exports replace no file

    with path.open("rb") as stream:
        return is_history(stream)


def _write(store: "SQLiteStore", path: Path, name: str) -> "Exported":
    try:
        with files.replacing(path) as stream:
            return _copy(store, stream)
    except OSError as error:
        raise _unwritable(name, files.reason(error)) from error


def _show(store: "SQLiteStore") -> "Exported":
    output.flush()
    try:
        found = _copy(store, sys.stdout.buffer)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        output.discard_output()
        raise _unwritable("The output", files.reason(error)) from error
    return found


def _copy(store: "SQLiteStore", stream: BinaryIO) -> "Exported":
    from quiz.store.exporting import Exported  # noqa: PLC0415 - as above

    counted = Exported()
    progress = ProgressLine(lambda done, _: f"Writing the history: {pluralize(done, 'fact')}.")
    for number, line in enumerate(store.export(counted)):
        stream.write(line.encode("utf-8"))
        if number and not number % _OFTEN:
            progress(counted.facts, counted.facts + 1)
    return counted
