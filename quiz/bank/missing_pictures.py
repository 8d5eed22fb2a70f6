"""Pictures that a bank names and nobody can open: a file that is not there, or a path that is refused."""

from collections.abc import Iterator

from quiz import pictures, prose
from quiz.bank.read_bank import Reading
from quiz.source import Mapping, Node, Placed, Problem, Report, Scalar, SourceLines, codes, on_line
from quiz.source.nodes import leaves
from quiz.wording import pictures as wording


def missing(reading: Reading) -> tuple[Problem, ...]:
    """Return a finding for each picture of a bank and its sound questions that cannot be opened."""
    return tuple(_problems(reading)) if reading.bank else ()


def _problems(reading: Reading) -> Iterator[Problem]:
    assert reading.bank is not None
    places = {question.id: question.span.path for question in reading.bank.questions if question.span}
    parts: list[tuple[str, Node]] = [(path, reading.nodes[name]) for name, path in places.items()]
    if reading.head:
        head = [entry for entry in reading.head.entries if entry[0].text != "questions"]
        parts.insert(0, (reading.texts.paths[0], Mapping(head)))
    for path, node in parts:
        report = Report(path)
        for text in leaves(node):
            if isinstance(text, Scalar):
                _check(text, reading, report)
        yield from report.problems


def _check(text: Scalar, reading: Reading, report: Report) -> None:
    """Report the pictures in one text."""
    assert reading.bank is not None
    for picture in prose.pictures_in([text.text]):
        refusal = pictures.target(picture, reading.bank.path).refusal
        if refusal:
            hint = wording.MISSING_HINT if refusal == "missing" else wording.REFUSED_HINT
            at = _place(text, picture.path, reading.texts, report.path)
            report.add(at, codes.NO_PICTURE, wording.finding(picture.path, refusal), hint)


def _place(text: Scalar, written: str, texts: SourceLines, path: str) -> Placed:
    """Return the place of a path in ``text``; that of the whole text where it is written in another way."""
    for number in range(text.start[0], text.end[0] + 1):
        at = texts.line(path, number).find(written)
        if at >= 0:
            return on_line(number, at, at + len(written))
    return text
