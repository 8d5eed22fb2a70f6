"""One thing that was checked, and the result."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that was checked."""

    what: str
    """What it is about, for programs."""
    message: str
    fix: str = ""
    """What to do; empty if nothing needs to be done."""
