"""The sessions of the past and the titles of their banks, as every front end lists them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.library.entry import Entry
from quiz.library.pools import self_judged
from quiz.stats import Past, history
from quiz.store import Store


@dataclass(frozen=True, slots=True)
class PastSessions:
    """Every session that was finished, given up or left, the latest first."""

    sessions: tuple[Past, ...]
    titles: Mapping[str, str]
    """The titles of the banks that are there, by their ids."""


def past_sessions(store: Store, entries: Sequence[Entry]) -> PastSessions:
    """Return the sessions of the past. Raises QuizError where the store cannot be read."""
    titles = {entry.about.id: entry.about.title for entry in reversed(entries)}
    judged = [
        answer
        for bank, questions in self_judged(entries).items()
        for answer in store.ledger.first_answers(bank, questions)
    ]
    return PastSessions(tuple(history(store.ledger.sessions(), judged)), titles)
