"""From nodes to questions, one by one: whatever is wrong with one sets that one aside and no other."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from quiz import kinds, lazy
from quiz.bank.bank_keys import question_keys
from quiz.bank.second_question import second_question, without_second
from quiz.kinds.question_fields import ID, TOPIC, TYPE
from quiz.model import Question
from quiz.source import (
    Fields,
    Mapping,
    Node,
    Place,
    Report,
    Scalar,
    Sequence,
    Span,
    Unreadable,
    codes,
    insert_entry_before,
    shown,
)
from quiz.source.fields import GLUED, GLUED_HINT
from quiz.source.nodes import describe
from quiz.source.suggestions import NEARLY_THE_SAME, close_matches, closest, same

_TYPES = ", ".join(kinds.TYPES)
_MANY = 200
"""From this many sources or topics on, no similar name is looked up: that takes a millisecond each time."""
_DIGITS = lazy.pattern(r"\d+")
_DUE_TO_OTHER_WORDS = {
    codes.UNKNOWN_KEY,
    codes.UNKNOWN_TYPE,
    codes.WRONG_TYPE,
    codes.MISSING_KEY,
    codes.NO_KEY,
    codes.NOT_A_CHOICE,
}
_ABOUT_THE_KEY = {codes.NO_KEY, codes.EQUAL_OPTIONS}

Translate = Callable[[Mapping, Report], tuple[Mapping, bool] | None]
"""Returns a question in other words or shapes than ours in ours, reports them, and whether it can be read; or None."""


class QuestionCollector:
    """Collects the sound questions of one bank from its files, in order."""

    def __init__(
        self,
        lists: Iterable[Sequence],
        citable: Collection[str] | None,
        topics: Collection[str] = (),
        translate: Translate | None = None,
    ) -> None:
        self.sound: list[Question] = []
        self.nodes: dict[str, Mapping] = {}
        """The node of each sound question, by its id."""
        self.broken: list[tuple[Span, Node]] = []
        """The place and the node of each question that is set aside."""
        self.seen = 0
        self._citable = citable
        self._topics = topics
        self._translate = translate
        self._first: dict[str, Span] = {}
        """Where each id was first used."""
        self._again: Counter[str] = Counter()
        self._taken = {text for nodes in lists for node in nodes.items if (text := _written_id(node))}

    def read(self, nodes: Sequence, report: Report) -> None:
        """Read the questions of one file. What its syntax made unreadable is already in ``report``."""
        errors = sorted(problem.span.start for problem in report.problems if problem.severity == "error")
        for item in nodes.items:
            self.seen += 1
            node = item
            if isinstance(item, Mapping) and (begin := second_question(item)):
                self.seen += 1
                node = without_second(item, begin, report)
                self.broken.append((report.span(item.entries[begin][0]), Mapping(item.entries[begin:])))
            if isinstance(node, Mapping):
                question, node = self._question(node, report)
                if question is not None and not _touched(node, errors):
                    self.sound.append(question)
                    self.nodes[question.id] = node
                    continue
            elif not isinstance(node, Unreadable):
                _report_no_question(node, report)
            self.broken.append((report.span(node), node))

    def _question(self, node: Mapping, report: Report) -> tuple[Question | None, Mapping]:
        """Return the question in ``node``, and the node it was read from: ``node``, or its translation."""
        mark = len(report.problems)
        parsed = _parsed(node, report)
        if len(report.problems) > mark and self._translate is not None and _may_be_translated(report, mark):
            found = report.problems[mark:]
            del report.problems[mark:]
            translated = self._translate(node, report)
            if translated is None:
                report.problems += found
            else:
                node = translated[0]
                parsed = _parsed(node, report) if translated[1] else None
        return self._finished(*parsed, report, mark) if parsed else None, node

    def _finished(
        self, question: Question | None, fields: Fields, begin: int, report: Report, mark: int
    ) -> Question | None:
        """Return a question with its id, after checking what it refers to."""
        self._check_citations(question, fields, report)
        if self._topics and question is not None and question.topic not in self._topics:
            _report_misspelt_topic(question.topic, fields.node(TOPIC), self._topics, report)
        if fields.has_key(ID):
            self._claim(fields, report)
        elif question is not None:
            question = self._named(question, fields, report, begin)
        return None if len(report.problems) > mark and report.errors_since(mark) else question

    def _check_citations(self, question: Question | None, fields: Fields, report: Report) -> None:
        known = self._citable
        if known is None or (question is not None and all(at.source in known for at in question.sources)):
            return
        for place, source in kinds.citations(fields):
            if source not in known:
                close = close_matches(source, known) if len(known) < _MANY and not report.is_crowded else ()
                report.add(
                    place,
                    codes.UNKNOWN_SOURCE,
                    f"The source `{shown(source)}` is not declared.",
                    f"Did you mean `{close[0]}`?" if close else "Declare it under `sources` at the top of the bank.",
                )

    def _claim(self, fields: Fields, report: Report) -> None:
        """Record that the id is used here; of two questions with one id the first is kept."""
        written = fields.get(ID)
        if written is None:
            return
        node = fields.node(ID)
        here = Span(report.path, node.start, node.end)
        first = self._first.setdefault(written, here)
        if first is not here:
            where = f"line {first.start[0]}" + ("" if first.path == report.path else f" of {first.path}")
            report.add(
                node,
                codes.DUPLICATE_ID,
                f"The id `{written}` has been given already, on {where}.",
                "Give this question an id of its own.",
            )

    def _named(self, question: Question, fields: Fields, report: Report, begin: int) -> Question:
        """Return a question without an id under one that no other has; the warning about it suggests the same."""
        node = fields.mapping.get("text")
        base = question.id if question.stem or not isinstance(node, Scalar) else kinds.derived_id(node.text)
        made = base
        if made in self._taken:
            base = made = f"{base}-{kinds.fingerprint(question)[:4]}"
            while made in self._taken:
                self._again[base] += 1
                made = f"{base}-{self._again[base]}"
        self._taken.add(made)
        for at, problem in enumerate(report.problems[begin:], begin):
            if problem.code == codes.MISSING_ID:
                edit = insert_entry_before(fields.mapping, 0, ID.name, made, report.path) if fields.is_valid else None
                report.problems[at] = replace(problem, hint=f"Add `id: {made}`.", edit=edit)
        return replace(question, id=made)


def _parsed(node: Mapping, report: Report) -> tuple[Question | None, Fields, int] | None:
    """Return the question, its fields, and the number of problems before its key was read; None without a type."""
    name = _type(node, report)
    if name is None:
        return None
    fields = kinds.table(name).fill(node, report)
    begin = len(report.problems)
    question = kinds.parse(name, fields, report)
    if not fields.is_valid:
        _drop_echoes(name, fields, report, begin)
    return question, fields, begin


def _may_be_translated(report: Report, mark: int) -> bool:
    """Return whether a problem after ``mark`` can be due to words or shapes of other programs."""
    return any(problem.code in _DUE_TO_OTHER_WORDS for problem in report.problems[mark:])


def _report_misspelt_topic(written: str, node: Node, declared: Collection[str], report: Report) -> None:
    """Warn of the topic ``written`` at ``node`` where it differs from a ``declared`` one by a letter or two."""
    if not written or written in declared or len(declared) >= _MANY or report.is_crowded:
        return
    numbers = _DIGITS.findall(written)  # stage-2 is not a misspelt stage-1
    alike = [topic for topic in declared if _DIGITS.findall(topic) == numbers]
    for intended in close_matches(written, alike, at_least=NEARLY_THE_SAME):
        report.add(
            node,
            codes.MISSPELT_TOPIC,
            f"The topic `{shown(written)}` is not declared, and nearly one that is.",
            f"Write `topic: {intended}`, or declare `{shown(written)}` under `topics` as well.",
        )


def _written_id(node: Node) -> str:
    found = node.get("id") if isinstance(node, Mapping) else None
    return found.text.strip() if isinstance(found, Scalar) else ""


def _touched(node: Node, errors: list[Place]) -> bool:
    """Return whether an error was found inside ``node`` before its keys were read."""
    at = bisect_left(errors, node.start)
    return at < len(errors) and errors[at] < node.end


def _drop_echoes(name: str, fields: Fields, report: Report, begin: int) -> None:
    """Drop the problems about the key where options could not be read: that none of them is right says nothing then."""
    own = kinds.named(name).fields
    if any(fields.has_key(field) and fields.get(field) is None for field in own):
        report.problems[begin:] = [problem for problem in report.problems[begin:] if problem.code not in _ABOUT_THE_KEY]


def _report_no_question(node: Node, report: Report) -> None:
    if isinstance(node, Scalar) and not node.text.strip():
        report.add(node, codes.EMPTY, "A question is empty here.", "Write it after its dash, or take the dash out.")
    else:
        glued = isinstance(node, Scalar) and GLUED.match(node.text)
        report.add(
            node,
            codes.WRONG_TYPE,
            f"A question is a group of keys, but this is {describe(node)}.",
            GLUED_HINT if glued else "Write its keys after the dash: `type: ...`, `stem: ...`.",
        )


def _type(node: Mapping, report: Report) -> str | None:
    """Return the type of a question; None, with a problem in ``report``, where it is missing or unknown."""
    found = node.get(TYPE.name)
    if found is None:
        _report_missing_type(node, report)
        return None
    name = TYPE.reader.read(found, TYPE.name, report)
    if name is not None and name not in kinds.TYPES:
        close = [] if report.is_crowded else close_matches(name, kinds.TYPES)
        meaning = kinds.named(close[0]).meaning if close else ""
        report.add(
            found,
            codes.UNKNOWN_TYPE,
            f"`{shown(name)}` is no type of question.",
            f"Did you mean `{close[0]}`: {meaning[:1].lower()}{meaning[1:-1]}?" if close else f"Types: {_TYPES}.",
            report.edit(found, surely) if (surely := same(name, kinds.TYPES)) else None,
        )
        return None
    return name


def _report_missing_type(node: Mapping, report: Report) -> None:
    for key, _ in node.entries:
        if not report.is_crowded and key.text not in question_keys() and closest(TYPE.name, [key.text]):
            report.add(
                key,
                codes.UNKNOWN_KEY,
                f"`{shown(key.text)}` is not a key that belongs here.",
                f"Did you mean `{TYPE.name}`?",
                report.edit(key, TYPE.name) if same(key.text, [TYPE.name]) else None,
            )
            return
    opening = node.entries[0][0] if node.entries else node
    report.add(opening, codes.MISSING_KEY, "`type` is missing here.", f"Add `type: ...` with one of: {_TYPES}.")
