"""``quiz data where``: where everything is kept of a person, how large it is, and how to move it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.person import name_of
from quiz.cli.shared_store import CLASS_FILE
from quiz.cli.table import Column, table
from quiz.config import Places
from quiz.people import people
from quiz.prose import safe

_USAGE = "quiz data where [--json]"
_DESCRIPTION = (
    "Say where quiz keeps your answers, your own banks and your settings, how large they are, and how to move them."
)


class _Kept(NamedTuple):
    what: str
    path: Path
    size: int | None
    """In bytes, of all files; None where there is none."""


def run(arguments: Sequence[str]) -> int:
    """Print the list. Raises UsageError if anything is named."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, names = parser.read(arguments)
    if names:
        parser.refuse("quiz data where lists everything and takes no name.")
    places = system.places()
    found = list(_all(places))
    if options.json:
        output.show_json([{"what": it.what, "path": str(it.path), "bytes": it.size} for it in found])
        return 0
    columns = [
        Column("WHAT", [it.what for it in found]),
        Column("WHERE", [str(it.path) for it in found]),
        Column("SIZE", ["not there" if it.size is None else _written(it.size) for it in found]),
    ]
    output.say(*table(columns, output.width()), "", _how_to_move(name_of(places)))
    return 0


def _all(places: Places) -> Iterator[_Kept]:
    from quiz.store.inspect_store import set_aside  # noqa: PLC0415 - not needed for --help

    log = places.store.with_name(f"{places.store.name}-wal")
    yield _Kept("answers and notes", places.store, _size(places.store, log))
    for path in set_aside(places.store):
        yield _Kept("damaged, set aside", path, _size(path))
    unnamed = places.data / "facts.sqlite3"
    if unnamed != places.store:
        yield _Kept("answers without a name", unnamed, _size(unnamed))
    for one in people(places.data):
        if one.store != places.store:
            yield _Kept(f"answers of {safe(one.name)}", one.store, _size(one.folder))
    if (size := _size(places.data / CLASS_FILE)) is not None:
        yield _Kept("answers of a class", places.data / CLASS_FILE, size)
    yield _Kept("your own banks", places.own, _size(places.own))
    yield _Kept("settings", places.config, _size(places.config))
    yield _Kept("index of banks", places.index_file, _size(places.index_file))


def _size(*paths: Path) -> int | None:
    """Return the bytes of files, or of all that is in a folder; None where there is none."""
    sizes = [size for path in paths for size in _sizes(path)]
    return sum(sizes) if sizes else None


def _sizes(path: Path) -> Iterator[int]:
    try:
        yield path.stat().st_size if not path.is_dir() else 0
    except (OSError, ValueError):
        return
    for folder, _, names in os.walk(path):
        for name in names:
            file = Path(folder) / name
            yield file.lstat().st_size if file.is_file() else 0


def _written(number: int) -> str:
    """Return a number of bytes for people."""
    value, unit = float(number), "bytes"
    for larger in ("kB", "MB", "GB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return f"{number:,} {unit}" if unit == "bytes" else f"{value:.1f} {unit}"


def _how_to_move(person: str) -> str:
    """Return how to take elsewhere what is kept; ``person`` is empty for the one without a name."""
    quiz = f"quiz --person {quote(person)}" if person else "quiz"
    return (
        f"To take it to another computer: {quiz} data export FILE here, and quiz data import FILE there; what both "
        "have answered is brought together. To keep it in another folder: set QUIZ_HOME to that folder, and move the "
        "files while quiz is closed."
    )
