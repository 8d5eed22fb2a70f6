"""A question on one line, as lists show it."""

from quiz import lazy
from quiz.prose import plain

_LONGEST = 200
"""Characters of a question that a list shows; the whole question is shown where it is opened."""
_STYLED = lazy.pattern(r"[*_`\\#>]")


def as_one_line(words: str, *, styled: bool = True) -> str:
    """Return a text, Markdown where it is ``styled``, as one line of plain text, cut if it is very long."""
    line = " ".join((plain(words) if styled and _STYLED.search(words) else words).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
