"""What a session draws from: the questions of one bank or of all, and how they stand with the person.

Loaded only where something is played or looked at again, not with the rest of the room.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from quiz import kinds
from quiz.engine import Deck, Settings, Standing, mistakes
from quiz.library.entry import Entry
from quiz.model import EVERY_BANK, Bank
from quiz.stats import BankProgress


def deck_of(bank: str, entries: Sequence[Entry], title: str, path: str = "") -> Deck | None:
    """The deck of a session with the bank of that id; None where no such bank is on the shelf.

    ``title`` is what a deck over every bank is called. Of two banks with one id the one at ``path`` is taken, or else
    the first.
    """
    if bank == EVERY_BANK:
        return every_deck(entries, title)
    same_id = [entry.bank for entry in entries if entry.about.id == bank and entry.plays]
    found = next((one for one in same_id if path and one.path == path), next(iter(same_id), None))
    return Deck.of(found) if found else None


def every_deck(entries: Sequence[Entry], title: str) -> Deck:
    """The deck over every bank there is."""
    return Deck.over(Bank(EVERY_BANK, title, ()), (entry.bank for entry in entries))


@dataclass(frozen=True, slots=True)
class Missed:
    """What may be asked again because its last answer was not right."""

    questions: tuple[str, ...]
    """In the order in which they are asked."""
    held_back: int
    """More of them that are sensitive, and were not asked for."""
    answered: bool
    """Whether anything was answered at all."""


def missed(deck: Deck, settings: Settings, progress: Mapping[str, BankProgress]) -> Missed:
    """What of ``deck`` was missed, as far as ``settings`` allow it."""
    stand = standings(deck, progress)
    asked, whole = (
        len(mistakes(deck, replace(settings, size=None, sensitive=sensitive), stand))
        for sensitive in (settings.sensitive, True)
    )
    return Missed(mistakes(deck, settings, stand), whole - asked, bool(stand))


def standings(deck: Deck, progress: Mapping[str, BankProgress]) -> dict[str, Standing]:
    """How the questions of ``deck`` stand, by the names that it has for them."""
    banks = [("", deck.bank.id)] if not deck.members else [(f"{name}/", name) for name in deck.members]
    return {
        f"{prefix}{question}": Standing(given.last, given.order)
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
