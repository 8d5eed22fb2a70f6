"""What is wrong with a text: the place, a stable code, a sentence and a mend. Problems are data, never raised."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

from quiz.source.nodes import Place

Severity = Literal["error", "warning", "info"]
"""An error of the format sets its question aside; a warning deserves a mend; what is info may be meant so."""


class Placed(Protocol):
    """Anything that stands at a place: a node, or a span."""

    @property
    def start(self) -> Place:
        """The first character."""
        ...

    @property
    def end(self) -> Place:
        """The character after the last."""
        ...


def shown(text: str, limit: int = 60) -> str:
    """``text`` as a message quotes it: on one line and not too long."""
    line = " ".join(text[: 4 * limit].split())
    return line if len(line) <= limit and len(text) <= 4 * limit else line[:limit].rstrip() + "..."


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one file, from the first character to the one after the last."""

    path: str
    start: Place
    end: Place

    def __str__(self) -> str:
        line, column = self.start
        return f"{self.path}:{line}:{column}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A mechanical mend: put ``text`` in the place of ``span``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: where, which code, how bad, what is wrong, and how to mend it."""

    span: Span
    code: str
    severity: Severity
    message: str
    hint: str
    edit: Edit | None = None

    def __str__(self) -> str:
        return f"{self.span} {self.code} {self.severity} {self.message} {self.hint}"


@dataclass(slots=True)
class Notes:
    """Where readers write down what they find in one file."""

    path: str
    problems: list[Problem] = field(default_factory=list)

    def error(self, at: Placed, code: str, message: str, hint: str, edit: Edit | None = None) -> None:
        """Note something that sets its question aside; ``edit`` mends it where what was meant is certain."""
        self.problems.append(Problem(self.span(at), code, "error", message, hint, edit))

    def warning(self, at: Placed, code: str, message: str, hint: str, edit: Edit | None = None) -> None:
        """Note something that deserves a mend although the question plays."""
        self.problems.append(Problem(self.span(at), code, "warning", message, hint, edit))

    def remark(self, at: Placed, code: str, message: str, hint: str, edit: Edit | None = None) -> None:
        """Note something that harms nobody and may be meant so."""
        self.problems.append(Problem(self.span(at), code, "info", message, hint, edit))

    def edit(self, at: Placed, text: str) -> Edit:
        """The mend that puts ``text`` in the place of what stands at ``at``."""
        return Edit(self.span(at), text)

    def span(self, at: Placed) -> Span:
        """Where ``at`` stands in this file."""
        return Span(self.path, at.start, at.end)

    def errors_since(self, mark: int) -> bool:
        """Whether anything noted after the first ``mark`` problems is an error."""
        return any(problem.severity == "error" for problem in self.problems[mark:])
