"""Which questions a session draws from, those of one bank or of all, and the last result of each.

Loaded only where something is played or read again, not with the rest of the room.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quiz import kinds
from quiz.engine import LastResult, QuestionPool, Settings, mistakes
from quiz.library.entry import Entry
from quiz.library.knowledge import aim_for
from quiz.model import EVERY_BANK, Bank
from quiz.preferences import Preferences
from quiz.replay.ledger import Standing
from quiz.replay.same_question import signature_of
from quiz.stats import BankProgress, is_due, those_of_today


def pool_of(bank: str, entries: Sequence[Entry], title: str, path: str = "") -> QuestionPool | None:
    """Return the pool of a session with the bank of that id; None if no such bank can be played.

    A pool over every bank is called ``title``. Of two banks with the same id the one at ``path`` is taken, or else the
    first.
    """
    if bank == EVERY_BANK:
        return pool_of_every_bank(entries, title)
    same_id = [entry.bank for entry in entries if entry.about.id == bank and entry.plays]
    found = next((one for one in same_id if path and one.path == path), next(iter(same_id), None))
    return QuestionPool.of(found) if found else None


def pool_of_every_bank(entries: Sequence[Entry], title: str) -> QuestionPool:
    """Return the pool over all these banks, called ``title``."""
    return QuestionPool.over(Bank(EVERY_BANK, title, ()), (entry.bank for entry in entries))


class Missed(NamedTuple):
    """The questions to ask again because their last answer was not right."""

    questions: tuple[str, ...]
    """In the order in which they are asked."""
    held_back: int
    """How many more there are that are sensitive and were not asked for."""
    answered: bool
    """Whether any question was answered at all."""


def missed(pool: QuestionPool, settings: Settings, stand: Mapping[str, LastResult]) -> Missed:
    """Return the questions of ``pool`` that were missed and that ``settings`` admit."""
    asked, whole = (
        len(mistakes(pool, settings._replace(size=None, sensitive=sensitive), stand))
        for sensitive in (settings.sensitive, True)
    )
    return Missed(mistakes(pool, settings, stand), whole - asked, bool(stand))


def last_results(
    pool: QuestionPool, progress: Mapping[str, BankProgress], today: int, preferences: Preferences
) -> dict[str, LastResult]:
    """Return how the person is doing with the questions of ``pool``, by the names that it has for them."""
    banks = {"": pool} if not pool.members else {f"{name}/": member for name, member in pool.members.items()}
    found = sorted(
        (standing.ordered, f"{prefix}{question}", standing, aim_for(member.bank, preferences))
        for prefix, member in banks.items()
        if member.bank.id in progress
        for question, standing in _today(member, progress[member.bank.id])
    )
    return {
        name: LastResult(
            standing.last,
            order,
            due=is_due(standing, today, aim),
            retired=bool(standing.retired),
            reviewed=standing.stability is not None,
        )
        for order, (_, name, standing, aim) in enumerate(found)
    }


def _today(pool: QuestionPool, far: BankProgress) -> Iterator[tuple[str, Standing]]:
    questions = (pool.questions[name] for name in far.questions if name in pool.questions)
    return those_of_today(far, ((question.id, signature_of(question)) for question in questions))


def self_judged(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Return the questions that learners judge themselves, by the id of their bank."""
    banks: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        names = (question.id for question in entry.bank.questions if not kinds.graded(question))
        banks.setdefault(entry.about.id, tuple(names))
    return banks
