"""Remarks on white space at the ends of lines, which changes nothing that a learner sees."""

from collections.abc import Iterator

from quiz import lazy
from quiz.bank.read_bank import Reading, tree
from quiz.source import Node, Place, Problem, Report, Scalar, codes, leaves, on_line

_BLANKS = lazy.pattern(r"[ \t]+$")
_BLOCK = frozenset("|>")
_FAULTS = {codes.SYNTAX, codes.TOO_DEEP}


def remarks(reading: Reading) -> tuple[Problem, ...]:
    """Return a remark for each line that ends in white space, except inside texts, where two spaces mean a line break.

    A file with a syntax fault gets none, because it is not certain where its texts end.
    """
    faulty = {problem.span.path for problem in reading.problems if problem.code in _FAULTS}
    found: list[Problem] = []
    for path in reading.texts.paths:
        if path not in faulty:
            root = reading.head if path == next(iter(reading.texts.paths)) else None
            lines = reading.texts.lines(path)
            found += _of_file(lines, root or tree("\n".join(lines), path)[0], path)
    return tuple(found)


def _of_file(lines: list[str], root: Node | None, path: str) -> Iterator[Problem]:
    report = Report(path)
    inside = set() if root is None else _inside_texts(root, lines)
    for number, line in enumerate(lines, 1):
        if line[-1:] in {" ", "\t"} and number not in inside and (blanks := _BLANKS.search(line)):
            at = on_line(number, *blanks.span())
            message = "This line ends in white space."
            report.add(at, codes.TRAILING_BLANKS, message, "Take them out.", report.edit(at, ""))
    yield from report.problems


def _inside_texts(root: Node, lines: list[str]) -> set[int]:
    """Return the lines whose end belongs to a text; the line of a block sign is not one of them."""
    inside: set[int] = set()
    for text in leaves(root):
        if text.start[0] != text.end[0]:
            below = isinstance(text, Scalar) and not text.plain and _sign_at(text.start, lines) in _BLOCK
            inside.update(range(text.start[0] + below, text.end[0] + (text.end[1] > 1)))
    return inside


def _sign_at(place: Place, lines: list[str]) -> str:
    return lines[place[0] - 1][place[1] - 1 : place[1]]
