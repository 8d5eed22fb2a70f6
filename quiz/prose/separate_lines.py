"""Options, items and pairs as lines of styled text: marks inside a line and fenced code, every line end as it is."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.prose.block_types import Run, Runs
from quiz.prose.inline import runs_of
from quiz.prose.safety import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_MARKS = lazy.pattern(r"[\\*_`~]|!\[")
_FENCE = lazy.pattern(r" {0,3}(`{3,}|~{3,})[^`]*")


def lines(text: str) -> tuple[Runs, ...]:
    """Return the lines of a text that learners choose or move, safe to show. Never fails, loses no word.

    Marks are those of Markdown as `blocks` reads it, but a line stays a line, with the blanks at its beginning, and
    nothing begins a list or a heading: an option may be a few lines of code.
    """
    source = safe(text.replace("\r\n", "\n")).strip("\n")
    if not _MARKS.search(source):
        return tuple((Run(line),) if line else () for line in source.split("\n"))
    return tuple(_styled(source.split("\n")))


def shown_lines(text: str) -> str:
    """Return what `lines` shows, without its styles."""
    if not _MARKS.search(text):
        return text
    return "\n".join("".join(run.text for run in line) for line in lines(text))


def _styled(written: list[str]) -> "Iterator[Runs]":
    for line, token in _parsed(written):
        if token is None:
            yield (Run(line, "code"),) if line else ()
        elif token.type == "inline":
            left, runs = line[: len(line) - len(line.lstrip())], runs_of(token)
            yield (Run(left), *runs) if left and runs else runs


def parsed_lines(text: str) -> "list[Token]":
    """Return what the lines of ``text`` were read as, the fences of code among them."""
    return [token for _, token in _parsed(text.split("\n")) if token is not None]


def _parsed(written: list[str]) -> "Iterator[tuple[str, Token | None]]":
    """Yield each line with what it was read as; nothing for a line of code between fences."""
    from markdown_it.token import Token  # noqa: PLC0415 - as below

    from quiz.prose.parser import parser  # noqa: PLC0415 - 47 ms, and few options have marks

    fence = ""
    for number, line in enumerate(written):
        found = _FENCE.fullmatch(line)
        if fence and found and line.strip() == found[1] and found[1].startswith(fence):
            fence = ""
            yield line, Token("fence", "", 0, markup=found[1])
        elif fence:
            yield line, None
        elif found and any(other.strip().startswith(found[1]) for other in written[number + 1 :]):
            fence = found[1]
            yield line, Token("fence", "", 0, markup=fence, info=line.strip()[len(fence) :])
        else:
            yield line, parser().parseInline(line.strip())[0]
