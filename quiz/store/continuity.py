"""Whether a session still is what this process knows of it, asked before a fact is added. Nothing is written here.

Another window may delete a session or a part of it, and an import may move its last answers to a branch. A fact that
follows what is no longer there would make a session that nobody has taken.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from quiz.errors import QuizError
from quiz.model import Record
from quiz.store import failures

if TYPE_CHECKING:
    from quiz.store.database import Database


class _Head(NamedTuple):
    """How far a session goes, as this process read or wrote it."""

    id: str
    """Of its last fact."""
    seq: int
    """Of its last fact."""
    facts: int
    """How many facts that makes."""


class Continuity:
    """The sessions that this process goes on with."""

    def __init__(self, forgotten: Callable[[], QuizError]) -> None:
        self._heads: dict[str, _Head] = {}
        self._forgotten = forgotten

    def note(self, session: str, facts: Sequence[tuple[str, int]]) -> None:
        """Remember the facts of a session, their ids and numbers, as they were read."""
        self._heads.pop(session, None)
        if facts:
            self._heads[session] = _Head(*facts[-1], len(facts))

    def read_on(self, session: str, facts: Sequence[tuple[str, int]]) -> None:
        """Remember more facts of a session, read after those that are known."""
        head = self._heads.get(session)
        more = [fact for fact in facts if head and fact[1] > head.seq]
        if head and more:
            self._heads[session] = _Head(*more[-1], head.facts + len(more))

    def require(self, database: "Database", learner: str, records: Sequence[Record]) -> None:
        """Check that ``records``, which are to be added, follow what this process knows of their sessions.

        Raises SessionMoved, or the failure of a session that is forgotten: nothing may be kept without its beginning.
        """
        for session, number in _firsts(records).items():
            head = self._heads.get(session)
            if head and number > head.seq:
                upto = "FROM facts WHERE learner = ? AND session = ? AND seq <= ?"
                query = f"SELECT id, (SELECT count(*) {upto}) {upto} ORDER BY seq DESC LIMIT 1"
                found = database.execute(query, (learner, session, head.seq) * 2).fetchone()
                if not found or found[0] != head.id or found[1] < head.facts:
                    raise self._gone(database, learner, session, head)
            elif number > 1:
                query = "SELECT 1 FROM facts WHERE learner = ? AND session = ? AND seq < ? LIMIT 1"
                if not database.execute(query, (learner, session, number)).fetchone():
                    raise self._forgotten()

    def took(self, records: Sequence[Record]) -> None:
        """Remember that ``records`` were added."""
        for name, session, fact, *_ in records:
            head = self._heads.pop(session, None)
            if fact.seq == 1 or (head and fact.seq > head.seq):
                self._heads[session] = _Head(name, fact.seq, (head.facts if head else 0) + 1)

    def _gone(self, database: "Database", learner: str, session: str, head: _Head) -> QuizError:
        """Return the failure for a session that does not hold any more what it held."""
        query = "SELECT session FROM facts WHERE learner = ? AND id = ?"
        found = database.execute(query, (learner, head.id)).fetchone()
        return failures.SessionMoved(found[0]) if found and found[0] != session else self._forgotten()


def _firsts(records: Sequence[Record]) -> dict[str, int]:
    found: dict[str, int] = {}
    for record in records:
        found.setdefault(record.session, record.fact.seq)
    return found
