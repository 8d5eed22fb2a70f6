"""The lines around a fault as an author sees them: the key, its text, the character where the parser stopped."""

import re
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass

from quiz.bank.blocks import Block, has_content, indent
from quiz.bank.compose import Fault
from quiz.bank.unsupported import quoted
from quiz.source import Code

Spot = tuple[int, int]
"""Line and column inside a block, both counted from 0."""

_HEAD = re.compile(r""" *(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'\[\]{}#&*!|>%@`,?:-][^:]*): +)?""")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abtnvfre \t\"\\/N_LP]|$)?")
_IMPOSSIBLE = re.compile(r"\\(?:u[dD][89a-fA-F]|U(?!000|0010)|U0000[dD][89a-fA-F])")


@dataclass(frozen=True, slots=True)
class Replacement:
    """A fix that is certain: the text that replaces a stretch of the block."""

    start: Spot
    end: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What went wrong at one place, and how to fix it."""

    at: Spot
    message: str
    hint: str
    length: int = 1
    """How many characters are to blame."""
    replacement: Replacement | None = None
    """Only where it is certain what the author intended."""


@dataclass(frozen=True, slots=True)
class FaultContext:
    """One fault in its lines."""

    block: Block
    lines: AbstractSequence[str]
    """Those of the block, at least one."""
    code: Code
    reason: str
    """In PyYAML's words."""
    place: Spot
    """Where the parser gave up."""
    since: Spot
    """Where the construct begins that it was parsing."""
    column: int | None = None
    """How many spaces are before the neighbours of the block, where that was counted already."""

    @classmethod
    def of(cls, block: Block, fault: Fault, column: int | None = None) -> "FaultContext":
        """Return the context of a fault in ``block``."""
        lines = block.lines or [""]

        def spot(line: int, column: int) -> Spot:
            at = line - block.first
            return (at, min(column - 1, len(lines[at]))) if at < len(lines) else (len(lines) - 1, len(lines[-1]))

        return cls(block, lines, fault.code, fault.reason, spot(*fault.place), spot(*fault.since), column)

    @property
    def line(self) -> str:
        """Return the line on which the parser gave up."""
        return self.lines[self.place[0]]

    @property
    def before(self) -> str:
        """Return the text before that place on its line."""
        return self.line[: self.place[1]].rstrip()

    @property
    def rest(self) -> str:
        """Return the text at that place and after it."""
        return self.line[self.place[1] :].strip()

    @property
    def opening(self) -> int:
        """Return the index of the first line that is neither blank nor a comment."""
        return next((at for at, line in enumerate(self.lines) if has_content(line)), 0)

    @property
    def opens_with_dash(self) -> bool:
        """Return whether the block begins with an item of a list."""
        return self.lines[self.opening].lstrip().startswith("- ")

    @property
    def sign(self) -> str:
        """Return the character with which the construct begins."""
        return self.sign_at(self.since)

    def sign_at(self, spot: Spot) -> str:
        """Return the character at ``spot``, an empty text at the end of a line."""
        return self.lines[spot[0]][spot[1] : spot[1] + 1]

    def in_quotes(self, spot: Spot) -> str:
        """Return the text from ``spot`` to the end of its line, as its author should write it."""
        return quoted(self.lines[spot[0]][spot[1] :].strip())

    def above(self, line: int) -> int | None:
        """Return the line before ``line`` that is neither blank nor a comment."""
        return next((at for at in range(line - 1, -1, -1) if has_content(self.lines[at])), None)

    @property
    def suspects(self) -> list[int]:
        """Return the lines that may have the mistake: of the construct, above the fault, and that of the fault."""
        lines = (self.since[0], self.above(self.place[0]), self.place[0])
        return [line for line in dict.fromkeys(lines) if line is not None]

    def begins_line(self, spot: Spot) -> bool:
        """Return whether there are only spaces before ``spot``."""
        return indent(self.lines[spot[0]]) == spot[1]

    def value(self, line: int) -> Spot:
        """Return where the text begins on ``line``, after its dashes and its key."""
        found = _HEAD.match(self.lines[line])
        return (line, found.end() if found else 0)

    def closed(self, spot: Spot) -> bool:
        """Return whether the bracket at ``spot`` is closed."""
        depth, quote = 0, ""
        for at in range(spot[0], len(self.lines)):
            for sign in self.lines[at][spot[1] if at == spot[0] else 0 :]:
                if quote:
                    quote = "" if sign == quote else quote
                elif sign in "\"'":
                    quote = sign
                else:
                    depth += (sign in "[{") - (sign in "]}")
                    if not depth:
                        return True
        return False

    def bad_escape(self) -> tuple[int, int, str] | None:
        """Return the first backslash after the quote at ``since`` that means nothing, with the character after it."""
        for at in range(self.since[0], self.place[0] + 1):
            begin = self.since[1] if at == self.since[0] else 0
            for found in _ESCAPE.finditer(self.lines[at], begin):
                alone = len(found[0]) == 1 and found.end() < len(self.lines[at])
                if alone or _IMPOSSIBLE.match(found[0]):
                    return at, found.start(), self.lines[at][found.start() : found.start() + 2]
        return None
