"""How the person is doing with the banks there are: what every front end counts and chooses from."""

from collections.abc import Iterable, Mapping

from quiz.library.entry import BankSummary
from quiz.model import Bank
from quiz.preferences import Preferences
from quiz.replay.ledger import Standing
from quiz.schedule import Aim
from quiz.schedule.due import MOST_DAYS, MOST_DAYS_OF_MEDICINE
from quiz.stats import BankProgress, Knowledge, count, progress
from quiz.store import Store


def look_progress(store: Store) -> dict[str, BankProgress]:
    """Return progress by bank id. Raises QuizError where the store cannot be read."""
    ledger = store.ledger
    return progress(ledger.standings(), ledger.left_sessions(), ledger.last_used())


def aim_for(bank: Bank | BankSummary, preferences: Preferences) -> Aim:
    """Return what the learner aims at in a bank: in medicine nothing waits longer than a year, for contents age."""
    most = MOST_DAYS_OF_MEDICINE if bank.domain == "medicine" else MOST_DAYS
    return Aim(preferences.retention, preferences.exam_date, most, preferences.spread)


def knowledge_of(about: BankSummary, known: Mapping[str, Standing], today: int, preferences: Preferences) -> Knowledge:
    """Return the counts of one bank, over the questions that it asks today: one that is gone counts no more.

    Sensitive ones are not due, because a review asks them only on request: what is announced is what is asked.
    """
    there = (known[name] for name in about.among(known))
    return count(there, today, aim_for(about, preferences), frozenset(about.sensitive.split()))


def total(counts: Iterable[Knowledge]) -> Knowledge:
    """Return the sum of several counts."""
    return Knowledge(*map(sum, zip(*counts, strict=True))) if counts else Knowledge()
