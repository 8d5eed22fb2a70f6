"""Prints a line and reads a line: all that this front end does with the terminal."""

import unicodedata
from collections import Counter
from collections.abc import Callable

from quiz import lazy, prose

_LONGEST = 2_000
"""How many characters of a line are read: no answer is longer."""


_KEYS = lazy.pattern(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[@-~])")
"""What arrow keys and the like send where nobody edits the line."""
_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Marks that keyboards of right-to-left scripts put in, which nobody sees."""


class EndOfInput(Exception):  # noqa: N818 - not an error: the learner has gone, and everything is kept
    """Raised when there is no more input."""


class Voice:
    """Says one fact a line, safe to print, hears what is typed, and remembers what was already explained."""

    def __init__(self, say: Callable[[str], None], hear: Callable[[], str], *, ascii_only: bool = False) -> None:
        self._say, self._hear, self._ascii = say, hear, ascii_only
        self._announced: Counter[str] = Counter()

    def say(self, *lines: str) -> None:
        """Print each text line by line, without its empty lines."""
        for text in lines:
            for line in prose.safe(text).split("\n"):
                if line.strip():
                    self._say(prose.in_ascii(line) if self._ascii else line)

    def is_new(self, what: str, *, times: int = 1) -> bool:
        """Return whether ``what``, a name for an explanation, is still new: true the first ``times`` it is asked."""
        self._announced[what] += 1
        return self._announced[what] <= times

    def pause(self) -> None:
        """Print an empty line, which a screen reader skips and an eye is glad of."""
        self._say("")

    def hear(self) -> str:
        """Return what is typed, safe to show and stripped. Raises EndOfInput once there is no more input.

        Control characters are dropped, such as the CR of a line from Windows.
        """
        line = self._hear()
        if not line:
            raise EndOfInput
        return prose.safe(_typed(line))[:_LONGEST].strip()


def _typed(line: str) -> str:
    """Return ``line`` without what is no character of it. Linear."""
    if line.isprintable():
        return line
    line = _KEYS.sub("", line.replace("\t", " "))
    return "".join(each for each in line if unicodedata.category(each) != "Cc" and each not in _DIRECTIONS)
