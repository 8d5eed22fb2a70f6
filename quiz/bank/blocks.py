"""Blocks: stretches of whole lines of one file, with their line numbers. ``recovery.split_blocks`` divides them."""

from collections.abc import Sequence as AbstractSequence

from quiz import lazy
from quiz.source import Place

_POINTER = lazy.pattern(r"[&*][^\s,\[\]{}&*]+")
_TITLE = lazy.pattern(r"title\s*:")
_COMMENT = lazy.pattern(r"\s+#(?:\s.*)?$")


class Block:
    """Whole lines of a file with their line numbers."""

    __slots__ = ("_last_title", "_pointers", "first", "lines", "whole")

    def __init__(self, lines: AbstractSequence[str], first: int = 1, *, whole: bool = False) -> None:
        self.lines = lines
        self.first = first
        """The number of the first line, counted from 1."""
        self.whole = whole
        """Whether it must not be divided at its own indentation, because a line has slipped to that column."""
        self._pointers: frozenset[str] | None = None
        self._last_title: int | None = None

    @property
    def text(self) -> str:
        """Return the lines as one text."""
        return "\n".join(self.lines)

    @property
    def pointers(self) -> frozenset[str]:
        """Return the words that begin with & or *, found once: a text of pointers alone asks for each of them."""
        if self._pointers is None:
            marked = (line for line in self.lines if "&" in line or "*" in line)
            self._pointers = frozenset(found[0] for line in marked for found in _POINTER.finditer(line))
        return self._pointers

    @property
    def last_title(self) -> int:
        """Return the index of the last line with a title at the left edge, found once; -1 where there is none."""
        if self._last_title is None:
            self._last_title = max((at for at, line in enumerate(self.lines) if _TITLE.match(line)), default=-1)
        return self._last_title

    @property
    def opening(self) -> int | None:
        """Return the index of the first line that is neither blank nor a comment."""
        return next((at for at, line in enumerate(self.lines) if has_content(line)), None)

    @property
    def start(self) -> Place:
        """Return the place of the first character that is neither white space nor a comment."""
        at = self.opening
        return (self.first, 1) if at is None else (self.first + at, indent(self.lines[at]) + 1)

    @property
    def end(self) -> Place:
        """Return the place after the last line that is neither blank nor a comment."""
        last = next((at for at in range(len(self.lines) - 1, -1, -1) if has_content(self.lines[at])), 0)
        return (self.first + last, len(self.lines[last]) + 1) if self.lines else (self.first, 1)


def indent(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def without_comment(text: str) -> str:
    """Return ``text``, which is the rest of a line, without the comment at its end; a space and # begin one."""
    return _COMMENT.sub("", text).rstrip()


def has_content(line: str) -> bool:
    """Return whether ``line`` is neither blank nor a comment."""
    stripped = line.lstrip()
    return bool(stripped) and not stripped.startswith("#")
