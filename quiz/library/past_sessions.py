"""The sessions of the past and the titles of their banks, as every front end lists them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.library.entry import Entry
from quiz.library.pools import graded_in
from quiz.library.workspace import Workspace
from quiz.stats import Past, history


@dataclass(frozen=True, slots=True)
class PastSessions:
    """Every session that was finished, given up or left, the latest first."""

    sessions: tuple[Past, ...]
    titles: Mapping[str, str]
    """The titles of the banks that are there, by their ids."""


def past_sessions(workspace: Workspace, entries: Sequence[Entry]) -> PastSessions:
    """Return the sessions of the past. Raises QuizError where the store cannot be read."""
    titles = {entry.about.id: entry.about.title for entry in reversed(entries)}
    return PastSessions(tuple(history(workspace.environment.store.records(), graded_in(entries))), titles)
