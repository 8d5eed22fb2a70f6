"""What a session draws from: the questions of one bank or of all, and how they stand with the person.

Loaded only where something is played or looked at again, not with the rest of the room.
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
    """The pool of a session with the bank of that id; None where no such bank is on the shelf.

    ``title`` is what a pool over every bank is called. Of two banks with one id the one at ``path`` is taken, or else
    the first.
    """
    if bank == EVERY_BANK:
        return pool_of_every_bank(entries, title)
    same_id = [entry.bank for entry in entries if entry.about.id == bank and entry.plays]
    found = next((one for one in same_id if path and one.path == path), next(iter(same_id), None))
    return QuestionPool.of(found) if found else None


def pool_of_every_bank(entries: Sequence[Entry], title: str) -> QuestionPool:
    """The pool over every bank there is."""
    return QuestionPool.over(Bank(EVERY_BANK, title, ()), (entry.bank for entry in entries))


@dataclass(frozen=True, slots=True)
class Missed:
    """What may be asked again because its last answer was not right."""

    questions: tuple[str, ...]
    """In the order in which they are asked."""
    held_back: int
    """More of them that are sensitive, and were not asked for."""
    answered: bool
    """Whether anything was answered at all."""


def missed(pool: QuestionPool, settings: Settings, progress: Mapping[str, BankProgress]) -> Missed:
    """What of ``pool`` was missed, as far as ``settings`` allow it."""
    stand = last_results(pool, progress)
    asked, whole = (
        len(mistakes(pool, replace(settings, size=None, sensitive=sensitive), stand))
        for sensitive in (settings.sensitive, True)
    )
    return Missed(mistakes(pool, settings, stand), whole - asked, bool(stand))


def last_results(pool: QuestionPool, progress: Mapping[str, BankProgress]) -> dict[str, LastResult]:
    """How the questions of ``pool`` stand, by the names that it has for them."""
    banks = [("", pool.bank.id)] if not pool.members else [(f"{name}/", name) for name in pool.members]
    return {
        f"{prefix}{question}": LastResult(given.last, given.order)
        for prefix, bank in banks
        if bank in progress
        for question, given in progress[bank].questions.items()
    }


def graded_in(entries: Sequence[Entry]) -> Callable[[str, str], bool]:
    """A way to tell whether the program grades a question of a bank; yes where that cannot be told."""

    @cache
    def judged(bank: str) -> frozenset[str]:
        questions = chain.from_iterable(entry.bank.questions for entry in entries if entry.about.id == bank)
        return frozenset(question.id for question in questions if not kinds.graded(question))

    return lambda bank, question: question not in judged(bank)
