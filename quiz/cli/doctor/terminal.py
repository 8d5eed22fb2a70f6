"""Checking the terminal: its size, its colours, its letters."""

import os
import sys
from collections.abc import Iterator, Mapping

from quiz.cli import encoding, system
from quiz.cli.doctor.finding import Finding
from quiz.cli.encoding import Encoding
from quiz.wording import health

SMALLEST = (24, 8)
"""Columns and rows below which the full screen asks for a larger window."""


def findings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the findings about the terminal. The output may go to a file, so that it can be sent to somebody."""
    there = all(stream and stream.isatty() for stream in (sys.stdin, sys.stderr))  # a closed one is None
    yield terminal(environ, _size(environ) if there else None)
    if there:
        yield colours(environ)
    yield letters(encoding.current())


def _size(environ: Mapping[str, str]) -> tuple[int, int]:
    """Return columns and rows as Textual takes them: 80 by 24 for a terminal that does not know its size."""
    try:
        columns, rows = os.get_terminal_size(sys.stderr.fileno())
    except (OSError, ValueError):
        columns = rows = 0
    written = (environ.get(name, "") for name in ("COLUMNS", "LINES"))
    wide, high = (int(text) if text.isdecimal() else 0 for text in written)
    return wide or columns or 80, high or rows or 24


def terminal(environ: Mapping[str, str], size: tuple[int, int] | None) -> Finding:
    """Return the finding about the terminal; ``size`` is None if there is none."""
    if size is None:
        return Finding("terminal", health.NO_TERMINAL)
    if environ.get("TERM") == "dumb":
        return Finding("terminal", health.DUMB)
    if system.accessible(environ):
        return Finding("terminal", health.ACCESSIBLE)
    small = any(has < needed for has, needed in zip(size, SMALLEST, strict=True))
    message = health.terminal(environ.get("TERM", ""), *size)
    return Finding("terminal", message, health.larger(*SMALLEST) if small else "")


def colours(environ: Mapping[str, str]) -> Finding:
    """Return the finding about colours, by the rules of Rich, which draws them. Without any, nothing needs fixing."""
    term = environ.get("TERM", "")
    if environ.get("NO_COLOR"):
        number, decided_by = 0, "NO_COLOR"
    elif term in ("dumb", "unknown"):
        number, decided_by = 0, "TERM"
    elif environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        number, decided_by = 1 << 24, "COLORTERM"
    else:
        number, decided_by = 256 if term.endswith(("-256color", "-kitty")) else 16, "TERM"
    return Finding("colours", health.colours(number, decided_by))


def letters(encoding: Encoding) -> Finding:
    """Return the finding about letters."""
    message = health.letters(encoding.output, encoding.of_locale, encoding.decided_by, ascii_only=encoding.ascii_only)
    return Finding("encoding", message, health.get_utf8(encoding.decided_by) if encoding.ascii_only else "")
