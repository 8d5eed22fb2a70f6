"""The home list that every front end shows: what is due, sessions to go on with, then the banks and what is known."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from quiz import wording
from quiz.errors import QuizError
from quiz.library.entry import TOUR, Entry
from quiz.library.knowledge import knowledge_of, look_progress, total
from quiz.library.review_row import ReviewRow, minutes_for
from quiz.library.same_id import has_answered, strangers
from quiz.library.versions import distinguish
from quiz.library.workspace import Workspace
from quiz.model import EVERY_BANK
from quiz.preferences import Preferences
from quiz.stats import BankProgress, Knowledge, Left

_A_SITTING = 20
"""Questions that a bank has at most of which it is said how long all of them take."""
_MOST_LEFT = 3
"""Sessions to go on with that are offered; the history has the others."""


@dataclass(frozen=True, slots=True)
class ContinueRow:
    """A session that was left."""

    left: Left
    entry: Entry | None
    """Its bank; None where it is over every bank."""
    has_twin: bool = field(default=False, compare=False)
    """Whether another one has its title, as where a session went on in two places."""

    @property
    def title(self) -> str:
        """Return the title of its bank, or what it is called where it is over every bank."""
        return self.entry.about.title if self.entry else wording.sessions.over_every_bank(self.left.mode)

    @property
    def aside(self) -> str:
        """Return how far it came; where another one has its title, also when it was last used."""
        return wording.banks.left_at(self.left.done, self.left.of, self.left.used if self.has_twin else None)


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

    @property
    def told_apart(self) -> str:
        """Return what tells it from another bank with its id; empty where there is none."""
        about, place = self.entry.about, self.twin
        return "" if place is None else wording.adding.told_apart(about.version, place, self.entry.path, self.stranger)

    @property
    def minutes(self) -> int:
        """About how long all of it takes; 0 for a bank that is too large for that, and for one that was begun."""
        questions = self.entry.about.questions
        return minutes_for(questions) if 0 < questions <= _A_SITTING and not self.knowledge.answered else 0


@dataclass(frozen=True, slots=True)
class AllBanksRow:
    """All banks together: what was missed in any of them, or else their explanations."""

    questions: int
    knowledge: Knowledge


HomeRow = ReviewRow | ContinueRow | BankRow | AllBanksRow


@dataclass(frozen=True, slots=True)
class Home:
    """What there is to choose from."""

    entries: tuple[Entry, ...]
    rows: tuple[HomeRow, ...]
    failure: QuizError | None = None
    """Why it is not known how far the person is."""
    first_run: bool = False
    """Whether nothing was ever answered."""

    @property
    def review(self) -> ReviewRow | None:
        """Return what is due, if anything is."""
        return next((row for row in self.rows if isinstance(row, ReviewRow)), None)

    @property
    def due(self) -> tuple[int, int, int]:
        """Return how many questions are due, how many of them a review asks, and the minutes that takes."""
        review = self.review
        return (review.due, review.doing, review.minutes) if review else (0, 0, 0)

    @property
    def tour(self) -> BankRow | None:
        """Return the row of the tour, if it is there."""
        return next((row for row in self.rows if isinstance(row, BankRow) and row.entry.about.id == TOUR), None)


def look_home(workspace: Workspace) -> Home:
    """Return the home list as it is now; with the banks alone where the store cannot be read. Raises nothing."""
    environment = workspace.environment
    today, preferences = environment.today, environment.preferences
    try:
        entries = workspace.refresh()
        known = look_progress(environment.store)
        rows = home_rows(entries, known, today, preferences, workspace.open_bank)
        return Home(entries, rows, first_run=not known)
    except QuizError as error:
        return Home(workspace.entries, home_rows(workspace.entries, {}, today, preferences), error)


def home_rows(
    entries: Sequence[Entry],
    known: Mapping[str, BankProgress],
    today: int,
    preferences: Preferences,
    open_bank: Callable[[str], Entry | None] = lambda _path: None,
) -> tuple[HomeRow, ...]:
    """Return what is due, the sessions that were left last and whose banks are there, every bank in its order, and all.

    ``open_bank`` finds the bank of a session at the path that it was taken from, where it is in no place for banks.
    """
    twins = distinguish(entries)
    others = {path: other.about.title for path, other in strangers(entries).items()} if twins else {}
    banks = tuple(
        BankRow(entry, _knowledge(entry, known, today, preferences), twins.get(entry.path), others.get(entry.path, ""))
        for entry in entries
    )
    distinct = {row.entry.about.id: row for row in reversed(banks)}.values()
    every = total([row.knowledge for row in distinct])
    review = (ReviewRow.of(every.due),) if every.due else ()
    together = (AllBanksRow(sum(row.entry.about.questions for row in distinct), every),) if len(distinct) > 1 else ()
    left = tuple(islice(_continue_rows(entries, known, open_bank), _MOST_LEFT))
    titles = Counter(row.title for row in left)
    return (*review, *(replace(row, has_twin=titles[row.title] > 1) for row in left), *banks, *together)


def _knowledge(entry: Entry, known: Mapping[str, BankProgress], today: int, preferences: Preferences) -> Knowledge:
    of = known.get(entry.about.id)
    return knowledge_of(entry.about, of, today, preferences) if of else Knowledge()


def _continue_rows(
    entries: Sequence[Entry], known: Mapping[str, BankProgress], open_bank: Callable[[str], Entry | None]
) -> Iterator[ContinueRow]:
    """Yield the latest session that was left of each bank, with its branches, the bank used last first."""
    for bank, far in sorted(known.items(), key=lambda found: found[1].used, reverse=True):
        if far.left and bank == EVERY_BANK:
            yield from (ContinueRow(left, None) for left in (far.left, *far.branches))
            continue
        entry = _bank_of(bank, far.left, entries, open_bank) if far.left else None
        if far.left and entry and entry.about.id == bank and has_answered(entry, far):
            yield from (ContinueRow(left, entry) for left in (far.left, *far.branches))


def _bank_of(bank: str, left: Left, entries: Sequence[Entry], open_bank: Callable[[str], Entry | None]) -> Entry | None:
    """Return the bank of a session that was left: the one at its path, or else the first with its id."""
    of_id = [entry for entry in entries if entry.about.id == bank]
    there = next((entry for entry in of_id if entry.path == left.path), next(iter(of_id), None))
    return there or open_bank(left.path)
