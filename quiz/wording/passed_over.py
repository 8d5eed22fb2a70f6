"""What ``quiz check`` says of files and folders that it passed over: one line, whatever there are."""

from collections.abc import Sequence
from shlex import quote

_MOST = 3
"""How many are named of each sort; of the others it is said how many there are."""
_REASONS = {
    "no bank": ("holds no `questions:`", "hold no `questions:`"),
    "not searched": ("is a folder with banks in it", "are folders with banks in them"),
    "too deep": ("is too deep inside", "are too deep inside"),
    "loop": ("leads back to a folder around it", "lead back to a folder around them"),
    "unreadable": ("cannot be read", "cannot be read"),
}


def sentence(folder: str, passed_over: Sequence[tuple[str, str]]) -> str:
    """Return which paths in ``folder`` were not checked; each comes with its reason, a key of the table above."""
    reasons = {why: [path for path, reason in passed_over if reason == why] for why in _REASONS}
    search = f" quiz check -r {quote(folder)} searches folders too." if reasons["not searched"] else ""
    if len(passed_over) == 1:
        path, why = passed_over[0]
        return f"{path} was not checked: it {_REASONS[why][0]}.{search}"
    parts = (f"{_names(paths)} {_REASONS[why][len(paths) > 1]}" for why, paths in reasons.items() if paths)
    return f"{len(passed_over):,} were not checked: {'; '.join(parts)}.{search}"


def _names(paths: Sequence[str]) -> str:
    left = len(paths) - _MOST
    if left > 1:
        return f"{', '.join(paths[:_MOST])} and {left:,} more"
    *most, last = paths
    return f"{', '.join(most)} and {last}" if most else last
