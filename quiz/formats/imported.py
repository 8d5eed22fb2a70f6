"""What a reader yields as questions of a bank: ids, topics, contexts, and everything left out with its reason.

Each question is read by its kind exactly as one in YAML is, from nodes with places in the foreign file. So whatever a
bank may not have is found here too, and sets that one question aside.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from quiz import kinds
from quiz.bank import Reading
from quiz.errors import QuizError
from quiz.formats.decode import text_of
from quiz.formats.foreign import Context, ForeignFile, ForeignQuestion, Heading, LeftOut, Lines, Options, Part
from quiz.formats.language import language_of
from quiz.formats.nodes import Names, word
from quiz.formats.table import Format
from quiz.kinds.question_fields import fingerprint
from quiz.model import Bank, Question, Topic
from quiz.source import Mapping, Node, Problem, Report, Scalar, SourceLines, Span
from quiz.source.nodes import Tree
from quiz.without_collector import without_collector

FROM = "x-from"
"""The key under which a question keeps where it comes from, as ``format:id:digest``."""
_MOST_CONTEXT = 8_000


class ImportedQuestion(NamedTuple):
    """A question that plays, and what is known of it beside what its kind keeps."""

    question: Question
    node: Mapping
    source: str
    """The name of its format and its id in the foreign file, which no other question of the file has."""
    remarks: tuple[str, ...]

    @property
    def digest(self) -> str:
        """Return a digest of all that the foreign file says in this question."""
        return digest(content(self.question))


class NotTaken(NamedTuple):
    """Something of the foreign file that is not in the bank."""

    span: Span
    reason: str
    name: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A foreign file, read."""

    path: str
    format: Format
    title: str
    questions: tuple[ImportedQuestion, ...]
    left_out: tuple[NotTaken, ...]
    problems: tuple[Problem, ...]
    """About the file as a whole, such as its encoding."""
    summary: str = ""
    language: str = ""
    topics: dict[str, str] = field(default_factory=dict)
    """The titles of its categories by the ids of their topics."""
    text: str = ""
    columns: tuple[tuple[str, str, str], ...] = ()
    """Of a sheet: the letter, the heading and the role of each column."""

    @property
    def seen(self) -> int:
        """Return how many questions are in the file, taken or not."""
        return len(self.questions) + len(self.left_out)

    @property
    def types(self) -> list[tuple[str, int]]:
        """Return how many questions of each type there are, the most frequent type first."""
        return Counter(it.question.type for it in self.questions).most_common()

    def bank(self) -> Bank:
        """Return the questions as a bank that has its own id, title and topics."""
        topics = {name: Topic(title) for name, title in self.topics.items()}
        questions = tuple(it.question for it in self.questions)
        name = kinds.plain_id(self.title)
        return Bank(name, self.title, questions, summary=self.summary, language=self.language or "en", topics=topics)

    def reading(self) -> Reading:
        """Return the same as a reading of a bank, so that every check of banks points into the foreign file."""
        nodes = {it.question.id: it.node for it in self.questions}
        texts = SourceLines({self.path: self.text})
        return Reading(self.bank(), self.problems, self.path, self.seen, Mapping([]), nodes, texts=texts)


def content(question: Question) -> dict[str, Tree]:
    """Return all of a question but its id, as plain data."""
    tree = kinds.dump(question)
    del tree["id"]
    return tree


def digest(tree: dict[str, Tree]) -> str:
    """Return a short digest of the content of a question."""
    return fingerprint(tree)[:12]


def _no_report(done: int, of: int) -> None:
    """Report nothing."""


def read(
    data: bytes,
    path: str,
    known: Format,
    options: Options = Options(),
    progress: Callable[[int, int], None] = _no_report,
) -> Imported:
    """Return what is in a foreign file of a known format; messages call it ``path``.

    ``progress`` is called after each question with the line that was read and the number of lines. Raises QuizError if
    nothing in it can be read at all.
    """
    report = Report(path)
    text = "" if known.binary else text_of(data, report)
    if text is None:
        problem = report.problems[-1]
        raise QuizError(f"{problem.span}: {problem.message} {problem.hint}")
    file = ForeignFile(path, data, report, text, Lines(text), options)
    with without_collector():
        return _Collector(file, known).collect(_reported(known.reader()(file), file, progress))


def _reported(parts: Iterator[Part], file: ForeignFile, progress: Callable[[int, int], None]) -> Iterator[Part]:
    lines = file.text.count("\n") + 1
    for part in parts:
        if isinstance(part, ForeignQuestion):
            progress(part.node.start[0], max(lines, part.node.start[0] + 1))
        yield part


class _Collector:
    """Collects the questions of one file."""

    def __init__(self, file: ForeignFile, known: Format) -> None:
        self._file = file
        self._format = known
        self._questions: list[ImportedQuestion] = []
        self._left_out: list[NotTaken] = []
        self._topics: dict[str, str] = {}
        """The ids of topics by the titles of categories."""
        self._names, self._topic_names = Names(), Names()
        self._context = ""
        self._category = ""

    def collect(self, parts: Iterator[Part]) -> Imported:
        """Return all that ``parts`` yields."""
        heading = Heading()
        for part in parts:
            match part:
                case Heading():
                    heading = part
                case Context(markdown, category):
                    self._context, self._category = markdown[:_MOST_CONTEXT], category
                case LeftOut(start, reason, name):
                    self._leave_out(start, reason, name)
                case ForeignQuestion():
                    self._take(part)
        title = heading.title or _title_of(self._file.path)
        return Imported(
            self._file.path,
            self._format,
            title,
            tuple(self._questions),
            tuple(self._left_out),
            tuple(self._file.report.problems),
            heading.summary,
            heading.language or language_of(f"{it.question.stem} {it.question.explanation}" for it in self._questions),
            {name: title.replace("/", ": ") for title, name in self._topics.items()},
            self._file.text,
            heading.columns,
        )

    def _leave_out(self, start: tuple[int, int], reason: str, name: str) -> None:
        span = Span(self._file.path, start, (start[0], start[1] + 1))
        self._left_out.append(NotTaken(span, reason, " ".join(name.split())))

    def _take(self, part: ForeignQuestion) -> None:
        node = part.node
        if part.category != self._category:
            self._category, self._context = part.category, ""
        report = Report(self._file.path)
        stem = node.get("stem") or node.get("text")
        written = stem.text if isinstance(stem, Scalar) else ""
        called = part.origin or written
        name = self._names.free(kinds.plain_id(called) if called else kinds.derived_id(""))
        at = node.start
        added = [(word("id", at), word(name, at))]
        if part.category:
            added.append((word("topic", at), word(self._topic(part.category), at)))
        entries = [(Scalar(key.text, at, at), Scalar(value.text, at, at)) for key, value in added]
        node = Mapping([*entries, *self._with_context(node.entries)], node.start, node.end)
        type_ = node.get("type")
        assert isinstance(type_, Scalar), "a reader gives each question its type"
        fields = kinds.table(type_.text).fill(node, report)
        question = kinds.parse(type_.text, fields, report)
        errors = [problem for problem in report.problems if problem.severity == "error"]
        if question is None or errors:
            first = errors[0]
            self._names.give_back(name)
            self._leave_out(first.span.start, first.message, part.origin or written[:60])
            return
        remarks = part.remarks
        self._questions.append(ImportedQuestion(question, node, f"{self._format.name}:{name}", remarks))

    def _with_context(self, entries: list[tuple[Scalar, Node]]) -> list[tuple[Scalar, Node]]:
        """Return the keys with the text that belongs to this question too before its stem."""
        if not self._context:
            return entries
        if not any(key.text == "stem" for key, _ in entries):
            start = entries[0][0].start
            return [*entries, (Scalar("stem", start, start), Scalar(self._context, start, start, plain=False))]
        return [
            (key, Scalar(f"{self._context}\n\n{value.text}", value.start, value.end, plain=False))
            if key.text == "stem" and isinstance(value, Scalar)
            else (key, value)
            for key, value in entries
        ]

    def _topic(self, title: str) -> str:
        if title not in self._topics:
            self._topics[title] = self._topic_names.free(kinds.plain_id(title.rsplit("/", maxsplit=1)[-1]))
        return self._topics[title]


def _title_of(path: str) -> str:
    words = re.sub(r"[-_\s]+", " ", Path(path).stem).strip()
    return words[:1].upper() + words[1:] or "Imported questions"
