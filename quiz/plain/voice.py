"""Saying a line and hearing a line: all that this front end does with the world."""

from collections import Counter
from collections.abc import Callable

from quiz import prose

_LONGEST = 2_000
"""Characters of a line that are heard: no key is longer."""


class EndOfInput(Exception):  # noqa: N818 - no error: the learner has gone, and everything is kept
    """There is nothing more to hear."""


class Voice:
    """Says one fact a line, safe to print, hears what is typed, and knows what was said before."""

    def __init__(self, say: Callable[[str], None], hear: Callable[[], str], *, ascii_only: bool = False) -> None:
        self._say, self._hear, self._ascii = say, hear, ascii_only
        self._told: Counter[str] = Counter()

    def say(self, *lines: str) -> None:
        """Say each line; a text of several lines is said line by line, its empty ones left out."""
        for text in lines:
            for line in prose.safe(text).split("\n"):
                if line.strip():
                    self._say(prose.in_ascii(line) if self._ascii else line)

    def news(self, what: str, *, times: int = 1) -> bool:
        """Whether ``what``, a name for something to say, is still worth saying: that is so the first ``times``."""
        self._told[what] += 1
        return self._told[what] <= times

    def pause(self) -> None:
        """An empty line, which a screen reader passes over and an eye is glad of."""
        self._say("")

    def hear(self) -> str:
        """What is typed, safe to show, without blanks around it. Raises EndOfInput once there is nothing more."""
        line = self._hear()
        if not line:
            raise EndOfInput
        return prose.safe(line)[:_LONGEST].strip()
