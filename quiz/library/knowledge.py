"""How the person is doing with the banks there are: what every front end counts and chooses from."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from quiz import stats
from quiz.library.entry import BankSummary
from quiz.replay.ledger import Standing
from quiz.schedule import Aim
from quiz.stats import BankProgress, Knowledge, count, progress, those_of_today

if TYPE_CHECKING:  # who counts opens no bank
    from quiz.model import Bank
    from quiz.preferences import Preferences
    from quiz.store import Store


def look_progress(store: "Store") -> dict[str, BankProgress]:
    """Return progress by bank id. Raises QuizError where the store cannot be read."""
    ledger = store.ledger

    def earlier(bank: str, question: str, signature: str) -> Standing | None:
        row = ledger.row_of(bank, question, signature)
        return row.standing if row else None

    return progress(ledger.standings(), ledger.left_sessions(), ledger.last_used(), earlier)


def aim_for(bank: "Bank | BankSummary", preferences: "Preferences") -> Aim:
    """Return what the learner aims at in a bank."""
    return stats.aim_for(bank.domain, preferences)


def knowledge_of(about: BankSummary, far: BankProgress, today: int, preferences: "Preferences") -> Knowledge:
    """Return the counts of one bank, over the questions that it asks today: one that is gone counts no more.

    Sensitive ones are not due, because a review asks them only on request: what is announced is what is asked.
    """
    there = (standing for _, standing in those_of_today(far, about.among(far.questions)))
    return count(there, today, aim_for(about, preferences), frozenset(about.sensitive.split()))


def total(counts: Collection[Knowledge]) -> Knowledge:
    """Return the sum of several counts."""
    return Knowledge(*map(sum, zip(*(counts or (Knowledge(),)), strict=True)))
