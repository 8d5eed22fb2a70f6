"""What the columns of a sheet hold, shown to the person and corrected by them before anything is written."""

import sys
from collections.abc import Sequence
from dataclasses import replace

from quiz.cli import output
from quiz.formats import Options
from quiz.formats.cells import letters
from quiz.formats.columns import ROLES
from quiz.formats.imported import Imported
from quiz.formats.sheet import ColumnsUnclear
from quiz.library.importing import columns_read, cut
from quiz.source import suggestions

_SHOWN = ("question", "option", "correct", "wrong", "explanation", "topic", "ignore")
"""The roles that are named first; the others can be typed too."""


def can_ask() -> bool:
    """Return whether somebody is there to be asked."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty())


def confirmed(imported: Imported, how: Options) -> Options | None:
    """Show how the columns were read; return None if that is right, or else what the person says."""
    output.show(*columns_read(imported.columns))
    output.flush()
    output.ask("Are the columns read rightly? [Y/n] ")
    if output.read_line().strip().casefold() not in ("n", "no"):
        return None
    return _asked([(letter, heading, role.split(" ")[0]) for letter, heading, role in imported.columns], how)


def settled(unclear: ColumnsUnclear, how: Options) -> Options | None:
    """Ask what was not clear; return None if nothing is answered."""
    output.note(str(unclear))
    if unclear.layout.key.possible:
        way = _way(unclear.layout.key.possible)
        return replace(how, key=way) if way else None
    first = unclear.table.rows[0] if unclear.table.rows else ()
    found = zip(range(len(unclear.layout.roles)), unclear.layout.headings, unclear.layout.roles, strict=True)
    rows = [(letters(at), heading or (first[at].text if at < len(first) else ""), role) for at, heading, role in found]
    asked = _asked(rows, how)
    if asked is None or any(unclear.layout.headings):
        return asked
    output.ask("Is the first row a heading? [Y/n] ")
    begin = 0 if output.read_line().strip().casefold() in ("n", "no") else 1
    return replace(asked, columns=f"{asked.columns}, heading={begin}")


def _way(possible: Sequence[str]) -> str:
    """Ask how right answers are written; return an empty text at the end of the input."""
    while True:
        output.ask(f"How are the right answers written: {', '.join(possible)}? ")
        line = output.read_line()
        way = line.strip().casefold()
        if not line or way in possible:
            return way


def _asked(rows: Sequence[tuple[str, str, str]], how: Options) -> Options | None:
    """Ask for each column what it holds; return None at the end of the input."""
    output.note(f"Each column holds one of: {', '.join(_SHOWN)}.")
    given: list[str] = []
    for letter, heading, role in rows:
        while True:
            output.ask(f"  {letter} {cut(heading)} [{role}] ")
            line = output.read_line()
            if not line:
                return None
            written = line.strip().casefold() or role
            written = written if written in ROLES else suggestions.closest(written, ROLES) or written
            if written in ROLES:
                given.append(f"{letter}={written}")
                break
            output.note(f"  A column holds one of {', '.join(ROLES)}, not {written}.")
    return replace(how, columns=", ".join(given))
