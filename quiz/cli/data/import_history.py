"""``quiz data import``: what another machine has exported, brought together with what is here."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import ProgressLine, report_set_aside
from quiz.errors import QuizError
from quiz.replay.records import on_clock
from quiz.stats.notebook import Notebook
from quiz.store import SQLiteStore
from quiz.store.families import ContradictsError
from quiz.store.history_file import Fault, read
from quiz.wording import history_files
from quiz.wording import own_history as words

if TYPE_CHECKING:
    from quiz.store.merging import Incoming, Merged, NewBranch

_USAGE = "quiz data import FILE ... [--bring-back]"
_DESCRIPTION = """\
Bring in what quiz data export has written on another computer; - is the standard
input. Answers that are here already stay as they are, so importing a file twice
changes nothing. A session that you continued on both computers becomes two. What
you have forgotten here stays away unless you ask for it.

A file comes in whole or not at all."""


def run(arguments: Sequence[str]) -> int:
    """Import each file. One that cannot be imported is reported, and the others are imported."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--bring-back", action="store_true", help="also what was forgotten here")
    options, names = parser.read(arguments)
    if not names:
        parser.refuse("Name a file that quiz data export has written on another computer.")
    failure = 0
    for name in names:
        try:
            output.say(*_import(name, options))
        except QuizError as error:
            output.flush()
            output.complain(str(error))
            failure = error.exit_code
    return failure


def _import(name: str, options: Namespace) -> list[str]:
    """Return what to say of an imported file. Raises QuizError where nothing of it was."""
    path = system.places().store
    with _reading(name) as (stream, size):
        progress = ProgressLine(words.reading)
        with SQLiteStore.open(path, system.now(), progress=ProgressLine()) as store:
            report_set_aside(store)
            before = _edited_twice(store)
            lines = read(stream, name, lambda done: progress(done, size))
            try:
                with store.incoming(lines) as incoming:
                    merged = incoming.merge(bring_back=options.bring_back or _agreed(incoming))
            except ContradictsError as error:
                sentence = history_files.contradicts(error.key)
                Fault(name).at(error.line, 1, history_files.twice(error.key, error.other) if error.other else sentence)
            store.bring_forward(ProgressLine())
            return _report(name, merged, len(_edited_twice(store) - before))


@contextmanager
def _reading(name: str) -> Iterator[tuple[BinaryIO, int]]:
    """Give a file and its size in bytes, 0 where that is not known. Raises QuizError where it cannot be read."""
    path = system.folder() / name
    if name != "-" and files.is_special(path):
        raise QuizError(words.not_read(name, "it is a pipe, a socket or a device; write - to read the standard input"))
    if name == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise QuizError(words.not_read("The standard input", "nothing is sent to it"))
    try:
        stream = sys.stdin.buffer if name == "-" else path.open("rb")
    except OSError as error:
        raise QuizError(words.not_read(name, files.reason(error))) from error
    except ValueError as error:
        raise QuizError(words.not_read(name, "no file can have this name")) from error
    with stream:
        try:
            yield stream, 0 if name == "-" else os.fstat(stream.fileno()).st_size
        except OSError as error:
            raise QuizError(words.not_read(name, files.reason(error))) from error


def _agreed(incoming: "Incoming") -> bool:
    """Return whether what was forgotten here is to come back, where somebody is there to be asked."""
    if not incoming.forgotten or sys.stdin is None or not sys.stdin.isatty():
        return False
    return output.confirm(words.ask_back(incoming.forgotten), "")


def _edited_twice(store: SQLiteStore) -> set[tuple[str, str]]:
    """Return the questions that have several notes."""
    notes = Notebook.of(store.records_of("noted"), ()).notes
    return {name for name, found in notes.items() if len(found) > 1}


def _report(name: str, merged: "Merged", edited_twice: int) -> list[str]:
    came = words.came(
        "The standard input" if name == "-" else name, merged.answers, merged.sessions, merged.facts, merged.away
    )
    away = [words.away(merged.away, name)] if merged.away else []
    lines = [came, *away] if merged.facts else [*away, came]
    lines += words.branches([_began(it) for it in merged.branches])
    lines += [words.notes_of_both(edited_twice)] if edited_twice else []
    lines += [words.unknown(merged.unknown)] if merged.unknown else []
    lines += [words.forgotten_there(merged.forgotten_there)] if merged.forgotten_there else []
    return lines


def _began(branch: "NewBranch") -> tuple[datetime, str]:
    return on_clock(datetime.fromisoformat(branch.at), branch.utc_offset), branch.bank
