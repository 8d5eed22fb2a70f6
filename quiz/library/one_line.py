"""A question on one line, as lists show it."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.prose import plain

if TYPE_CHECKING:
    from quiz.model import Question

_LONGEST = 200
"""Characters of a question that a list shows; the whole question is shown where it is opened."""
_STYLED = lazy.pattern(r"[*_`\\#>]")


def as_one_line(words: str, *, styled: bool = True) -> str:
    """Return a text, Markdown where it is ``styled``, as one line of plain text, cut if it is very long."""
    line = " ".join((plain(words) if styled and _STYLED.search(words) else words).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def line_of(question: "Question") -> str:
    """Return a question as one line of plain text, cut if it is very long."""
    from quiz.engine import asked_text  # noqa: PLC0415 - figures show lines that were kept, and no question

    return as_one_line(asked_text(question), styled=bool(question.stem))
