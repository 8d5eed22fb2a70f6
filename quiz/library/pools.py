"""Which questions a session draws from, those of one bank or of all, and the last result of each.

Loaded only where something is played or read again, not with the rest of the room.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from quiz import kinds
from quiz.engine import LastResult, QuestionPool, Settings, mistakes
from quiz.library.entry import Entry
from quiz.model import EVERY_BANK, Bank
from quiz.stats import BankProgress


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


@dataclass(frozen=True, slots=True)
class Missed:
    """The questions to ask again because their last answer was not right."""

    questions: tuple[str, ...]
    """In the order in which they are asked."""
    held_back: int
    """How many more there are that are sensitive and were not asked for."""
    answered: bool
    """Whether any question was answered at all."""


def missed(pool: QuestionPool, settings: Settings, progress: Mapping[str, BankProgress]) -> Missed:
    """Return the questions of ``pool`` that were missed and that ``settings`` admit."""
    stand = last_results(pool, progress)
    asked, whole = (
        len(mistakes(pool, replace(settings, size=None, sensitive=sensitive), stand))
        for sensitive in (settings.sensitive, True)
    )
    return Missed(mistakes(pool, settings, stand), whole - asked, bool(stand))


def last_results(pool: QuestionPool, progress: Mapping[str, BankProgress]) -> dict[str, LastResult]:
    """Return the last result of each answered question of ``pool``, by its name in the pool."""
    banks = [("", pool.bank.id)] if not pool.members else [(f"{name}/", name) for name in pool.members]
    return {
        f"{prefix}{question}": LastResult(given.last, given.order)
        for prefix, bank in banks
        if bank in progress
        for question, given in progress[bank].questions.items()
    }


def graded_in(entries: Sequence[Entry]) -> Callable[[str, str], bool]:
    """Return a function of a bank and a question that says whether the program grades it; true if it is not found."""

    @cache
    def judged(bank: str) -> frozenset[str]:
        questions = chain.from_iterable(entry.bank.questions for entry in entries if entry.about.id == bank)
        return frozenset(question.id for question in questions if not kinds.graded(question))

    return lambda bank, question: question not in judged(bank)
