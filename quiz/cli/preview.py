"""``quiz preview PATH[:LINE|ID]``: show a bank as learners will see it, while its author edits it."""

import gc
import os
import re
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple
from uuid import uuid4

from quiz.authoring.preview_state import Choice, around, first
from quiz.authoring.watch import Snapshot, Watch
from quiz.bank import Reading
from quiz.bank.bank_files import HEAD, head_in, name_in, whole
from quiz.cli import encoding, system
from quiz.cli.arguments import Arguments
from quiz.cli.editor import editor
from quiz.errors import QuizError, UsageError
from quiz.library import Workspace, close_names, find, is_folder_of_banks, join_or, refuse_foreign, resolve
from quiz.model import Bank, Question
from quiz.store import SQLiteStore
from quiz.tutor import Environment
from quiz.wording import pluralize

_USAGE = "quiz preview PATH[:LINE|ID]"
_DESCRIPTION = """\
Show a bank as learners will see it, while you edit it in another window. Each
time you save, the preview follows, with what is wrong and how to fix it. No
answer is kept.

PATH is a bank's file or folder. After a colon, a line number opens the question
at that line, and an id opens the question with that id."""

_SEEDS = 2**32
_LINE = re.compile(r"(\d{1,9})(?::\d*)?:?")
"""A line as ``quiz check`` prints it, perhaps with a column."""


_NAMED = re.compile(r"(..+?):([a-z0-9-]+|\d+:\d*)")
"""A name followed by a line or an id; one letter before a colon is a drive."""


class _Target(NamedTuple):
    """What to show."""

    shown: str
    """The bank's file or folder, as it was typed."""
    place: str
    """The line or the id; empty if neither was given."""
    file: str
    """The file that a line belongs to, as problems name it."""


def run(arguments: Sequence[str]) -> int:
    """Show the bank until its author leaves. Raises QuizError without a full screen or a readable bank."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if not words:
        parser.refuse("Name a bank, for example: quiz preview first-aid.yaml")
    if len(words) > 1:
        parser.refuse(f"One bank at a time: {join_or(words)}?")
    if system.is_plain():
        raise QuizError(
            "quiz preview needs a full-screen terminal. Without one, quiz check PATH shows what is wrong with a bank, "
            "and quiz take PATH --plain asks its questions line by line."
        )
    here = system.folder()
    target = _target_of(words[0], here)
    watch = Watch(here / target.shown, target.shown, system.now().date())
    snapshot = watch.read()
    if not (snapshot.reading.bank and snapshot.reading.bank.questions):
        refuse_foreign(here / target.shown, target.shown)
    return _draw(watch, snapshot, _choice(target, snapshot.reading))


def _draw(watch: Watch, snapshot: Snapshot, choose: Choice) -> int:
    from quiz.tui.preview_app import Beside, preview  # noqa: PLC0415 - Textual takes longer to load than all the rest

    with SQLiteStore.in_memory() as store:
        seed = SystemRandom().randrange(_SEEDS)
        opening = Workspace(
            (),
            Environment(store, system.now, uuid4),
            refresh=tuple,
            new_seed=lambda: seed,  # one for the whole preview: options stay where they are when a file is saved
            ascii_only=encoding.current().ascii_only,
        )
        gc.freeze()
        return preview(opening, Beside(watch, snapshot, choose, editor(os.environ)))


def _target_of(word: str, here: Path) -> _Target:
    """Return the bank and the place in it. A path that exists is a path, whatever colons it contains."""
    if _exists(here / word):
        return _bank_of(word, "", here)
    head, colon, _ = word.rpartition(":")
    while colon:
        if head and _exists(here / head):
            return _bank_of(head, word[len(head) + 1 :], here)
        head, colon, _ = head.rpartition(":")
    parts = _NAMED.fullmatch(word)  # no such path: it may be the id of a bank, or a mistake to report
    name, place = (parts[1], parts[2]) if parts else (word, "")
    return _bank_of(resolve(name, find(system.places()), here).path, place, here)


def _bank_of(shown: str, place: str, here: Path) -> _Target:
    """Return the bank at a path that exists; a member file of a bank's folder means that bank."""
    path = here / shown
    if is_folder_of_banks(path):
        resolve(shown, (), here)  # raises UsageError, with the banks that are in it
    folder, called = whole(path, shown)
    head = head_in(folder) if folder != path or path.is_dir() else None
    if head is None:
        return _Target(shown, place, shown)
    return _Target(called, place, name_in(called, head if path == folder else path))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _choice(target: _Target, reading: Reading) -> Choice:
    """Return the question to begin with. Raises UsageError if there is no such line or question."""
    line = _LINE.fullmatch(target.place)
    if line:
        return _at_line(target, reading, int(line[1]))
    if not target.place:
        return first if target.file == target.shown or Path(target.file).name == HEAD else _around(target.file, 1)
    return _with_id(target, reading)


def _at_line(target: _Target, reading: Reading, line: int) -> Choice:
    text = reading.texts.text(target.file)
    lines = text.count("\n") + (not text.endswith("\n"))
    if text and not 0 < line <= lines:
        raise UsageError(f"{target.file} has {pluralize(lines, 'line')}, so there is no line {line}.")
    return _around(target.file, line)


def _with_id(target: _Target, reading: Reading) -> Choice:
    questions = reading.bank.questions if reading.bank else ()
    ids = {question.id: question for question in questions}
    if target.place in ids:
        return lambda bank: _named(bank, target.place)
    for file in reading.texts.paths:  # a broken question is not in the bank, but it is in the file
        for number, text in enumerate(reading.texts.lines(file), 1):
            if re.fullmatch(rf"\s*(?:-\s*)?id:\s*[\"']?{re.escape(target.place)}[\"']?\s*", text):
                return _around(file, number)
    similar = close_names(target.place, zip(ids, ids, strict=True))
    hint = f"did you mean {join_or(similar)}?" if similar else "give a line number after the colon instead."
    raise UsageError(f'{target.shown} has no question "{target.place}": {hint}')


def _around(file: str, line: int) -> Choice:
    return lambda bank: around(bank, file, line)


def _named(bank: Bank, name: str) -> Question:
    return next((question for question in bank.questions if question.id == name), first(bank))
