"""Read a file or a folder as a bank, with everything that is wrong with it."""

import re
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz import lazy
from quiz.bank import bank_keys as keys
from quiz.bank.bank_files import LARGEST, content_of, members_of, name_in
from quiz.bank.bank_files import whole as whole_bank
from quiz.bank.blocks import Block
from quiz.bank.decode import decode, normalize
from quiz.bank.header import newer, read_head
from quiz.bank.parse_block import whole
from quiz.bank.questions import QuestionCollector, Translate
from quiz.model import Bank
from quiz.source import Mapping, Node, Problem, Report, Scalar, Sequence, SourceLines, Span, Stretch, Unreadable, codes
from quiz.without_collector import without_collector

_FIRST_QUESTION = lazy.pattern(r"^questions[ \t]*:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *- ?)", re.MULTILINE)

_GROUPS = {keys.TOPICS.name, keys.SOURCES.name, keys.GLOSSARY.name}
_CURLY = ("“", "„", "«")

if TYPE_CHECKING:
    from quiz.bank.recovery.foreign_question import Translator


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading a bank."""

    bank: Bank | None
    """Its sound questions; None where nothing can be played at all."""
    problems: tuple[Problem, ...]
    """In the order of the files, their lines and columns."""
    path: str
    """As the user wrote it."""
    questions_seen: int = 0
    """How many questions are in the files, sound or not."""
    head: Mapping | None = field(default=None, compare=False)
    """The keys of the bank itself, as nodes."""
    nodes: ReadOnly[str, Mapping] = field(default_factory=dict, compare=False)
    """The nodes of each sound question, by its id."""
    broken: tuple[tuple[Span, Node], ...] = field(default=(), compare=False)
    """The place and the node of each question that is set aside."""
    texts: SourceLines = field(default_factory=lambda: SourceLines({}), compare=False)
    """The text of each file that is text, by its name in problems, with every line end as one character."""
    files: ReadOnly[str, Path] = field(default_factory=dict, compare=False)
    """The files it was read from, by the same names."""


class _File(NamedTuple):
    """One file of a bank, as far as it could be parsed."""

    report: Report
    root: Node | None
    text: str | None = None
    """None where it could not be parsed at all."""


def read(path: Path, shown: str | None = None) -> Reading:
    """Return the bank in a file, or in a folder that holds ``bank.yaml``; problems call it ``shown``.

    A file that is a part of a folder's bank means all of that bank. Raises a QuizError where there is no such file or
    folder, or it may not be read.
    """
    shown = str(path) if shown is None else shown
    path, shown = whole_bank(path, shown)
    members, names = [path], [shown]
    if _is_folder(path):
        members = members_of(path, shown)
        names = [name_in(shown, member) for member in members]
    files = dict(zip(names, members, strict=True))
    contents = {name: content_of(member, name) for name, member in files.items()}
    return replace(read_files(contents, shown, str(path.absolute())), files=files)


def read_files(contents: ReadOnly[str, bytes], shown: str, path: str) -> Reading:
    """Return the bank in the bytes of its files, by their names; problems call it ``shown``, and it is at ``path``."""
    digest = contents.get(shown)
    if digest is None:
        digest = b"".join(f"{Path(name).name} {len(content)} ".encode() + content for name, content in contents.items())
    with without_collector():
        return _assemble([_parse(content, name) for name, content in contents.items()], shown, path, digest)


def _is_folder(path: Path) -> bool:
    """Return whether ``path`` is a folder; False where that cannot be asked, so that opening it gives the reason."""
    try:
        return path.is_dir()
    except OSError:
        return False


def read_bytes(data: bytes, path: str) -> Reading:
    """Return the bank in the bytes of one file that is called ``path``."""
    with without_collector():
        return _assemble([_parse(data, path)], path, path, data)


def read_text(text: str, path: str) -> Reading:
    """Return the bank in a text that is called ``path``."""
    with without_collector():
        return _assemble([_parse(text, path)], path, path, text.encode("utf-8", "surrogatepass"))


def tree(text: str, path: str) -> tuple[Node | None, Report]:
    """Return the nodes of a text that is called ``path`` and the problems of its syntax; no nodes where it is empty."""
    file = _parse(text, path)
    return file.root, file.report


def _parse(content: bytes | str, name: str) -> _File:
    report = Report(name)
    if len(content) > LARGEST:
        report.add(
            Stretch(),
            codes.TOO_LARGE,
            f"This file is larger than {LARGEST // 1024 // 1024} MiB.",
            "Divide it into several banks.",
        )
        return _File(report, None)
    text = normalize(content, report) if isinstance(content, str) else decode(content, report)
    return _File(report, None) if text is None else _File(report, _nodes(text, report), text)


def _nodes(text: str, report: Report) -> Node | None:
    """Return the nodes of a whole file, with Unreadable for what could not be parsed; None where the file is empty."""
    block = Block(text.split("\n"))
    begins = _beginnings(text)
    mark = len(report.problems)
    parsed = whole(block, begins, report)
    if parsed.fault is not None or _may_be_pasted(text, parsed.root):
        from quiz.bank.recovery.pasted_chat import without_talk  # noqa: PLC0415 - a sound bank needs none of it

        found = report.problems[mark:]
        del report.problems[mark:]
        cleaned = without_talk(block.lines, report)
        if cleaned is None:
            report.problems += found
        else:
            block = Block(cleaned)
            begins = _beginnings(block.text)
            parsed = whole(block, begins, report)
    root = parsed.root
    if parsed.fault is not None:
        from quiz.bank.recovery.resync import pieces  # noqa: PLC0415 - a sound bank needs none of it

        root = pieces(block, parsed, begins, report)
    if root is None or not ("#" in text or "\\" in text):
        return root
    from quiz.bank.suspicious_scalars import check  # noqa: PLC0415 - most banks hold neither comment nor escape

    return check(root, block, report)


def _beginnings(text: str) -> tuple[str, ...]:
    """Return how the line above the questions begins, and a line that begins a question."""
    dash = _FIRST_QUESTION.search(text)
    return ("questions:", dash[1]) if dash else ("questions:",)


def _may_be_pasted(text: str, root: Node | None) -> bool:
    """Return whether something around the bank may be talk, although all of it could be parsed."""
    first = root.entries[0][0].text if isinstance(root, Mapping) and root.entries else ""
    return " " in first or first[:1] in _CURLY or "\n```" in text


def _assemble(files: list[_File], shown: str, path: str, content: bytes) -> Reading:
    """Return the bank, whose first file holds its own keys."""
    written = files[0]
    head = files[0] = _translated(written, Path(path).stem)
    bank, collector = None, None
    is_newer = isinstance(head.root, Mapping) and newer(head.root, head.report)
    if isinstance(head.root, Mapping) and not is_newer:
        bank, collector = _bank(head.root, files, Path(path).stem)
    if not is_newer and not (collector and collector.sound) and _report_no_bank(written, alone=len(files) == 1):
        bank = None
    if bank is not None:
        bank = replace(bank, path=path, digest=blake2b(content, digest_size=16).hexdigest())
    problems = (sorted(file.report.problems, key=lambda problem: problem.span.start) for file in files)
    found = tuple(chain.from_iterable(problems))
    texts = SourceLines({file.report.path: file.text for file in files if file.text is not None})
    if bank is None or collector is None:
        return Reading(None, found, shown, texts=texts)
    root = head.root if isinstance(head.root, Mapping) else None
    return Reading(bank, found, shown, collector.seen, root, collector.nodes, tuple(collector.broken), texts)


def _translated(file: _File, name: str) -> _File:
    """Return the first file of a bank with its own keys in our words and shape, where they are in others."""
    root = file.root
    if root is None or file.text is None or isinstance(root, (Scalar, Unreadable)) or not _is_foreign(root):
        return file
    from quiz.bank.recovery.foreign_bank import bank_in_our_words  # noqa: PLC0415 - a sound bank needs none of it

    texts = SourceLines({file.report.path: file.text})
    return file._replace(root=bank_in_our_words(root, file.report, texts, name))


def _is_foreign(root: Mapping | Sequence) -> bool:
    """Return whether the root of a bank's file may be in the words or the shape of another program."""
    return (
        isinstance(root, Sequence)
        or root.flow
        or any(key.text not in keys.HEADER_KEYS or _may_be_foreign(key.text, value) for key, value in root.entries)
    )


def _may_be_foreign(name: str, value: Node) -> bool:
    """Return whether a value may be in another word or shape than ours."""
    if name == keys.AUDIENCE.name:
        return isinstance(value, Scalar) and value.text not in keys.AUDIENCES
    if name == keys.LANGUAGE.name:  # `German` and `deu` are words for `de`
        return isinstance(value, Scalar) and len(re.split("[-_]", value.text, maxsplit=1)[0]) > 2
    if name == keys.CONFUSABLE.name:
        return isinstance(value, Sequence) and any(isinstance(it, Scalar) for it in value.items)
    if name not in _GROUPS or isinstance(value, Sequence):
        return name in _GROUPS
    texts = isinstance(value, Mapping) and any(isinstance(it, Scalar) for _, it in value.entries)
    return texts and name != keys.GLOSSARY.name


def _bank(root: Mapping, files: list[_File], name: str) -> tuple[Bank | None, QuestionCollector]:
    """Return the bank with its sound questions, and their collector; no bank without a title or any question."""
    head = read_head(root, files[0].report, name, alone=len(files) == 1)
    lists = [(head.questions, files[0].report)]
    for file in files[1:]:
        has_questions = isinstance(file.root, Mapping) and file.root.get(keys.QUESTIONS.name) is not None
        if (has_questions or not _report_no_bank(file)) and isinstance(file.root, Mapping):
            lists.append((keys.MEMBER.fill(file.root, file.report).get(keys.QUESTIONS), file.report))
    found = [(listed, report) for listed, report in lists if listed is not None]
    collector = QuestionCollector(
        (listed for listed, _ in found), head.citable, head.bank.topics, _translate(files, [it for it, _ in found])
    )
    for listed, report in found:
        collector.read(listed, report)
    if not head.titled and not collector.seen:
        return None, collector
    return replace(head.bank, questions=tuple(collector.sound)), collector


def _translate(files: list[_File], lists: list[Sequence]) -> Translate:
    """Return how questions in the words of other programs are translated; what that needs is loaded for the first."""
    made: list[Translator] = []

    def translate(node: Mapping, report: Report) -> tuple[Mapping, bool] | None:
        if not made:
            from quiz.bank.recovery.foreign_question import Translator  # noqa: PLC0415 - a sound bank needs none of it

            texts = SourceLines({file.report.path: file.text for file in files if file.text is not None})
            made.append(Translator(lists, texts))
        return made[0].translate(node, report)

    return translate


def _report_no_bank(file: _File, *, alone: bool | None = None) -> bool:
    """Report a file without any question in it, and return whether it is one; ``alone`` is None for a further file."""
    if file.text is None or isinstance(file.root, Unreadable):
        return False
    from quiz.bank.recovery.no_bank import report_no_bank  # noqa: PLC0415 - a sound bank needs none of it

    return report_no_bank(file.root, file.text, file.report, alone=alone)
