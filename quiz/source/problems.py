"""What is wrong with a text: the place, a stable code, a sentence and a fix. Problems are data, never raised."""

from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from quiz.source.codes import Code, Severity
from quiz.source.nodes import NOWHERE, Place


class Placed(Protocol):
    """Anything that has a place in a file: a node, or a span."""

    @property
    def start(self) -> Place:
        """Return the place of the first character."""
        ...

    @property
    def end(self) -> Place:
        """Return the place after the last character."""
        ...


class Stretch(NamedTuple):
    """A stretch of a text to point at, where no node is; by default the beginning of the file."""

    start: Place = NOWHERE
    end: Place = NOWHERE


def on_line(number: int, begin: int, end: int) -> Stretch:
    """Return the stretch of line ``number`` between two of its characters, which are counted from 0."""
    return Stretch((number, begin + 1), (number, end + 1))


def shown(text: str, limit: int = 60) -> str:
    """Return ``text`` as a message quotes it: on one line and at most ``limit`` characters long."""
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit and len(text) <= 4 * limit else line[:limit].rstrip() + "..."


class Span(NamedTuple):
    """A stretch of one file, from the first character to the one after the last."""

    path: str
    start: Place
    end: Place

    def __str__(self) -> str:
        line, column = self.start
        return f"{self.path}:{line}:{column}"


class Edit(NamedTuple):
    """A fix that a program can make: replace ``span`` with ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where, which code, what is wrong, and how to fix it."""

    span: Span
    code: Code
    message: str
    hint: str
    edit: Edit | None = None
    other_severity: Severity | None = None
    """Where it is not the code's usual one; only what the code declares."""

    def __post_init__(self) -> None:
        assert self.severity in self.code.severities, f"{self.code} is never {self.other_severity}"

    @property
    def severity(self) -> Severity:
        """Return how severe it is: as its code says, unless this finding differs."""
        return self.other_severity or self.code.severity

    def __str__(self) -> str:
        return f"{self.span} {self.code} {self.severity} {self.message} {self.hint}"


_CROWDED = 500


@dataclass(slots=True)
class Report:
    """Collects the problems that readers find in one file."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def add(  # noqa: PLR0913, PLR0917 - the parts of a problem, as `Problem` has them
        self,
        at: Placed,
        code: Code,
        message: str,
        hint: str,
        edit: Edit | None = None,
        severity: Severity | None = None,
    ) -> None:
        """Add a problem at ``at``, as severe as its code says unless ``severity`` is given.

        ``edit`` fixes it where it is certain what the author intended.
        """
        self.problems.append(Problem(self.span(at), code, message, hint, edit, severity))

    def edit(self, at: Placed, text: str) -> Edit:
        """Return the edit that replaces what is at ``at`` with ``text``."""
        return Edit(self.span(at), text)

    def span(self, at: Placed) -> Span:
        """Return the span of ``at`` in this file."""
        return Span(self.path, at.start, at.end)

    @property
    def is_crowded(self) -> bool:
        """Return whether so much is wrong that looking up similar names, which takes a while, helps nobody."""
        return len(self.problems) >= _CROWDED

    def errors_since(self, mark: int) -> bool:
        """Return whether any problem after the first ``mark`` ones is an error."""
        return any(problem.severity == "error" for problem in self.problems[mark:])
