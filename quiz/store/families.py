"""Sessions that two histories have and that differ: the tree of each, as ``quiz.replay.branches`` merges it, in SQL.

What comes is in the temporary table ``incoming``. Everything happens in a transaction of the caller.
"""

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from quiz.model import FACT_KINDS
from quiz.model.fact_text import body_of_text
from quiz.replay.branches import Branch, ContradictionError, FactRow, branch_of, merge, origin
from quiz.store.ledger import Ledger
from quiz.store.serialize import COLUMNS, MAY_BE_BRANCH
from quiz.store.sqlite_file import SQLiteFile


class ContradictsError(ValueError):
    """A line contradicts another one, or what is kept here."""

    def __init__(self, line: int, key: str, other: int = 0) -> None:
        super().__init__(line, key, other)
        self.line, self.key, self.other = line, key, other
        """The line; whether its id or its place in a session is taken; and by which line, 0 for what is kept here."""


class Trees(NamedTuple):
    """What was new in sessions that both histories have."""

    facts: int = 0
    answers: int = 0
    unknown: int = 0
    branches: tuple[str, ...] = ()
    """The sessions that are there since."""


def merge_trees(file: SQLiteFile) -> Trees:
    """Merge the trees that went on on both sides, and take them out of what comes. Raises ContradictsError.

    A tree is the original session with all its branches.
    """
    try:
        file.execute("CREATE UNIQUE INDEX temp.incoming_id ON incoming (id)")
        file.execute("CREATE UNIQUE INDEX temp.incoming_place ON incoming (session, seq)")
    except sqlite3.IntegrityError:
        raise contradiction_in(file) from None
    sessions = _contended(file)
    if not sessions:
        return Trees()
    branches = branches_in(file, "facts") | branches_in(file, "incoming")
    origins = {branches[it].session if it in branches else it for it in sessions}
    names = {*sessions, *origins, *(it for it, branch in branches.items() if branch.session in origins)}
    ours = _rows(file, "facts", names)
    try:
        merged = merge(ours, _rows(file, "incoming", names))
    except ContradictionError as error:
        query = "SELECT line FROM incoming WHERE id = ?"
        found = (file.execute(query, (row.id,)).fetchone() for row in error.rows)
        key = "id" if error.rows[0].id == error.rows[1].id else "place"
        raise ContradictsError(next((line for (line,) in filter(None, found)), 1), key) from error
    _replace(file, ours, merged)
    file.executemany("DELETE FROM incoming WHERE session = ?", [(it,) for it in names])
    new = _own(merged) - _own(ours)
    kinds = [row.kind for row in merged if row.id in new]
    return Trees(
        len(kinds),
        kinds.count("answered"),
        sum(kind not in FACT_KINDS for kind in kinds),
        tuple(sorted(branches_of(merged).keys() - branches_of(ours).keys())),
    )


def _contended(file: SQLiteFile) -> set[str]:
    """Return the sessions of which each side has facts that the other one lacks, and those that facts moved to."""
    query = (
        "SELECT session FROM (SELECT DISTINCT session FROM incoming) s WHERE EXISTS (SELECT 1 FROM facts f"
        " WHERE f.session = s.session AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.id = f.id))"
        " AND EXISTS (SELECT 1 FROM incoming i WHERE i.session = s.session"
        " AND NOT EXISTS (SELECT 1 FROM facts f WHERE f.id = i.id))"
    )
    moved = "SELECT i.session, f.session FROM incoming i JOIN facts f ON f.id = i.id WHERE f.session <> i.session"
    return {str(it) for statement in (query, moved) for row in file.execute(statement).fetchall() for it in row}


def _rows(file: SQLiteFile, table: str, sessions: Iterable[str]) -> list[FactRow]:
    query = f"SELECT {COLUMNS} FROM {table} WHERE session = ?"
    return [FactRow(*row) for it in sessions for row in file.execute(query, (it,)).fetchall()]


def _replace(file: SQLiteFile, ours: Iterable[FactRow], merged: Iterable[FactRow]) -> None:
    """Write ``merged`` in the place of ``ours``; what moved is as new to the ledger as what came."""
    before, after = set(ours), set(merged)
    newest = file.newest("")  # numbers are not used again, or the ledger would not see them
    file.executemany("DELETE FROM facts WHERE id = ?", [(row.id,) for row in before - after])
    added = [(number, *row) for number, row in enumerate(sorted(after - before, key=_place), newest + 1)]
    marks = ", ?" * len(FactRow._fields)
    file.executemany(f"INSERT INTO facts (rowid, {COLUMNS}, learner) VALUES (?{marks}, '')", added)
    for session in {row.session for row in before} - {row.session for row in after}:
        Ledger(file).remove(session)


def branches_in(file: SQLiteFile, table: str, where: str = "TRUE") -> dict[str, Branch]:
    """Return the branches in a table of facts, by session."""
    query = f"SELECT session, body FROM {table} WHERE {where} AND {MAY_BE_BRANCH} AND body LIKE '%\"branch\":%'"
    rows = file.execute(query).fetchall()
    return {str(session): branch for session, body in rows if (branch := branch_of(body_of_text(body)))}


def branches_of(rows: Iterable[FactRow]) -> dict[str, Branch]:
    """Return the branches among some facts, by session."""
    return {row.session: branch for row in rows if (branch := origin([row]))}


def contradiction_in(file: SQLiteFile) -> ContradictsError:
    """Return which line cannot be brought in because its id, or its place in its session, is taken."""
    for key, columns in (("id", "id"), ("place", "session, seq")):
        query = f"SELECT max(line), min(line) FROM incoming GROUP BY {columns} HAVING count(*) > 1 ORDER BY 1 LIMIT 1"
        if found := file.execute(query).fetchone():
            return ContradictsError(found[0], key, found[1])
    query = (
        "SELECT min(line) FROM incoming i JOIN facts f ON f.session = i.session AND f.seq = i.seq WHERE f.id <> i.id"
    )
    return ContradictsError(file.execute(query).fetchone()[0] or 1, "place")


def _own(rows: Iterable[FactRow]) -> set[str]:
    """Return the ids of the facts that are no copies."""
    rows = list(rows)
    copies = {session: branch.at for session, branch in branches_of(rows).items()}
    return {row.id for row in rows if row.seq >= copies.get(row.session, 0)}


def _place(row: FactRow) -> tuple[str, int]:
    return row.session, row.seq
