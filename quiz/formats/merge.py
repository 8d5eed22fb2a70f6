"""The same foreign file imported again into the bank that was made of it: a three-way merge, question by question.

Each question keeps under ``x-from`` what it came from and a digest of its content then. With that digest, the question
as it is in the bank now, and the question as it is in the file now, it is known who changed it since:

    bank as then, file as then      nothing to do
    bank as then, file changed      the question is replaced
    bank changed, file as then      the bank's own edit stays
    both changed                    a conflict, unless both say the same now; the bank's edit stays, and it is listed

What was only added in the bank (an explanation, sources, hints) is no conflict: it stays beside what the file says now.
Only the lines of questions that are replaced or new are written; all others, with their comments, stay as they are.
"""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from quiz.bank import Reading
from quiz.formats.as_yaml import question_lines
from quiz.formats.imported import FROM, Imported, ImportedQuestion, content, digest
from quiz.formats.nodes import Names
from quiz.model import Question
from quiz.source import Place, Scalar
from quiz.source.nodes import Tree

Fate = Literal["new", "updated", "kept", "conflict", "gone", "same"]


class Change(NamedTuple):
    """What becomes of one question."""

    fate: Fate
    name: str
    """Its id in the bank."""
    place: Place
    """Where it is in the bank; in the foreign file for a new one."""


class Merge(NamedTuple):
    """A bank with what changed in a foreign file since."""

    changes: tuple[Change, ...]
    text: str
    """The whole bank; as it was where nothing is to be written."""

    def having(self, fate: Fate) -> tuple[Change, ...]:
        """Return the changes of one sort."""
        return tuple(change for change in self.changes if change.fate == fate)


class _Known(NamedTuple):
    """A question of the bank that came from the foreign file."""

    question: Question
    start: Place
    end: Place
    digest: str


def was_imported(reading: Reading, name: str) -> bool:
    """Return whether a question of a bank came from a file of the format ``name``."""
    return any(source.partition(":")[0] == name for source, _ in _sources(reading))


def _sources(reading: Reading) -> Iterable[tuple[str, _Known]]:
    questions = {it.id: it for it in reading.bank.questions} if reading.bank else {}
    for name, node in reading.nodes.items():
        written = node.get(FROM)
        if isinstance(written, Scalar) and written.text.count(":") >= 2:
            source, _, base = written.text.rpartition(":")
            yield source, _Known(questions[name], node.start, node.end, base)


def merge(reading: Reading, imported: Imported) -> Merge:
    """Return the bank of ``reading``, which is one file, with what changed in the foreign file since it was made."""
    known = dict(_sources(reading))
    path = next(iter(reading.texts.paths))
    lines = list(reading.texts.lines(path))
    names = Names(reading.nodes)
    changes: list[Change] = []
    rewritten: list[tuple[Place, Place, list[str]]] = []
    added: list[str] = []
    for it in imported.questions:
        there = known.pop(it.source, None)
        if there is None:
            name = names.free(it.question.id)
            changes.append(Change("new", name, it.node.start))
            added += ["", *question_lines(it, name)]
            continue
        fate, extra = _fate(there, it)
        changes.append(Change(fate, there.question.id, there.start))
        if fate == "updated":
            rewritten.append((there.start, there.end, list(question_lines(it, there.question.id, extra))))
    of_format = f"{imported.format.name}:"
    gone = [it for source, it in known.items() if source.startswith(of_format)]
    changes += (Change("gone", it.question.id, it.start) for it in gone)
    for start, end, new in sorted(rewritten, reverse=True):
        _replace(lines, start, end, new)
    while added and lines and not lines[-1].strip():
        lines.pop()
    text = "\n".join([*lines, *added]).rstrip("\n") + "\n" if rewritten or added else reading.texts.text(path)
    return Merge(tuple(changes), text)


def _fate(there: _Known, it: ImportedQuestion) -> tuple[Fate, Mapping[str, Tree]]:
    """Return what becomes of a question, and the keys that were added to it in the bank."""
    ours, theirs = content(there.question), content(it.question)
    shared = {key: value for key, value in ours.items() if key in theirs}
    extra = {key: value for key, value in ours.items() if key not in theirs}
    untouched = there.digest in (digest(ours), digest(shared))
    if it.digest == there.digest:
        return ("same" if untouched else "kept"), extra
    if untouched:
        return "updated", {} if there.digest == digest(ours) else extra
    return ("same" if shared == theirs else "conflict"), extra


def _replace(lines: list[str], start: Place, end: Place, new: list[str]) -> None:
    """Replace the lines of a question, from its dash to its last key; comments around it stay."""
    first = start[0] - 1
    indent = len(lines[first]) - len(lines[first].lstrip())
    last = min(end[0], len(lines))
    while last - 1 > first and not lines[last - 1].strip():
        last -= 1
    while last - 1 > first and _is_outside(lines[last - 1], indent):
        last -= 1
    while first and lines[first - 1].lstrip().startswith("# Look at this: "):
        first -= 1
    shift = " " * indent
    lines[first:last] = [shift + line[2:] if line.strip() else "" for line in new]


def _is_outside(line: str, indent: int) -> bool:
    """Return whether a line is no part of a question whose dash is at ``indent``."""
    return not line.strip() or len(line) - len(line.lstrip()) <= indent
