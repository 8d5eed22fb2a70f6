"""The home list that every front end shows: what is due, sessions to go on with, then the banks and what is known."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from quiz.errors import QuizError
from quiz.library.entry import Entry
from quiz.library.knowledge import knowledge_of, look_progress
from quiz.library.same_id import has_answered, strangers
from quiz.library.versions import distinguish
from quiz.library.workspace import Workspace
from quiz.model import EVERY_BANK
from quiz.preferences import Preferences
from quiz.stats import BankProgress, Knowledge, Left

REVIEW_SIZE = 20
"""Questions in a review at most: a missed week never becomes a mountain."""
_SECONDS_A_QUESTION = 30
_MOST_LEFT = 3
"""Sessions to go on with that are offered; the history has the others."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """Questions of all banks that are due."""

    due: int
    doing: int
    """How many of them a review asks."""

    def doing_more(self, by: int) -> "ReviewRow":
        """Return the row with ``by`` times as many questions more as a review has at most, from these to all."""
        sizes = [*range(REVIEW_SIZE, self.due, REVIEW_SIZE), self.due]
        return replace(self, doing=sizes[max(0, min(len(sizes) - 1, sizes.index(self.doing) + by))])

    @property
    def minutes(self) -> int:
        """About how long that takes."""
        return max(1, round(self.doing * _SECONDS_A_QUESTION / 60))


@dataclass(frozen=True, slots=True)
class ContinueRow:
    """A session that was left."""

    left: Left
    entry: Entry | None
    """Its bank; None where it is over every bank."""


@dataclass(frozen=True, slots=True)
class BankRow:
    """A bank."""

    entry: Entry
    knowledge: Knowledge
    """What the person knows of it."""
    twin: str | None
    """Where another bank has its id: the place that tells them apart, empty where only the path does. Else None."""
    stranger: str = ""
    """The title of another bank that has its id although it is no version of it; empty where there is none."""


HomeRow = ReviewRow | ContinueRow | BankRow


@dataclass(frozen=True, slots=True)
class Home:
    """What there is to choose from."""

    entries: tuple[Entry, ...]
    rows: tuple[HomeRow, ...]
    failure: QuizError | None = None
    """Why it is not known how far the person is."""


def look_home(workspace: Workspace) -> Home:
    """Return the home list as it is now; with the banks alone where the store cannot be read. Raises nothing."""
    environment = workspace.environment
    today, preferences = environment.today, environment.preferences
    try:
        entries = workspace.refresh()
        known = look_progress(environment.store)
        return Home(entries, home_rows(entries, known, today, preferences, workspace.open_bank))
    except QuizError as error:
        return Home(workspace.entries, home_rows(workspace.entries, {}, today, preferences), error)


def home_rows(
    entries: Sequence[Entry],
    known: Mapping[str, BankProgress],
    today: int,
    preferences: Preferences,
    open_bank: Callable[[str], Entry | None] = lambda _path: None,
) -> tuple[HomeRow, ...]:
    """Return what is due, the sessions that were left last and whose banks are there, and every bank in its order.

    ``open_bank`` finds the bank of a session at the path that it was taken from, where it is in no place for banks.
    """
    twins = distinguish(entries)
    others = {path: other.about.title for path, other in strangers(entries).items()} if twins else {}
    banks = tuple(
        BankRow(entry, _knowledge(entry, known, today, preferences), twins.get(entry.path), others.get(entry.path, ""))
        for entry in entries
    )
    due = sum({row.entry.about.id: row.knowledge.due for row in reversed(banks)}.values())
    review = (ReviewRow(due, min(due, REVIEW_SIZE)),) if due else ()
    return (*review, *islice(_continue_rows(entries, known, open_bank), _MOST_LEFT), *banks)


def _knowledge(entry: Entry, known: Mapping[str, BankProgress], today: int, preferences: Preferences) -> Knowledge:
    of = known.get(entry.about.id)
    return knowledge_of(entry.about, of, today, preferences) if of else Knowledge()


def _continue_rows(
    entries: Sequence[Entry], known: Mapping[str, BankProgress], open_bank: Callable[[str], Entry | None]
) -> Iterator[ContinueRow]:
    """Yield the latest session that was left of each bank, the one used last first."""
    for bank, far in sorted(known.items(), key=lambda found: found[1].used, reverse=True):
        if far.left and bank == EVERY_BANK:
            yield ContinueRow(far.left, None)
            continue
        entry = _bank_of(bank, far.left, entries, open_bank) if far.left else None
        if far.left and entry and entry.about.id == bank and has_answered(entry, far):
            yield ContinueRow(far.left, entry)


def _bank_of(bank: str, left: Left, entries: Sequence[Entry], open_bank: Callable[[str], Entry | None]) -> Entry | None:
    """Return the bank of a session that was left: the one at its path, or else the first with its id."""
    of_id = [entry for entry in entries if entry.about.id == bank]
    there = next((entry for entry in of_id if entry.path == left.path), next(iter(of_id), None))
    return there or open_bank(left.path)
