"""Codes of findings: each knows its name, how severe it is, and which room explains it to authors."""

from typing import Literal

Severity = Literal["error", "warning", "info"]
"""An error of the format sets its question aside; a warning should be fixed; an info may be intended."""


class Code(str):
    """The name of one kind of finding, such as ``B101``, with its severities.

    It is a text, so that it is compared, sorted, printed and saved as its name alone. A code, once published, keeps its
    meaning for ever.
    """

    __slots__ = ("room", "severities")

    room: str
    """The package whose folder ``code_pages`` explains the code, as `quiz.source.pages` reads it."""
    severities: tuple[Severity, ...]
    """Those that a finding with this code can have, its usual one first."""

    def __new__(cls, name: str, *severities: Severity, room: str = "quiz.source") -> "Code":
        """Make the code ``name``; a finding has the first of the ``severities`` unless it says otherwise."""
        code = super().__new__(cls, name)
        code.room = room
        code.severities = severities
        return code

    @property
    def severity(self) -> Severity:
        """Return how severe a finding with this code is, unless it says otherwise."""
        return self.severities[0]
