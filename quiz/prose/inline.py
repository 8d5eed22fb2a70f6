"""The text inside one paragraph, as runs in one of four styles."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.prose.block_types import Run, Runs, Style
from quiz.prose.safety import safe

if TYPE_CHECKING:
    from markdown_it.token import Token


def runs_of(inline: "Token") -> Runs:
    """Return the styled text of one inline token, with neighbors of the same style joined.

    A run has one style: code before strong before emphasis. Soft line ends become blanks, hard ones stay.
    """
    pieces = _pieces(inline.children or ())
    joined = (
        Run("".join(text for _, text in group), style) for style, group in groupby(pieces, lambda piece: piece[0])
    )
    return tuple(run for run in joined if run.text)


def _pieces(children: "Iterable[Token]") -> Iterator[tuple[Style, str]]:
    strong = emphasis = 0
    for token in children:
        style: Style = "strong" if strong else "emphasis" if emphasis else ""
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "code_inline":
                yield "code", safe(token.content)
            case "softbreak":
                yield style, " "
            case "hardbreak":
                yield style, "\n"
            case _:
                yield style, safe(token.content)
