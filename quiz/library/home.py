"""The home list that every front end shows: a session to go on with, then the banks and how far the person is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quiz.errors import QuizError
from quiz.library.entry import Entry
from quiz.library.versions import distinguish
from quiz.library.workspace import Workspace
from quiz.model import EVERY_BANK
from quiz.stats import BankProgress, Left, progress


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
    answered: int
    """How many of its questions were answered."""
    right_first: int
    """How many of those were right at their very first answer."""
    twin: str | None
    """Where another bank has its id: the place that tells them apart, empty where only the path does. Else None."""


HomeRow = ContinueRow | BankRow


@dataclass(frozen=True, slots=True)
class Home:
    """What there is to choose from."""

    entries: tuple[Entry, ...]
    rows: tuple[HomeRow, ...]
    failure: QuizError | None = None
    """Why it is not known how far the person is."""


def look_home(workspace: Workspace) -> Home:
    """Return the home list as it is now; with the banks alone where the store cannot be read. Raises nothing."""
    try:
        entries = workspace.refresh()
        return Home(entries, home_rows(entries, progress(workspace.environment.store.records())))
    except QuizError as error:
        return Home(workspace.entries, home_rows(workspace.entries, {}), error)


def home_rows(entries: Sequence[Entry], known: Mapping[str, BankProgress]) -> tuple[HomeRow, ...]:
    """Return the session that was left last, if its bank is there, and then every bank in the order given."""
    twins = distinguish(entries)
    banks = (_bank_row(entry, known.get(entry.about.id), twins.get(entry.path)) for entry in entries)
    return (*_continue_row(entries, known), *banks)


def _bank_row(entry: Entry, known: BankProgress | None, twin: str | None) -> BankRow:
    """Count only what the bank asks today: a question that is gone counts no more."""
    answered = [known.questions[name] for name in entry.about.among(known.questions)] if known else []
    return BankRow(entry, len(answered), sum(given.first == "right" for given in answered), twin)


def _continue_row(entries: Sequence[Entry], known: Mapping[str, BankProgress]) -> tuple[ContinueRow, ...]:
    banks: dict[str, Entry | None] = {EVERY_BANK: None}
    for entry in entries:
        banks.setdefault(entry.about.id, entry)
    left = [(far.used, ContinueRow(far.left, banks[bank])) for bank, far in known.items() if far.left and bank in banks]
    return (max(left, key=lambda found: found[0])[1],) if left else ()
