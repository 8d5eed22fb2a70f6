"""Bringing the ledger of a whole SQLite file forward: made again where it is missing, damaged or of another version."""

from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from quiz.replay.ledger import VERSION
from quiz.store.ledger import PUT_OFF, Ledger
from quiz.store.ledger_schema import CREATE, TABLES

if TYPE_CHECKING:
    from quiz.store.database import Database


_BATCH = 2_000
"""Facts brought forward in one transaction: a kill costs at most these, and another window waits no longer."""
_FEW = 50
"""Questions learned again in one transaction."""

Progress = Callable[[int, int], None]
"""Called with how many facts were brought forward, and how many there are."""


def no_progress(_done: int, _of: int) -> None:
    """Report nothing."""


def bring_forward(database: "Database", progress: Progress = no_progress) -> None:
    """Make the ledger hold every fact.

    After an import most questions have got answers between those that were here. They are learned again at the end,
    once; the last facts count as brought forward only then, so that a kill at any moment leaves nothing out.
    """
    if not is_usable(database):
        with database.transaction(""):
            if not is_usable(database):  # else another process was faster, and may be using it already
                drop(database)
    ledgers, state = dict[str, Ledger](), database.state()
    while _upto(database) < database.newest(""):
        with database.transaction(""):
            if database.state() != state:  # another process wrote in between
                ledgers.clear()
            done, of = _next_batch(database, ledgers)
        state = database.state()
        put_off, left = _put_off(database)
        if done < of:
            progress(done, 2 * of if put_off else of)
            continue
        while put_off:
            with database.transaction(""):
                for learner, *name in put_off:
                    Ledger(database, learner).learn_again(*name)
            number = left
            put_off, left = _put_off(database)
            progress(2 * of - of * left // number, 2 * of)
        with database.transaction(""):
            database.reach("", done)
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


def _put_off(database: "Database") -> tuple[list[tuple[str, str, str]], int]:
    """Return some of the questions that are to be learned again, and how many they are."""
    where = "FROM ledger_questions WHERE ordered = ?"
    (number,) = database.execute(f"SELECT count(*) {where}", (PUT_OFF,)).fetchone()
    return database.execute(f"SELECT learner, bank, question {where} LIMIT {_FEW}", (PUT_OFF,)).fetchall(), number


def _next_batch(database: "Database", ledgers: dict[str, Ledger]) -> tuple[int, int]:
    """Bring the next facts forward; return up to which one, and the newest, which is not noted as reached."""
    upto, newest = _upto(database), database.newest("")
    batch = "SELECT rowid FROM facts WHERE rowid > ? ORDER BY rowid LIMIT ?"  # the numbers may have gaps
    (end,) = database.execute(f"SELECT max(rowid) FROM ({batch})", (upto, _BATCH)).fetchone()  # noqa: S608
    end = end or upto  # another process may have brought all of them forward
    query = "SELECT DISTINCT learner, session FROM facts WHERE rowid > ? AND rowid <= ? ORDER BY learner"
    found = database.execute(query, (upto, end)).fetchall()
    for learner, sessions in groupby(found, key=itemgetter(0)):
        ledger = ledgers.setdefault(learner, Ledger(database, learner))
        with ledger.batch() as late:
            for _, session in sessions:
                ledger.replay(session, end)
        ledger.put_off(late)
    if end < newest:
        database.reach("", end)
    return end, newest
