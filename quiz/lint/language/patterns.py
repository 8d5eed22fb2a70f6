"""Patterns that are compiled when they are first used: most banks need few of those that the rules have."""

import re
from typing import Any, cast


class _Pattern:
    """A regular expression that compiles itself when the first of its methods is asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Return ``search``, ``sub`` or another part of the compiled pattern, and keep it for the next time."""
        found = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as ``re.compile(text, flags)`` can, and costs nothing until it is used."""
    return cast("re.Pattern[str]", _Pattern(text, flags))
