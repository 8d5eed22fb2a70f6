"""Checking the terminal: its size, its colours, its letters."""

import os
import sys
from collections.abc import Iterator, Mapping

from quiz.cli import encoding, system
from quiz.cli.doctor.finding import Finding
from quiz.cli.encoding import Encoding
from quiz.wording import pluralize

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
        return Finding("terminal", "Terminal: there is none here, so quiz runs line by line.")
    term = environ.get("TERM", "")
    if term == "dumb":
        return Finding("terminal", "Terminal: TERM is dumb, so quiz runs line by line.")
    if system.accessible(environ):
        return Finding("terminal", "Terminal: ACCESSIBLE is set, so quiz runs line by line.")
    columns, rows = size
    message = f"Terminal: {term or 'TERM is not set'}, {pluralize(columns, 'column')}, {pluralize(rows, 'row')}."
    if columns >= SMALLEST[0] and rows >= SMALLEST[1]:
        return Finding("terminal", message)
    fix = (
        f"Make the window at least {SMALLEST[0]} columns wide and {SMALLEST[1]} rows high, or use smaller letters; "
        "or run quiz --plain, which needs no full screen."
    )
    return Finding("terminal", message, fix)


def colours(environ: Mapping[str, str]) -> Finding:
    """Return the finding about colours, by the rules of Rich, which draws them. Without any, nothing needs fixing."""
    term = environ.get("TERM", "")
    if environ.get("NO_COLOR") or term in ("dumb", "unknown"):
        decided_by = "NO_COLOR" if environ.get("NO_COLOR") else "TERM"
        return Finding("colours", f"Colours: none, because of {decided_by}. Signs and words replace them.")
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return Finding("colours", "Colours: 16 million, according to COLORTERM.")
    number = 256 if term.endswith(("-256color", "-kitty")) else 16
    return Finding("colours", f"Colours: {number}, according to TERM.")


def letters(encoding: Encoding) -> Finding:
    """Return the finding about letters."""
    shown = "only plain ones can be shown" if encoding.ascii_only else "all can be shown"
    setting = f", set by {encoding.decided_by}" if encoding.decided_by else ""
    message = f"Letters: {shown} (output {encoding.output}, locale {encoding.of_locale}{setting})."
    if not encoding.ascii_only:
        return Finding("encoding", message)
    variable = encoding.decided_by or "LANG"
    better = "utf-8" if variable == "PYTHONIOENCODING" else "C.UTF-8"
    fix = (
        "Accents are left out, and other scripts become question marks. Most terminals can show them. "
        f"Try it: export {variable}={better}"
    )
    return Finding("encoding", message, fix)
