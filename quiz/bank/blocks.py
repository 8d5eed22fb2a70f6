"""Stretches of whole lines of one file, with their line numbers. Cutting them is done in ``cuts``."""

import re
from collections.abc import Sequence as AbstractSequence

from quiz.source import Place

_COMMENT = re.compile(r"\s+#(?:\s.*)?$")


class Block:
    """Integer lines of a file with their line numbers."""

    __slots__ = ("first", "lines", "whole")

    def __init__(self, lines: AbstractSequence[str], first: int = 1, *, whole: bool = False) -> None:
        self.lines = lines
        self.first = first
        """The number of the first line, counted from 1."""
        self.whole = whole
        """Not to be cut at its own indentation, for a line slid there."""

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    @property
    def opening(self) -> int | None:
        """Which line, counted from 0, is the first that is neither blank nor a comment."""
        return next((at for at, line in enumerate(self.lines) if says_something(line)), None)

    @property
    def start(self) -> Place:
        """The first character that says something."""
        at = self.opening
        return (self.first, 1) if at is None else (self.first + at, indent(self.lines[at]) + 1)

    @property
    def end(self) -> Place:
        """The end of the last line that says something."""
        last = next((at for at in range(len(self.lines) - 1, -1, -1) if says_something(self.lines[at])), 0)
        return (self.first + last, len(self.lines[last]) + 1) if self.lines else (self.first, 1)


def indent(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def without_comment(text: str) -> str:
    """``text``, which is the rest of a line, without a comment at its end: # between blanks begins one."""
    return _COMMENT.sub("", text).rstrip()


def says_something(line: str) -> bool:
    """Whether ``line`` is neither blank nor a comment."""
    stripped = line.lstrip()
    return bool(stripped) and not stripped.startswith("#")
