"""Bringing the ledger of a whole SQLite file forward: made again where it is missing, damaged or of another version."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from quiz.replay.ledger import VERSION
from quiz.store.ledger import Ledger
from quiz.store.ledger_schema import CREATE, TABLES

if TYPE_CHECKING:
    from quiz.store.database import Database


_BATCH = 20_000
"""Facts brought forward in one transaction: a kill costs at most these, and a progress line moves as often."""

Progress = Callable[[int, int], None]
"""Called with how many facts were brought forward, and how many there are."""


def no_progress(_done: int, _of: int) -> None:
    """Report nothing."""


def bring_forward(database: "Database", progress: Progress = no_progress) -> None:
    """Make the ledger hold every fact."""
    if not is_usable(database):
        rebuild(database)
    while _upto(database) < database.newest(""):
        with database.transaction(""):
            done, of = _next_batch(database)
        progress(done, of)


def is_usable(database: "Database") -> bool:
    """Return whether there is a ledger of this version that holds no more than the facts do."""
    query = "SELECT sql FROM sqlite_master WHERE tbl_name LIKE 'ledger%' AND sql IS NOT NULL"
    if {sql for (sql,) in database.execute(query).fetchall()} != set(CREATE):
        return False
    state = database.execute("SELECT version, upto FROM ledger_state").fetchall()
    if len(state) != 1 or state[0][0] != VERSION:
        return False
    upto = state[0][1]
    return isinstance(upto, int) and 0 <= upto <= database.newest("")


def rebuild(database: "Database") -> None:
    """Drop what there is and make the tables empty."""
    with database.transaction(""):
        drop(database)


def drop(database: "Database") -> None:
    """Make the tables empty, in a transaction of the caller."""
    for name in (*TABLES, "ledger_state"):
        database.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in CREATE:
        database.execute(statement)
    database.execute("INSERT INTO ledger_state VALUES (?, 0)", (VERSION,))


def _upto(database: "Database") -> int:
    return int(database.execute("SELECT upto FROM ledger_state").fetchone()[0])


def _next_batch(database: "Database") -> tuple[int, int]:
    """Bring the next facts forward; return up to which one, and the newest."""
    upto, newest = _upto(database), database.newest("")
    batch = "SELECT rowid FROM facts WHERE rowid > ? ORDER BY rowid LIMIT ?"  # the numbers may have gaps
    (end,) = database.execute(f"SELECT max(rowid) FROM ({batch})", (upto, _BATCH)).fetchone()  # noqa: S608
    end = end or upto  # another process may have brought all of them forward
    query = "SELECT DISTINCT learner, session FROM facts WHERE rowid > ? AND rowid <= ?"
    ledgers: dict[str, Ledger] = {}
    with ExitStack() as batches:
        for learner, session in database.execute(query, (upto, end)).fetchall():
            if learner not in ledgers:
                ledgers[learner] = Ledger(database, learner)
                batches.enter_context(ledgers[learner].batch())
            ledgers[learner].replay(session, end)
    database.reach("", end)
    return end, newest
