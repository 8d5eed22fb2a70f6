"""What comes of parsing lines: their nodes, or a fault with what was read before it. Both are data."""

from typing import NamedTuple

from yaml.error import MarkedYAMLError

from quiz.source import Code, Node, Place, Problem, Scalar, Sequence, codes


class Fault(NamedTuple):
    """Why a block of lines could not be parsed."""

    code: Code
    place: Place
    """Where the parser gave up."""
    since: Place
    """Where the construct begins that it was in."""
    reason: str = ""
    """In PyYAML's words."""

    @classmethod
    def at(cls, place: Place, reason: str = "", code: Code = codes.SYNTAX) -> "Fault":
        """A fault that begins where it was met."""
        return cls(code, place, place, reason)

    @classmethod
    def from_yaml(cls, error: MarkedYAMLError, first: int) -> "Fault":
        """What PyYAML found wrong with a block whose first line has the number ``first``."""
        at = error.problem_mark or error.context_mark
        since = error.context_mark or at
        place = (at.line + first, at.column + 1) if at else (first, 1)
        start = (since.line + first, since.column + 1) if since else place
        return cls(codes.SYNTAX, place, start, f"{error.context or ''}: {error.problem or ''}")


class Parsed:
    """What one block of lines says."""

    __slots__ = ("fault", "lists", "long_texts", "problems", "root")

    def __init__(self) -> None:
        self.root: Node | None = None
        """None where it says nothing at all."""
        self.fault: Fault | None = None
        """Why it could not be read to its end."""
        self.lists: list[Sequence] = []
        """The root, if that is a list, and the lists right under the root; after a fault, as far as they were read."""
        self.long_texts: list[Scalar] = []
        """Texts of more than one line without a block sign. Where a quote or the blanks before a dash were forgotten,
        one of them has swallowed what follows."""
        self.problems: list[Problem] = []
        """After a fault: what else was told before it."""
