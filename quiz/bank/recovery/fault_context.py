"""The lines round a fault as an author sees them: the key, the text after it, the sign where the parser stopped."""

import re
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass

from quiz.bank.blocks import Block, indent, says_something
from quiz.bank.compose import Fault
from quiz.bank.unsupported import quoted
from quiz.source import Code

Spot = tuple[int, int]
"""Line and column inside a block, both counted from 0."""

_HEAD = re.compile(r""" *(?:- +)*(?:(?:"[^"]*"|'[^']*'|[^\s"'\[\]{}#&*!|>%@`,?:-][^:]*): +)?""")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0abtnvfre \t\"\\/N_LP]|$)?")
_IMPOSSIBLE = re.compile(r"\\(?:u[dD][89a-fA-F]|U(?!000|0010)|U0000[dD][89a-fA-F])")


@dataclass(frozen=True, slots=True)
class Swap:
    """A mend that can be made without asking: what to put in the place of a stretch of the block."""

    start: Spot
    end: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What went wrong at one place, and the mend."""

    at: Spot
    message: str
    hint: str
    length: int = 1
    """How many characters are to blame."""
    swap: Swap | None = None
    """Only where it is certain what the author meant."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One fault in its lines."""

    lines: AbstractSequence[str]
    code: Code
    reason: str
    """In PyYAML's words."""
    place: Spot
    """Where the parser gave up."""
    since: Spot
    """Where the construct begins that it was in."""

    @classmethod
    def of(cls, block: Block, fault: Fault) -> "Scene":
        """The fault of a block."""
        lines = block.lines or [""]

        def spot(line: int, column: int) -> Spot:
            at = line - block.first
            return (at, min(column - 1, len(lines[at]))) if at < len(lines) else (len(lines) - 1, len(lines[-1]))

        return cls(lines, fault.code, fault.reason, spot(*fault.place), spot(*fault.since))

    @property
    def line(self) -> str:
        """The line on which the parser gave up."""
        return self.lines[self.place[0]]

    @property
    def before(self) -> str:
        """What stands before that place on its line."""
        return self.line[: self.place[1]].rstrip()

    @property
    def rest(self) -> str:
        """What stands there and after it."""
        return self.line[self.place[1] :].strip()

    @property
    def opening(self) -> int:
        """The first line that says something."""
        return next((at for at, line in enumerate(self.lines) if says_something(line)), 0)

    @property
    def sign(self) -> str:
        """The sign with which the construct begins."""
        return self.sign_at(self.since)

    def sign_at(self, spot: Spot) -> str:
        """The sign at ``spot``, nothing at the end of a line."""
        return self.lines[spot[0]][spot[1] : spot[1] + 1]

    def in_quotes(self, spot: Spot) -> str:
        """The text from ``spot`` to the end of its line, as its author should write it."""
        return quoted(self.lines[spot[0]][spot[1] :].strip())

    def above(self, line: int) -> int | None:
        """The line before ``line`` that says something."""
        return next((at for at in range(line - 1, -1, -1) if says_something(self.lines[at])), None)

    def begins_line(self, spot: Spot) -> bool:
        """Whether only blanks stand before ``spot``."""
        return indent(self.lines[spot[0]]) == spot[1]

    def value(self, line: int) -> Spot:
        """Where the text begins on ``line``, after its dashes and its key."""
        found = _HEAD.match(self.lines[line])
        return (line, found.end() if found else 0)

    def closed(self, spot: Spot) -> bool:
        """Whether the bracket at ``spot`` finds its partner."""
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
        """The first backslash after the quote at ``since`` that means nothing, with the sign after it."""
        for at in range(self.since[0], self.place[0] + 1):
            begin = self.since[1] if at == self.since[0] else 0
            for found in _ESCAPE.finditer(self.lines[at], begin):
                alone = len(found[0]) == 1 and found.end() < len(self.lines[at])
                if alone or _IMPOSSIBLE.match(found[0]):
                    return at, found.start(), self.lines[at][found.start() : found.start() + 2]
        return None
