"""What quiz can draw on: the terminal and its size, its colours, its letters."""

import os
import sys
from collections.abc import Iterator, Mapping

from quiz.cli import characters, surroundings
from quiz.cli.characters import Characters
from quiz.cli.doctor.finding import Finding
from quiz.wording import health

SMALLEST = (24, 8)
"""Columns and rows below which the full screen asks for a larger window."""


def findings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """What is to be said of the terminal. That the output goes elsewhere does not matter: it may be kept to be sent."""
    there = all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))  # a closed one is None
    yield terminal(environ, _size(environ) if there else None)
    if there:
        yield colours(environ)
    yield letters(characters.known())


def _size(environ: Mapping[str, str]) -> tuple[int, int]:
    """Columns and rows as Textual takes them: a terminal that does not know its size has 80 by 24."""
    try:
        columns, rows = os.get_terminal_size(sys.stderr.fileno())
    except (OSError, ValueError):
        columns = rows = 0
    said = (environ.get(name, "") for name in ("COLUMNS", "LINES"))
    wide, high = (int(text) if text.isdecimal() else 0 for text in said)
    return wide or columns or 80, high or rows or 24


def terminal(environ: Mapping[str, str], size: tuple[int, int] | None) -> Finding:
    """What can be drawn on; ``size`` is None where that is nothing."""
    if size is None:
        return Finding("terminal", health.NO_TERMINAL)
    if environ.get("TERM") == "dumb":
        return Finding("terminal", health.DUMB)
    if surroundings.accessible(environ):
        return Finding("terminal", health.ACCESSIBLE)
    small = any(has < needed for has, needed in zip(size, SMALLEST, strict=True))
    said = health.terminal(environ.get("TERM", ""), *size)
    return Finding("terminal", said, health.larger(*SMALLEST) if small else "")


def colours(environ: Mapping[str, str]) -> Finding:
    """How many colours there are, by the rules of Rich, which draws them. None is no fault: nothing needs them."""
    term = environ.get("TERM", "")
    if environ.get("NO_COLOR"):
        number, said_by = 0, "NO_COLOR"
    elif term in ("dumb", "unknown"):
        number, said_by = 0, "TERM"
    elif environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        number, said_by = 1 << 24, "COLORTERM"
    else:
        number, said_by = 256 if term.endswith(("-256color", "-kitty")) else 16, "TERM"
    return Finding("colours", health.colours(number, said_by))


def letters(known: Characters) -> Finding:
    """What can be written."""
    said = health.letters(known.output, known.of_locale, known.said_by, ascii_only=known.ascii_only)
    return Finding("encoding", said, health.get_utf8(known.said_by) if known.ascii_only else "")
