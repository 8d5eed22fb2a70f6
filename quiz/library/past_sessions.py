"""The sessions of the past and the titles of their banks, as every front end lists them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from quiz import wording
from quiz.library.entry import Entry
from quiz.library.knowledge import look_progress
from quiz.library.pools import self_judged
from quiz.model import EVERY_BANK
from quiz.stats import BankProgress, Past, history, those_of_today
from quiz.store import Store


@dataclass(frozen=True, slots=True)
class PastSessions:
    """Every session that was finished, given up or left, the latest first."""

    sessions: tuple[Past, ...]
    titles: Mapping[str, str]
    """The titles of their banks, by session; of a bank that is not there any more there is none."""

    def lines(self, past: Past) -> tuple[str, str]:
        """Return when a session was and over what, and what came of it."""
        words, every = wording.sessions, past.bank == EVERY_BANK
        bank = words.over_every_bank(past.mode) if every else self.titles.get(past.session, past.bank)
        parts = [
            "" if every else words.mode(past.mode),
            words.went(past.mode, past.right_first, past.asked) if past.asked or not past.left else "",
            words.left(past.left.done, past.left.of) if past.left else "",
            words.GIVEN_UP if past.state == "abandoned" else "",
            words.last_used(past.used) if past.used else "",
        ]
        return words.row(past.began, bank), " · ".join(filter(None, parts))


def past_sessions(store: Store, entries: Sequence[Entry]) -> PastSessions:
    """Return the sessions of the past. Raises QuizError where the store cannot be read."""
    banks = {key: it.about for it in reversed(entries) for key in (it.about.id, (it.about.id, it.path))}
    not_counted = chain(self_judged(entries).items(), gone(look_progress(store), entries).items())
    answers = [it for bank, questions in not_counted for it in store.ledger.first_answers(bank, questions)]
    sessions = tuple(history(store.ledger.sessions(), answers))
    found = ((past.session, banks.get((past.bank, past.path)) or banks.get(past.bank)) for past in sessions)
    return PastSessions(sessions, {session: about.title for session, about in found if about})


def gone(known: Mapping[str, BankProgress], entries: Sequence[Entry]) -> dict[str, list[str]]:
    """Return the answered questions that are in none of the banks with their bank's id any more, by that id.

    Of a bank that is not there, or that does not play, nothing is said to be gone.
    """
    here: dict[str, set[str]] = {}
    for entry in entries:
        if entry.plays and entry.about.id in known:
            answered = known[entry.about.id].questions
            there = those_of_today(known[entry.about.id], entry.about.among(answered))
            here.setdefault(entry.about.id, set()).update(name for name, _ in there)
    return {bank: [name for name in known[bank].questions if name not in names] for bank, names in here.items()}
