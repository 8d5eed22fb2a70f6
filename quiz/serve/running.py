"""Sessions that were used lately, as they are now: whoever answered in them last, here or in another process.

A session is replayed from its facts once. After that each request asks the store only for what was added since, so the
hundredth answer costs what the second did, and any number of processes may serve one learner.
"""

from collections import OrderedDict
from typing import NamedTuple

from quiz.library import Entry, Workspace
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import resume
from quiz.tutor import Tutor

_MOST = 1_000
"""Sessions kept in memory; each is some tens of kilobytes."""


class _Known(NamedTuple):
    tutor: Tutor
    entries: tuple[Entry, ...]
    """The banks that it was replayed with."""


class RunningSessions:
    """The sessions of all learners; the ones that were used longest ago are forgotten, and replayed when needed."""

    def __init__(self, most: int = _MOST) -> None:
        self._known: OrderedDict[tuple[str, str], _Known] = OrderedDict()
        self._most = most

    def of(self, learner: str, session: str, workspace: Workspace) -> Tutor | NothingToAsk:
        """Return a session of a learner as it is now, or why it cannot go on. Raises QuizError where the store fails.

        Where a bank was changed meanwhile it is replayed, so that a question that changed is shown afresh.
        """
        known = self._known.pop((learner, session), None)
        if known and known.entries is workspace.entries:
            known.tutor.catch_up()
            self._keep(learner, known)
            return known.tutor
        found = resume(workspace, session, workspace.entries)
        if isinstance(found, Tutor):
            self.add(learner, found, workspace)
        return found

    def add(self, learner: str, tutor: Tutor, workspace: Workspace) -> None:
        """Remember a session that has just begun."""
        self._keep(learner, _Known(tutor, workspace.entries))

    def forget(self, learner: str) -> None:
        """Forget every session of a learner."""
        for key in [key for key in self._known if key[0] == learner]:
            del self._known[key]

    def __len__(self) -> int:
        return len(self._known)

    def _keep(self, learner: str, known: _Known) -> None:
        self._known[learner, known.tutor.id] = known
        while len(self._known) > self._most:
            self._known.popitem(last=False)
