"""``quiz preview PATH[:LINE|ID]``: a bank as learners will see it, beside the editor in which it is written."""

import gc
import os
import re
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple
from uuid import uuid4

from quiz import wording
from quiz.authoring.preview_state import Choice, around, first
from quiz.authoring.watch import Look, Watch
from quiz.bank import Reading
from quiz.cli import encoding, system
from quiz.cli.arguments import Arguments
from quiz.cli.editor import editor
from quiz.errors import QuizError, UsageError
from quiz.library import BANK_FILE, Workspace, close, either, find, is_folder_of_banks, resolve
from quiz.model import Bank, Question
from quiz.store import Store
from quiz.tutor import Environment

_USAGE = "quiz preview PATH[:LINE|ID]"
_DESCRIPTION = """\
Show a bank as learners will see it, while you write it in an editor beside it:
whatever you save is shown at once, with what is wrong and how to mend it.
Nothing is kept and nothing counts.

PATH is a bank's file or folder. Behind a colon, a line number opens the
question around that line, and an id opens the question that has it."""

_SEEDS = 2**32
_LINE = re.compile(r"(\d{1,9})(?::\d*)?:?")
"""A line as ``quiz check`` writes it, perhaps with a column."""


_NAMED = re.compile(r"(..+?):([a-z0-9-]+|\d+:\d*)")
"""A name with a line or an id behind it; one letter before a colon is a drive."""
_TITLE = re.compile(rb"^title[ \t]*:", re.MULTILINE)


class _Asked(NamedTuple):
    """What was asked for."""

    shown: str
    """The bank's file or folder as it was written."""
    place: str
    """The line or the id; empty where none was named."""
    file: str
    """The file that a line counts in, as problems call it."""


def run(arguments: Sequence[str]) -> int:
    """Show the bank until its author leaves."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if not words:
        parser.refuse("Name a bank, for example: quiz preview first-aid.yaml")
    if len(words) > 1:
        parser.refuse(f"One bank at a time: {either(words)}?")
    if system.is_plain():
        raise QuizError(wording.previewing.NO_SCREEN)
    here = system.folder()
    asked = _asked(words[0], here)
    watch = Watch(here / asked.shown, asked.shown, system.now().date())
    look = watch.read()
    return _draw(watch, look, _choice(asked, look.reading))


def _draw(watch: Watch, look: Look, choose: Choice) -> int:
    from quiz.tui.previewing import Beside, preview  # noqa: PLC0415 - Textual takes longer to load than all the rest

    with Store.in_memory() as store:
        seed = SystemRandom().randrange(_SEEDS)
        opening = Workspace(
            (),
            Environment(store, system.now, uuid4),
            refresh=tuple,
            new_seed=lambda: seed,  # one for the whole preview: options stay where they are when a file is saved
            ascii_only=encoding.current().ascii_only,
        )
        gc.freeze()
        return preview(opening, Beside(watch, look, choose, editor(os.environ)))


def _asked(word: str, here: Path) -> _Asked:
    """The bank and the place in it. A name that holds a colon is a name before it is anything else."""
    if _exists(here / word):
        return _bank_of(word, "", here)
    head, colon, _ = word.rpartition(":")
    while colon:
        if head and _exists(here / head):
            return _bank_of(head, word[len(head) + 1 :], here)
        head, colon, _ = head.rpartition(":")
    parts = _NAMED.fullmatch(word)  # nothing is there: it may be the id of a bank, or an error to be told
    name, place = (parts[1], parts[2]) if parts else (word, "")
    return _bank_of(resolve(name, find(system.places()), here).path, place, here)


def _bank_of(shown: str, place: str, here: Path) -> _Asked:
    """The bank at a path that is there; a further file of a folder that is one bank stands for that bank."""
    path = here / shown
    if is_folder_of_banks(path):
        resolve(shown, (), here)  # raises, and says which banks are in it
    if path.is_dir():
        return _Asked(shown, place, f"{shown.rstrip('/')}/{BANK_FILE}")
    if path.name == BANK_FILE or _is_further_file(path):
        folder = os.path.dirname(shown) or "."  # noqa: PTH120 - as it was written
        return _Asked(folder, place, f"{folder}/{path.name}")
    return _Asked(shown, place, shown)


def _is_further_file(path: Path) -> bool:
    """Whether a file is one of a folder that is one bank, and says nothing of a bank of its own."""
    if not (path.parent / BANK_FILE).is_file() or path.suffix != ".yaml":
        return False
    try:
        return not _TITLE.search(path.read_bytes())
    except OSError:
        return False


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _choice(asked: _Asked, reading: Reading) -> Choice:
    """The question to begin with. Raises UsageError where there is no such line or question."""
    line = _LINE.fullmatch(asked.place)
    if line:
        return _at_line(asked, reading, int(line[1]))
    if not asked.place:
        return first if asked.file == asked.shown or asked.file.endswith(f"/{BANK_FILE}") else _around(asked.file, 1)
    return _with_id(asked, reading)


def _at_line(asked: _Asked, reading: Reading, line: int) -> Choice:
    text = reading.texts.text(asked.file)
    lines = text.count("\n") + (not text.endswith("\n"))
    if text and not 0 < line <= lines:
        raise UsageError(wording.previewing.no_line(asked.file, line, lines))
    return _around(asked.file, line)


def _with_id(asked: _Asked, reading: Reading) -> Choice:
    questions = reading.bank.questions if reading.bank else ()
    ids = {question.id: question for question in questions}
    if asked.place in ids:
        return lambda bank: _named(bank, asked.place)
    for file in reading.texts.paths:  # it may be broken, and is written there all the same
        for number, text in enumerate(reading.texts.lines(file), 1):
            if re.fullmatch(rf"\s*(?:-\s*)?id:\s*[\"']?{re.escape(asked.place)}[\"']?\s*", text):
                return _around(file, number)
    similar = close(asked.place, zip(ids, ids, strict=True))
    hint = f"did you mean {either(similar)}?" if similar else "a line number behind the colon does as well."
    raise UsageError(wording.previewing.no_question(asked.shown, asked.place, hint))


def _around(file: str, line: int) -> Choice:
    return lambda bank: around(bank, file, line)


def _named(bank: Bank, name: str) -> Question:
    return next((question for question in bank.questions if question.id == name), first(bank))
