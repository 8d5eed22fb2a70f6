"""Who to call: the advice of the banks that a screen or a row is about, for every front end alike."""

from collections.abc import Iterable
from typing import NamedTuple

from quiz import wording
from quiz.library.home import AllBanksRow, BankRow, ContinueRow, Home, HomeRow
from quiz.library.review_row import ReviewRow
from quiz.library.workspace import Workspace
from quiz.model import Bank
from quiz.replay import replay


class Advice(NamedTuple):
    """What one bank says of who to call, and when."""

    title: str
    """Of the bank; empty where only one has advice."""
    text: str
    """As Markdown."""


def advice_of(banks: Iterable[Bank]) -> tuple[Advice, ...]:
    """Return the advice of ``banks``, the same text once; general advice where none of them has any."""
    helps: dict[str, str] = {}
    for bank in banks:
        if bank.help:
            helps.setdefault(bank.help, bank.title)
    if not helps:
        return (Advice("", wording.banks.NO_HELP),)
    return tuple(Advice(title if len(helps) > 1 else "", text) for text, title in helps.items())


def banks_of_row(workspace: Workspace, home: Home, row: HomeRow) -> tuple[Bank, ...]:
    """Return the banks whose questions a row of the home list asks. Raises QuizError where the store fails."""
    names: Iterable[str]
    match row:
        case BankRow(entry=entry):
            return (entry.bank,)
        case ContinueRow(entry=entry) if entry:
            return (entry.bank,)
        case ContinueRow(left=left):
            plan = replay(record.fact for record in workspace.environment.store.records(left.session)).plan
            names = dict.fromkeys(question.partition("/")[0] for question in plan)
        case ReviewRow():
            names = dict.fromkeys(
                other.entry.about.id for other in home.rows if isinstance(other, BankRow) and other.knowledge.due
            )
        case AllBanksRow():
            names = dict.fromkeys(entry.about.id for entry in home.entries)
    first = {entry.about.id: entry for entry in reversed(home.entries)}
    return tuple(first[name].bank for name in names if name in first)
