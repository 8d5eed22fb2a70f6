"""Codes of findings: each knows its name, how severe it is, and what authors can read about it."""

from typing import Literal

Severity = Literal["error", "warning", "info"]
"""An error of the format sets its question aside; a warning should be fixed; an info may be intended."""


class Code(str):
    """The name of one kind of finding, such as ``B101``, with its severity and its page.

    It is a text, so that it is compared, sorted, printed and saved as its name alone. A code, once published, keeps its
    meaning for ever.
    """

    __slots__ = ("page", "severities")

    page: str
    """A title, the reason, and examples, as `quiz.source.pages` reads them."""
    severities: tuple[Severity, ...]
    """Those that a finding with this code can have, its usual one first."""

    def __new__(cls, name: str, severity: Severity, page: str, *, also: tuple[Severity, ...] = ()) -> "Code":
        """Make the code ``name``; single findings may have a severity of ``also`` in place of the usual one."""
        code = super().__new__(cls, name)
        code.page = page
        code.severities = (severity, *also)
        return code

    @property
    def severity(self) -> Severity:
        """Return how severe a finding with this code is, unless it says otherwise."""
        return self.severities[0]
