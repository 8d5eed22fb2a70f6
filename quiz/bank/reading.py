"""From a file or a folder to a bank and everything that is wrong with it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from quiz.bank.decode import decode, settle
from quiz.bank.files import LARGEST, content_of, members_of
from quiz.bank.header import newer, read_head
from quiz.bank.keys import MEMBER, QUESTIONS
from quiz.bank.questions import Gathering
from quiz.bank.whole import nodes
from quiz.model import Bank
from quiz.source import Broken, Mapping, Node, Notes, Problem, Scalar, codes
from quiz.source.nodes import describe


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a bank."""

    bank: Bank | None
    """Its sound questions; None where nothing plays at all."""
    problems: tuple[Problem, ...]
    """In the order of the files, their lines and columns."""
    path: str
    """As the user gave it."""
    questions_seen: int = 0
    """How many questions are written there, sound or not."""


class _File(NamedTuple):
    """One file of a bank, as far as it could be parsed."""

    notes: Notes
    root: Node | None
    text: bool = True
    """Whether it could be parsed at all."""


def read(path: Path, shown: str | None = None) -> Reading:
    """The bank in a file, or in a folder that holds ``bank.yaml``; ``shown`` is what to call it in problems.

    Raises a QuizError where there is no such file or folder, or it may not be read.
    """
    shown = str(path) if shown is None else shown
    members, names = [path], [shown]
    folder = _is_folder(path)
    if folder:
        members = members_of(path, shown)
        names = [f"{shown.rstrip('/')}/{member.name}" for member in members]
    contents = [content_of(member, name) for member, name in zip(members, names, strict=True)]
    digest = (
        contents[0]
        if not folder
        else b"".join(
            f"{member.name} {len(content)} ".encode() + content
            for member, content in zip(members, contents, strict=True)
        )
    )
    with _without_collector():
        files = [_parse(content, name) for content, name in zip(contents, names, strict=True)]
        return _assemble(files, shown, str(path.absolute()), digest)


def _is_folder(path: Path) -> bool:
    """Whether ``path`` is a folder; what cannot even be asked about is left to whoever opens it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_bytes(data: bytes, path: str) -> Reading:
    """The bank in the bytes of one file that is called ``path``."""
    with _without_collector():
        return _assemble([_parse(data, path)], path, path, data)


def read_text(text: str, path: str) -> Reading:
    """The bank in a text that is called ``path``."""
    with _without_collector():
        return _assemble([_parse(text, path)], path, path, text.encode("utf-8", "surrogatepass"))


def tree(text: str, path: str) -> tuple[Node | None, Notes]:
    """The nodes of a text that is called ``path``, and what is wrong with its syntax; None where it says nothing."""
    file = _parse(text, path)
    return file.root, file.notes


@contextmanager
def _without_collector() -> Iterator[None]:
    """Read without Python's search for cycles: there are none, and 10,000 questions took four times as long with it."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _parse(content: bytes | str, name: str) -> _File:
    notes = Notes(name)
    if len(content) > LARGEST:
        notes.error(
            Scalar(""),
            codes.TOO_LARGE,
            f"This file is larger than {LARGEST // 1024 // 1024} MB.",
            "Divide it into several banks.",
        )
        return _File(notes, None, text=False)
    text = settle(content, notes) if isinstance(content, str) else decode(content, notes)
    return _File(notes, None, text=False) if text is None else _File(notes, nodes(text, notes))


def _assemble(files: list[_File], shown: str, path: str, content: bytes) -> Reading:
    """The bank whose first file holds what it says of itself."""
    head = files[0]
    bank, seen = None, 0
    if isinstance(head.root, Mapping):
        if not newer(head.root, head.notes):
            bank, seen = _bank(head.root, files, Path(path).stem)
    elif head.text and not isinstance(head.root, Broken):
        _tell_no_bank(head)
    if bank is not None:
        bank = replace(bank, path=path, digest=blake2b(content, digest_size=16).hexdigest())
    problems = (sorted(file.notes.problems, key=lambda problem: problem.span.start) for file in files)
    return Reading(bank, tuple(chain.from_iterable(problems)), shown, seen)


def _bank(root: Mapping, files: list[_File], name: str) -> tuple[Bank | None, int]:
    """The bank with its sound questions, and how many were written; no bank without a title and any question."""
    head = read_head(root, files[0].notes, name)
    lists = [(head.questions, files[0].notes)]
    for file in files[1:]:
        if isinstance(file.root, Mapping):
            lists.append((MEMBER.fill(file.root, file.notes).get(QUESTIONS), file.notes))
        elif file.text and not isinstance(file.root, Broken):
            _tell_no_bank(file)
    found = [(listed, notes) for listed, notes in lists if listed is not None]
    gathering = Gathering((listed for listed, _ in found), head.citable)
    for listed, notes in found:
        gathering.read(listed, notes)
    if not head.titled and not gathering.seen:
        return None, 0
    return replace(head.bank, questions=tuple(gathering.sound)), gathering.seen


def _tell_no_bank(file: _File) -> None:
    if file.root is None or (isinstance(file.root, Scalar) and not file.root.text):
        file.notes.error(
            Scalar(""), codes.EMPTY, "This file says nothing.", "Begin it with `title: ...` and `questions:`."
        )
    else:
        file.notes.error(
            file.root,
            codes.WRONG_TYPE,
            f"A bank is a group of keys, but {describe(file.root)} stands here.",
            "Begin it with `title: ...`, and put `questions:` above the questions.",
        )
