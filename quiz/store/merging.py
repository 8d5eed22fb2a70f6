"""A history from another machine brought into a person's own file: all of it in one transaction, or nothing.

What comes is first put into a temporary table, outside the file, so that it may be larger than memory. Nearly all of it
is then one statement, for ids decide. Only where both sides went on with one session the tree of its facts is looked
at, by ``quiz.replay.branches``. The ledger follows afterwards, in batches, as after an update of the program.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import count
from typing import NamedTuple

from quiz.model import FACT_KINDS
from quiz.replay import local_time
from quiz.replay.branches import FactRow, copy_id
from quiz.replay.run import text_of
from quiz.store import failures
from quiz.store.families import ContradictsError, Trees, branches_in, contradiction_in, merge_trees
from quiz.store.forward import Progress, no_progress
from quiz.store.ledger import Ledger
from quiz.store.serialize import COLUMNS, SELECT, readable
from quiz.store.sqlite_file import SQLiteFile

_AT_ONCE = 20_000
"""Lines."""
_TABLES = (
    f"CREATE TEMP TABLE incoming (line INTEGER PRIMARY KEY, {COLUMNS})",
    "CREATE TEMP TABLE incoming_forgotten (id PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE forgotten_here (id PRIMARY KEY) WITHOUT ROWID",
)
_NEW = "NOT EXISTS (SELECT 1 FROM facts WHERE facts.id = i.id)"
_SESSION_HERE = (
    "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT session FROM incoming) i"
    " WHERE EXISTS (SELECT 1 FROM facts f WHERE f.session = i.session))"
)

_ANSWERED_SESSIONS = (
    "SELECT count(*) FROM facts s WHERE s.rowid > {} AND s.kind = 'started' AND EXISTS"
    " (SELECT 1 FROM facts a WHERE a.learner = s.learner AND a.session = s.session AND a.kind = 'answered')"
)
"""Those that the history shows: it leaves out what was opened and left without an answer."""


def _of(table: str, columns: Sequence[str] = FactRow._fields) -> str:
    return ", ".join(f"{table}.{name}" for name in columns)


_SAID = tuple(name for name in FactRow._fields if name not in ("id", "session"))
_DIFFERENT = f"({_of('i', _SAID)}) IS NOT ({_of('f', _SAID)})"


class _SharedError(Exception):
    """Some of what comes is here already, or is twice in what comes."""


class NewBranch(NamedTuple):
    """A session that is there from now on because another one went on in two places."""

    session: str
    began: datetime
    """When the session began, on the learner's clock."""
    bank: str


class Merged(NamedTuple):
    """What came."""

    facts: int
    answers: int
    sessions: int
    """Those with an answer in them."""
    unknown: int
    """Facts of kinds that this program does not know; they are kept."""
    away: int
    """Answers that were forgotten here and stay away."""
    forgotten_there: int
    """Answers that are kept here and were forgotten on the other machine."""
    branches: tuple[NewBranch, ...]


class Incoming:
    """A history that was read and is to be brought in."""

    def __init__(self, file: SQLiteFile) -> None:
        self._file = file
        self.close()
        for statement in _TABLES:
            file.execute(statement)

    def load(self, lines: Iterable[FactRow | str | None]) -> None:
        """Take in what a file holds, in the order of its lines, the first of which is the second of the file.

        Raises StoreUnwritable where there is no room for temporary files.
        """
        numbers = count(2)
        self._file.execute("BEGIN")  # of the temporary tables alone: the file is not locked
        try:
            rows = ((number, *it) for number, it in zip(numbers, lines, strict=False) if it and self._is_fact(it))
            self._file.executemany(f"INSERT INTO incoming VALUES (?{', ?' * len(FactRow._fields)})", rows)
        except sqlite3.OperationalError as error:
            raise failures.no_temporary_room(str(error)) from error
        finally:
            if self._file.connection.in_transaction:
                self._file.execute("COMMIT")
        self._find_forgotten()

    def _is_fact(self, line: FactRow | str) -> bool:
        if isinstance(line, str):
            self._file.execute("INSERT OR IGNORE INTO incoming_forgotten VALUES (?)", (line,))
        return not isinstance(line, str)

    @property
    def forgotten(self) -> int:
        """Return how many answers of it were forgotten here."""
        query = f"SELECT count(*) FROM incoming i JOIN forgotten_here USING (id) WHERE i.kind = 'answered' AND {_NEW}"
        copies = f"{query} AND session = ? AND seq < ?"
        branches = branches_in(self._file, "incoming").items()
        copied = (self._file.execute(copies, (session, branch.at)).fetchone()[0] for session, branch in branches)
        return self._number(query) - sum(int(it) for it in copied)

    def merge(self, *, bring_back: bool, progress: Progress = no_progress) -> Merged:
        """Bring everything in, in one transaction, and what was forgotten here too where the person wants it back.

        Raises ContradictsError, and sqlite3.Error where the file cannot be written; nothing is changed then.
        """
        progress(0, 1)  # comparing with what is here takes a while too
        try:
            with suppress(_SharedError), self._file.transaction(""):
                return self._merge(progress, bring_back=bring_back, shared=False)
            with self._file.transaction(""):
                return self._merge(progress, bring_back=bring_back, shared=True)
        except sqlite3.IntegrityError as error:  # an id or a place is taken that no statement looked for
            raise ContradictsError(1, "id") from error

    def close(self) -> None:
        """Drop what was read; doing so twice does no harm."""
        for name in ("incoming", "incoming_forgotten", "forgotten_here"):
            self._file.execute(f"DROP TABLE IF EXISTS temp.{name}")

    def _merge(self, progress: Progress, *, bring_back: bool, shared: bool) -> Merged:
        """Bring everything in. Unless facts are ``shared``, whether any is here already shows when they are added."""
        self._find_forgotten()
        away = 0 if bring_back else self.forgotten
        if not bring_back:
            self._file.execute("DELETE FROM incoming WHERE id IN (SELECT id FROM forgotten_here)")
        known, trees, shared = 0, Trees(), shared or bool(self._number(_SESSION_HERE))
        if shared:
            self._settle_differences(bring_back=bring_back)
            trees = merge_trees(self._file)
            known = self._number(f"SELECT count(*) FROM incoming i WHERE NOT {_NEW}")
        newest = self._file.newest("")
        self._file.execute(
            "INSERT OR IGNORE INTO forgotten SELECT '', x.id FROM incoming_forgotten x"
            " WHERE NOT EXISTS (SELECT 1 FROM facts WHERE facts.id = x.id)"
        )
        coming = self._number("SELECT count(*) FROM incoming")
        if self._add(progress) + known != coming:
            raise contradiction_in(self._file) if shared else _SharedError
        if bring_back:
            self._file.execute(
                "DELETE FROM forgotten WHERE learner = '' AND id IN (SELECT id FROM forgotten_here)"
                " AND id NOT IN (SELECT id FROM incoming_forgotten) AND id IN (SELECT id FROM facts)"
            )
        return self._report(newest, away, trees)

    def _add(self, progress: Progress) -> int:
        """Add what is not here yet, in the order of its lines; return how many facts that were."""
        query = (
            f"INSERT OR IGNORE INTO facts ({COLUMNS}, learner) SELECT {COLUMNS}, '' FROM incoming"
            " WHERE line > ? AND line <= ? ORDER BY line"
        )
        added, last = 0, self._number("SELECT coalesce(max(line), 0) FROM incoming")
        for begin in range(0, last, _AT_ONCE):  # in parts, so that it is seen to go on, and can be interrupted
            added += self._file.execute(query, (begin, begin + _AT_ONCE)).rowcount
            progress(min(begin + _AT_ONCE, last), last)
        return added

    def _find_forgotten(self) -> None:
        """Note what of it was forgotten here, and whatever belongs to a session whose beginning was."""
        self._file.execute("DELETE FROM forgotten_here")
        if not self._file.execute("SELECT 1 FROM forgotten WHERE learner = '' LIMIT 1").fetchone():
            return
        add = "INSERT OR IGNORE INTO forgotten_here"
        self._file.execute(f"{add} SELECT i.id FROM incoming i JOIN forgotten f ON f.learner = '' AND f.id = i.id")
        is_forgotten = "SELECT 1 FROM forgotten WHERE learner = '' AND id = ?"
        for session, branch in branches_in(self._file, "incoming").items():
            gone = [it for it in branch.copied if self._file.execute(is_forgotten, (it,)).fetchone()]
            self._file.executemany(f"{add} VALUES (?)", [(copy_id(session, it),) for it in gone])
        self._file.execute(
            f"{add} SELECT id FROM incoming WHERE session IN (SELECT i.session FROM incoming i JOIN forgotten_here"
            f" USING (id) WHERE i.kind = 'started' AND {_NEW})"
        )

    def _settle_differences(self, *, bring_back: bool) -> None:
        """Decide about facts that are here with another content: a plan may have lost the names of a forgotten bank.

        Raises ContradictsError where that is not the reason.
        """
        query = f"SELECT line, {_of('i')}, {_of('f')} FROM incoming i JOIN facts f ON f.id = i.id WHERE {_DIFFERENT}"
        for line, *values in self._file.execute(query).fetchall():
            theirs, ours = FactRow(*values[: len(values) // 2]), FactRow(*values[len(values) // 2 :])
            if _is_same(theirs, ours):
                continue
            here, there = (
                self._file.execute(f"SELECT 1 FROM {table} WHERE id = ?", (ours.id,)).fetchone()
                for table in ("forgotten_here", "incoming_forgotten")
            )
            if bring_back and here and not there:
                query = "UPDATE facts SET at = ?, utc_offset = ?, body = ? WHERE id = ?"
                self._file.execute(query, (theirs.at, theirs.utc_offset, theirs.body, ours.id))
                Ledger(self._file).replay(ours.session)
            elif not (here or there):
                raise ContradictsError(line, "id")
            self._file.execute("DELETE FROM incoming WHERE line = ?", (line,))

    def _report(self, newest: int, away: int, trees: Trees) -> Merged:
        branches = branches_in(self._file, "facts", f"rowid > {newest}")
        kinds = dict(self._file.execute(f"SELECT kind, count(*) FROM facts WHERE rowid > {newest} GROUP BY kind"))
        sessions = self._number(_ANSWERED_SESSIONS.format(newest)) + len(trees.branches)
        for session, branch in branches.items():
            query = "SELECT kind, count(*) FROM facts WHERE session = ? AND seq < ? GROUP BY kind"
            for kind, number in self._file.execute(query, (session, branch.at)):
                kinds[kind] -= number
        there = "SELECT count(*) FROM incoming_forgotten x CROSS JOIN facts f ON f.id = x.id WHERE f.kind = 'answered'"
        copies = f"{there} AND f.session = ? AND f.seq < ?"
        copied = (
            int(self._file.execute(copies, (session, branch.at)).fetchone()[0])
            for session, branch in (branches_in(self._file, "facts").items() if self._number(there) else ())
        )
        return Merged(
            facts=sum(kinds.values()) + trees.facts,
            answers=kinds.get("answered", 0) + trees.answers,
            sessions=sessions,
            unknown=sum(number for kind, number in kinds.items() if kind not in FACT_KINDS) + trees.unknown,
            away=away,
            forgotten_there=self._number(there) - sum(copied),
            branches=tuple(self._new_branches((*trees.branches, *branches))),
        )

    def _new_branches(self, sessions: Iterable[str]) -> Iterator[NewBranch]:
        """Yield what there is to say of branches; of one whose beginning cannot be read nothing is shown anywhere."""
        for session in sessions:
            beginning = self._file.execute(f"{SELECT} WHERE session = ? ORDER BY seq LIMIT 1", (session,)).fetchall()
            for record in readable(beginning):
                yield NewBranch(session, local_time(record), text_of(record.fact, "bank"))

    def _number(self, query: str) -> int:
        return int(self._file.execute(query).fetchone()[0])


def _is_same(one: FactRow, other: FactRow) -> bool:
    """Return whether two facts say the same, whatever the spelling; what is noted of a branch follows from the rest."""
    return one.seq == other.seq and one[3:6] == other[3:6] and _content(one.body) == _content(other.body)


def _content(body: str) -> object:
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return body
    return {key: value for key, value in read.items() if key != "branch"} if isinstance(read, dict) else read
