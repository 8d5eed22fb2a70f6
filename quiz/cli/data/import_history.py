"""``quiz data import``: what another machine has exported, brought together with what is here."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from shlex import quote
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import ProgressLine, UpToDateLine, report_set_aside
from quiz.errors import QuizError
from quiz.model import EVERY_BANK
from quiz.stats.notebook import Notebook
from quiz.store import SQLiteStore, StoreUnwritable
from quiz.store.families import ContradictsError
from quiz.store.history_file import Fault, read
from quiz.wording import history_files, pluralize
from quiz.wording.reading import moment
from quiz.wording.sessions import ALL_BANKS

if TYPE_CHECKING:
    from quiz.store.merging import Incoming, Merged

_USAGE = "quiz data import FILE ... [--bring-back]"
_DESCRIPTION = """\
Bring in what quiz data export has written on another computer; - is the standard
input. Answers that are here already stay as they are, so importing a file twice
changes nothing. A session that you continued on both computers becomes two. What
you have forgotten here stays away unless you ask for it.

A file comes in whole or not at all."""

_Line = TypeVar("_Line")

_MOST = 5
"""Sessions that are named one by one."""


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
            _import(name, options)
        except QuizError as error:
            output.flush()
            output.complain(str(error))
            failure = failure or error.exit_code
    return failure


def _import(name: str, options: Namespace) -> None:
    """Import a file, and print what came. Raises QuizError where nothing of it did."""
    path = system.places().store
    with _reading(name) as (stream, size):
        progress = ProgressLine(lambda done, _: f"Reading the history: {_share(done, size)}.")
        bringing = ProgressLine(lambda done, of: f"Bringing it in: {_share(done, of)}.")
        with SQLiteStore.open(path, system.now(), progress=UpToDateLine()) as store:
            report_set_aside(store)
            before = _edited_twice(store)
            lines = read(stream, name, lambda done: progress(done, size or done + 1))
            try:
                with store.incoming(_readable(lines, name)) as incoming:
                    bring_back = options.bring_back or _agreed(incoming)
                    merged = incoming.merge(bring_back=bring_back, progress=bringing)
            except ContradictsError as error:
                sentence = history_files.contradicts(error.key)
                Fault(name).at(error.line, 1, history_files.twice(error.key, error.other) if error.other else sentence)
            output.say(*_report(name, merged, len(_edited_twice(store) - before)))
            output.flush()  # it is here, whatever interrupts what follows
            try:
                store.bring_forward(UpToDateLine())
            except StoreUnwritable as error:
                raise QuizError(
                    f"What came in is kept, and counts in your progress as soon as quiz can write ({error.reason})."
                ) from error


def _share(done: int, of: int) -> str:
    return f"{done * 100 // of} %" if of else f"{done // 1_000_000:,} MB"


@contextmanager
def _reading(name: str) -> Iterator[tuple[BinaryIO, int]]:
    """Give a file and its size in bytes, 0 where that is not known. Raises QuizError where it cannot be read."""
    path = system.folder() / name
    if name != "-" and files.is_special(path):
        raise _unreadable(name, "it is a pipe, a socket or a device; write - to read the standard input")
    if name == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise _unreadable("The standard input", "nothing is sent to it")
    try:
        stream = sys.stdin.buffer if name == "-" else path.open("rb")
    except OSError as error:
        raise _unreadable(name, files.reason(error)) from error
    except ValueError as error:
        raise _unreadable(name, "no file can have this name") from error
    with stream:
        yield stream, 0 if name == "-" else os.fstat(stream.fileno()).st_size


def _readable(lines: Iterator[_Line], name: str) -> Iterator[_Line]:
    """Yield the lines. Raises QuizError where the file, not the store, proves unreadable."""
    try:
        yield from lines
    except OSError as error:
        raise _unreadable(name, files.reason(error)) from error


def _unreadable(name: str, why: str) -> QuizError:
    return QuizError(f"{name} cannot be read: {why}. Nothing in it was imported.")


def _agreed(incoming: "Incoming") -> bool:
    """Return whether what was forgotten here is to come back, where somebody is there to be asked."""
    if not incoming.forgotten or sys.stdin is None or not sys.stdin.isatty():
        return False
    answers = pluralize(incoming.forgotten, "answer")
    return output.confirm(f"{answers} in it you forgot here. Bring back what you forgot? [y/N] ", "")


def _edited_twice(store: SQLiteStore) -> set[tuple[str, str]]:
    """Return the questions that have several notes."""
    notes = Notebook.of(store.records_of("noted"), ()).notes
    return {name for name, found in notes.items() if len(found) > 1}


def _report(name: str, merged: "Merged", edited_twice: int) -> Iterator[str]:
    """Yield what came in, then what needs a look; of a file without anything new, what was forgotten comes first."""
    away = _away(name, merged.away) if merged.away else ""
    came = _came("The standard input" if name == "-" else name, merged)
    yield from filter(None, (came, away) if merged.facts else (away, came))
    for branch in merged.branches[:_MOST]:
        bank = ALL_BANKS if branch.bank == EVERY_BANK else branch.bank
        yield (
            f"The session of {moment(branch.began)}{f' ({bank})' if bank else ''} was continued on two computers: "
            "it is two sessions now, and nothing of it is lost."
        )
    if len(merged.branches) > _MOST:
        others = pluralize(len(merged.branches) - _MOST, "other session was", "other sessions were")
        yield f"{others} too."
    if edited_twice:
        notes = pluralize(edited_twice, "question has", "questions have")
        yield f"{notes} a note that was edited on both computers: both are kept, and your next edit joins them."
    if merged.unknown:
        facts = pluralize(merged.unknown, "fact is", "facts are")
        yield f"{facts} of a kind that only a newer quiz knows, and kept for it."
    if number := merged.forgotten_there:
        kept, stay = ("1 answer is", "stays") if number == 1 else (f"{number:,} answers are", "stay")
        yield f"{kept} kept here that you forgot on the other computer, and {stay} here."


def _came(name: str, merged: "Merged") -> str:
    answers, sessions = merged.answers, merged.sessions
    if not merged.facts:
        return f"{name}: nothing else in it is new." if merged.away else f"{name}: everything in it was here already."
    if not (answers or sessions):
        return f"{name}: there are no new answers in it; what else was new is here now."
    new = [pluralize(answers, "new answer")] if answers else []
    new += [f"{'in ' * bool(new)}{pluralize(sessions, 'new session')}"] if sessions else []
    return f"{name}: {' '.join(new)} {'is' if (answers or sessions) == 1 and sessions <= 1 else 'are'} here now."


def _away(name: str, answers: int) -> str:
    one = answers == 1
    there = "1 answer that you forgot here stays" if one else f"{answers:,} answers that you forgot here stay"
    return f"{there} away. To bring {'it' if one else 'them'} back: quiz data import {quote(name)} --bring-back"
