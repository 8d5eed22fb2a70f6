"""Facts deleted from a person's own file without a trace: their bytes, their ledger, and what was set aside.

Of each deleted fact its id is kept, and nothing of what it held, so that an import does not bring it back unasked.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from quiz.files import real
from quiz.replay.branches import FactRow, origin
from quiz.replay.forgetting import Choice, Cut, cut
from quiz.store import database_files
from quiz.store.forward import drop
from quiz.store.ledger import Ledger
from quiz.store.serialize import COLUMNS
from quiz.store.sqlite_file import SQLiteFile

_FEW = 200
"""Sessions whose rows of the ledger are made again one by one; of more, making all of it again is faster."""
_MARK = "INSERT OR IGNORE INTO forgotten SELECT '', id FROM facts WHERE id = ?"


def count_chosen(file: SQLiteFile, choice: Choice) -> tuple[int, int]:
    """Return how many answers and how many facts would be forgotten, the copies of a branch not counted."""
    answers = facts = 0
    for session, found in _cuts(file, choice):
        branch = origin(session)
        own = [row for row in found.gone if not branch or row.seq >= branch.at]
        answers += sum(row.kind == "answered" for row in own)
        facts += len(own) + (found.started is not None)
    return answers, facts


def forget_chosen(file: SQLiteFile, choice: Choice) -> int:
    """Delete what is chosen; return how many facts that were. Raises the failures of this room."""

    def delete() -> int:
        cuts = [(session[0].session, found) for session, found in _cuts(file, choice)]
        ids = [(row.id,) for _, found in cuts for row in found.gone]
        rewritten = [found.started for _, found in cuts if found.started]
        file.executemany(_MARK, [*ids, *((row.id,) for row in rewritten)])
        file.executemany("DELETE FROM facts WHERE id = ?", ids)
        for row in rewritten:
            query = "UPDATE facts SET at = ?, utc_offset = ?, body = ? WHERE id = ?"
            file.execute(query, (row.at, row.utc_offset, row.body, row.id))
        _follow(file, [session for session, _ in cuts])
        return len(ids)

    return without_a_trace(file, delete)


def forget_all(file: SQLiteFile) -> int:
    """Delete every fact; return how many there were. Raises the failures of this room."""

    def delete() -> int:
        file.execute("INSERT OR IGNORE INTO forgotten SELECT '', id FROM facts")
        forgotten = file.execute("DELETE FROM facts").rowcount
        drop(file)
        return forgotten

    forgotten = without_a_trace(file, delete)
    if file.path:
        database_files.drafts_of(file.path).unlink(missing_ok=True)
    return forgotten


def without_a_trace(file: SQLiteFile, delete: Callable[[], int]) -> int:
    """Delete in one transaction, overwrite what was there, and delete the files that were set aside.

    Raises StoreLocked if another program prevents the old content from being overwritten; then call it again.
    """
    file.execute("PRAGMA secure_delete = ON")
    with file.transaction(""):
        forgotten = delete()
    file.empty_log()  # the deleted pages are overwritten with zeros before the file is cut
    file.execute("VACUUM")
    file.empty_log()
    if file.path:
        for other in database_files.all_set_aside(real(file.path)):
            other.unlink(missing_ok=True)
    return forgotten


def _cuts(file: SQLiteFile, choice: Choice) -> Iterator[tuple[list[FactRow], Cut]]:
    """Yield each session of which something is to be forgotten."""
    for session in _candidates(file, choice):
        found = cut(session, choice)
        if found.gone or found.started:
            yield session, found


def _candidates(file: SQLiteFile, choice: Choice) -> Iterator[list[FactRow]]:
    """Yield the sessions that may have something of it, their facts by number."""
    names_it = "session IN (SELECT session FROM facts WHERE instr(body, ?) > 0)" if choice.bank else "?1 = ''"
    query = f"SELECT {COLUMNS} FROM facts WHERE learner = '' AND {names_it} ORDER BY session, seq"
    rows = (FactRow(*row) for row in file.execute(query, (choice.bank,)).fetchall())
    for _, session in groupby(rows, key=lambda row: row.session):
        yield list(session)


def _follow(file: SQLiteFile, sessions: list[str]) -> None:
    """Make the ledger hold what is left of these sessions."""
    file.execute("UPDATE ledger_state SET upto = min(upto, ?)", (file.newest(""),))
    if len(sessions) > _FEW:
        drop(file)
        return
    ledger = Ledger(file)
    for session in sessions:
        ledger.remove(session)
        ledger.replay(session)
