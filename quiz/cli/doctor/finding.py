"""One thing that was looked at, and what it says."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that was looked at."""

    what: str
    """What it is about, for programs."""
    says: str
    mend: str = ""
    """What to do; empty where nothing needs to be done."""
