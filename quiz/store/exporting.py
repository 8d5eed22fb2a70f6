"""Everything that is kept of a person as the lines of a file."""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.replay.branches import FactRow, origin
from quiz.store.failures import translate_errors
from quiz.store.history_file import FIRST, End, forgotten_line, line_of
from quiz.store.serialize import COLUMNS
from quiz.store.sqlite_file import SQLiteFile

_ROWS = (
    f"SELECT facts.rowid, {COLUMNS} FROM facts JOIN"
    " (SELECT session AS name, min(at) AS began FROM facts WHERE learner = '' GROUP BY session) ON name = session"
    " WHERE learner = '' ORDER BY began, session, seq"
)
"""Sessions in the order in which they began, so that one history is one file, whatever way it came together."""
_REPLACED = "\ufffd"
"""What is read in the place of bytes that are no UTF-8."""


@dataclass(slots=True)
class Exported:
    """What went out."""

    facts: int = 0
    answers: int = 0
    """Those that a branch has copied once."""
    forgotten: int = 0
    damaged: int = 0
    """Rows that no line can hold exactly."""


def export(file: SQLiteFile, counted: Exported) -> Iterator[str]:
    """Yield the lines, as everything is at this moment, and count in ``counted``. Raises the failures of this room."""
    with translate_errors(file.path):
        file.execute("BEGIN")
        try:
            yield FIRST
            session, own_from = "", 0
            for number, *row in file.execute(_ROWS):
                line = line_of(tuple(row)) if _is_exact(file, number, row) else None
                if line is None:
                    counted.damaged += 1
                    continue
                fact = FactRow(*row)
                if fact.session != session:
                    branch = origin([fact])
                    session, own_from = fact.session, branch.at if branch else 0
                counted.facts += 1
                counted.answers += fact.kind == "answered" and fact.seq >= own_from
                yield line
            for (name,) in file.execute("SELECT id FROM forgotten WHERE learner = '' ORDER BY id"):
                counted.forgotten += 1
                yield forgotten_line(name)
            yield End(counted.facts, counted.forgotten).line()
        finally:
            file.execute("COMMIT")


def _is_exact(file: SQLiteFile, number: int, row: list[object]) -> bool:
    """Return whether a row was read as it is: what is no text was replaced."""
    if not any(isinstance(value, str) and _REPLACED in value for value in row):
        return True
    blobs = ", ".join(f"CAST({name} AS BLOB)" for name in FactRow._fields)
    found = file.execute(f"SELECT {blobs} FROM facts WHERE rowid = ?", (number,)).fetchone()
    try:
        return all(str(raw, "utf-8") is not None for raw in found)
    except UnicodeDecodeError:
        return False
