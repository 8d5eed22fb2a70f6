"""From a file or a folder to a bank and everything that is wrong with it."""

import gc
from collections.abc import Iterator
from collections.abc import Mapping as ReadOnly
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
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
from quiz.source import Broken, Mapping, Node, Notes, Problem, Scalar, Texts, codes
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
    head: Mapping | None = field(default=None, compare=False)
    """What the bank says of itself, as nodes."""
    nodes: ReadOnly[str, Mapping] = field(default_factory=dict, compare=False)
    """The nodes of each sound question, by its id."""
    texts: Texts = field(default_factory=lambda: Texts({}), compare=False)
    """What stands in each file that is a text, by its name in problems, every line end as one character."""
    files: ReadOnly[str, Path] = field(default_factory=dict, compare=False)
    """The files it was read from, by the same names."""


class _File(NamedTuple):
    """One file of a bank, as far as it could be parsed."""

    notes: Notes
    root: Node | None
    text: str | None = None
    """None where it could not be parsed at all."""


def read(path: Path, shown: str | None = None) -> Reading:
    """The bank in a file, or in a folder that holds ``bank.yaml``; ``shown`` is what to call it in problems.

    Raises a QuizError where there is no such file or folder, or it may not be read.
    """
    shown = str(path) if shown is None else shown
    members, names = [path], [shown]
    if _is_folder(path):
        members = members_of(path, shown)
        names = [f"{shown.rstrip('/')}/{member.name}" for member in members]
    files = dict(zip(names, members, strict=True))
    contents = {name: content_of(member, name) for name, member in files.items()}
    return replace(read_files(contents, shown, str(path.absolute())), files=files)


def read_files(contents: ReadOnly[str, bytes], shown: str, path: str) -> Reading:
    """The bank in the bytes of its files, by their names; it is called ``shown``, and a folder is at ``path``."""
    digest = contents.get(shown)
    if digest is None:
        digest = b"".join(f"{Path(name).name} {len(content)} ".encode() + content for name, content in contents.items())
    with _without_collector():
        return _assemble([_parse(content, name) for name, content in contents.items()], shown, path, digest)


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
        notes.add(
            Scalar(""),
            codes.TOO_LARGE,
            f"This file is larger than {LARGEST // 1024 // 1024} MB.",
            "Divide it into several banks.",
        )
        return _File(notes, None)
    text = settle(content, notes) if isinstance(content, str) else decode(content, notes)
    return _File(notes, None) if text is None else _File(notes, nodes(text, notes), text)


def _assemble(files: list[_File], shown: str, path: str, content: bytes) -> Reading:
    """The bank whose first file holds what it says of itself."""
    head = files[0]
    bank, gathering = None, None
    if isinstance(head.root, Mapping):
        if not newer(head.root, head.notes):
            bank, gathering = _bank(head.root, files, Path(path).stem)
    elif head.text is not None and not isinstance(head.root, Broken):
        _tell_no_bank(head)
    if bank is not None:
        bank = replace(bank, path=path, digest=blake2b(content, digest_size=16).hexdigest())
    problems = (sorted(file.notes.problems, key=lambda problem: problem.span.start) for file in files)
    told = tuple(chain.from_iterable(problems))
    texts = Texts({file.notes.path: file.text for file in files if file.text is not None})
    if bank is None or gathering is None:
        return Reading(None, told, shown, texts=texts)
    root = head.root if isinstance(head.root, Mapping) else None
    return Reading(bank, told, shown, gathering.seen, root, gathering.nodes, texts)


def _bank(root: Mapping, files: list[_File], name: str) -> tuple[Bank | None, Gathering]:
    """The bank with its sound questions, and what was gathered; no bank without a title and any question."""
    head = read_head(root, files[0].notes, name, alone=len(files) == 1)
    lists = [(head.questions, files[0].notes)]
    for file in files[1:]:
        if isinstance(file.root, Mapping):
            lists.append((MEMBER.fill(file.root, file.notes).get(QUESTIONS), file.notes))
        elif file.text is not None and not isinstance(file.root, Broken):
            _tell_no_bank(file)
    found = [(listed, notes) for listed, notes in lists if listed is not None]
    gathering = Gathering((listed for listed, _ in found), head.citable, head.bank.topics)
    for listed, notes in found:
        gathering.read(listed, notes)
    if not head.titled and not gathering.seen:
        return None, gathering
    return replace(head.bank, questions=tuple(gathering.sound)), gathering


def _tell_no_bank(file: _File) -> None:
    if file.root is None or (isinstance(file.root, Scalar) and not file.root.text):
        file.notes.add(
            Scalar(""), codes.EMPTY, "This file says nothing.", "Begin it with `title: ...` and `questions:`."
        )
    else:
        file.notes.add(
            file.root,
            codes.WRONG_TYPE,
            f"A bank is a group of keys, but {describe(file.root)} stands here.",
            "Begin it with `title: ...`, and put `questions:` above the questions.",
        )
