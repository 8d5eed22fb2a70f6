"""Saying a line and hearing a line: all that this front end does with the world."""

from collections.abc import Callable

from quiz import prose


class EndOfInput(Exception):  # noqa: N818 - no error: the learner has gone, and everything is kept
    """There is nothing more to hear."""


class Voice:
    """Says one fact a line, safe to print, and hears what is typed."""

    def __init__(self, say: Callable[[str], None], hear: Callable[[], str], *, ascii_only: bool = False) -> None:
        self._say, self._hear, self._ascii = say, hear, ascii_only

    def say(self, *lines: str) -> None:
        """Say each line; a text of several lines is said line by line, its empty ones left out."""
        for text in lines:
            for line in prose.safe(text).split("\n"):
                if line.strip():
                    self._say(prose.in_ascii(line) if self._ascii else line)

    def pause(self) -> None:
        """An empty line, which a screen reader passes over and an eye is glad of."""
        self._say("")

    def hear(self) -> str:
        """What is typed, without blanks around it. Raises EndOfInput once there is nothing more."""
        line = self._hear()
        if not line:
            raise EndOfInput
        return line.strip()
