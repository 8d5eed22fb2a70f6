"""Prints a line and reads a line: all that this front end does with the terminal."""

from collections import Counter
from collections.abc import Callable

from quiz import prose

_LONGEST = 2_000
"""How many characters of a line are read: no answer is longer."""


class EndOfInput(Exception):  # noqa: N818 - not an error: the learner has gone, and everything is kept
    """Raised when there is no more input."""


class Voice:
    """Says one fact a line, safe to print, hears what is typed, and remembers what was already explained."""

    def __init__(self, say: Callable[[str], None], hear: Callable[[], str], *, ascii_only: bool = False) -> None:
        self._say, self._hear, self._ascii = say, hear, ascii_only
        self._told: Counter[str] = Counter()

    def say(self, *lines: str) -> None:
        """Print each text line by line, without its empty lines."""
        for text in lines:
            for line in prose.safe(text).split("\n"):
                if line.strip():
                    self._say(prose.in_ascii(line) if self._ascii else line)

    def news(self, what: str, *, times: int = 1) -> bool:
        """Return whether ``what``, a name for an explanation, is still new: true the first ``times`` it is asked."""
        self._told[what] += 1
        return self._told[what] <= times

    def pause(self) -> None:
        """Print an empty line, which a screen reader skips and an eye is glad of."""
        self._say("")

    def hear(self) -> str:
        """Return what is typed, safe to show and stripped. Raises EndOfInput once there is no more input."""
        line = self._hear()
        if not line:
            raise EndOfInput
        return prose.safe(line)[:_LONGEST].strip()
