"""What the library shows: its greeting, its rows, and what the row under the cursor is about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import assert_never

from quiz import wording
from quiz.library import AllBanksRow, BankRow, ContinueRow, Home, HomeRow, ReviewRow
from quiz.library.review_row import REVIEW_SIZE
from quiz.tui.screens.about_bank import about
from quiz.tui.text import between_arrows, to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.page import Para
from quiz.tui.widgets.sides import SidedPara

_BANKS = wording.banks
_ALL_BANKS = (
    "Enter asks what you missed in any bank; where nothing was missed, it opens the explanations of all. "
    "On the row of a bank, the same keys act on that bank alone."
)


def greeting(home: Home, today: date, person: str, *, others: bool) -> Iterator[Para]:
    """Yield the title with the date, and what there is to do today or where to begin.

    Whoever has a name and began without it is shown where the ``others`` are.
    """
    title, day = to_content(_BANKS.TITLE, "bold $text-primary"), to_content(_BANKS.date_in_full(today), "$text-muted")
    if person:
        title += to_content(f" · {person}", "$text-muted")
    elif home.first_run:
        title += to_content(": questions, each answer explained", "$text-muted")
    yield SidedPara(title, aside=day, spare=True)
    if home.rows and not home.failure:
        yield Para(to_content(_greet(home)))
    if others and not person:
        yield Para(to_content("Others learn here under a name: w chooses one of them.", "$text-muted"))


def _greet(home: Home) -> str:
    tour = home.tour
    if home.first_run:
        return _BANKS.where_to_begin("Enter", tour.minutes if tour else 0)
    return f"{_BANKS.WELCOME} {_BANKS.due_today(*home.due)}"


def rows_of(home: Home, *, roomy: bool) -> list[Row]:
    """Return the rows as they are drawn, their bars in one column; where it is roomy, a blank line before the banks."""
    asides = [_aside(row) for row in home.rows]
    of_banks = [text for row, text in zip(home.rows, asides, strict=True) if isinstance(row, BankRow | AllBanksRow)]
    room = max(map(len, of_banks), default=0)
    rows = [_row(row, text, room) for row, text in zip(home.rows, asides, strict=True)]
    first = next((at for at, row in enumerate(home.rows) if isinstance(row, BankRow)), 0)
    return [replace(row, gap=roomy and at == first > 0) for at, row in enumerate(rows)]


def _aside(row: HomeRow) -> str:
    match row:
        case ReviewRow(due=due, doing=doing):
            return wording.sessions.review(due, between_arrows(str(doing)) if due > REVIEW_SIZE else "")[1]
        case ContinueRow():
            return row.aside
        case BankRow(entry=entry, knowledge=knowledge) if not knowledge.answered:
            return _BANKS.never_begun(entry.about.questions, row.minutes)
        case BankRow(entry=entry, knowledge=(answered, known, again, _)):
            return _BANKS.how_far(entry.about.questions, answered, known, again, 0)
        case AllBanksRow(questions=questions, knowledge=(answered, known, again, _)):
            return _BANKS.how_far(questions, answered, known, again, 0)
        case _:
            assert_never(row)


def _row(row: HomeRow, aside: str, room: int) -> Row:
    """Return a row as it is drawn; where another bank has the same id, with the difference between them."""
    match row:
        case ReviewRow(due=due):
            return Row(wording.sessions.review(due)[0], aside=aside)
        case ContinueRow(left=left):
            return Row(_BANKS.continued(row.title), aside=aside, share=left.share)
        case BankRow(entry=entry, knowledge=knowledge):
            share = (knowledge.known, entry.about.questions)
            return Row(entry.about.title, aside=aside, share=share, room=room, detail=row.told_apart)
        case AllBanksRow(questions=questions, knowledge=knowledge):
            return Row(_BANKS.TOGETHER, aside=aside, share=(knowledge.known, questions), room=room)
        case _:
            assert_never(row)


def about_row(home: Home, row: HomeRow, today: date) -> list[Para]:
    """Return what a row is about."""
    match row:
        case BankRow(entry=entry) | ContinueRow(entry=entry) if entry:
            due = next((it.knowledge.due for it in home.rows if isinstance(it, BankRow) and it.entry is entry), 0)
            ready = [Para(to_content(_BANKS.due_today(due, due, 0), "$text-accent"))] if due else []
            return [*about(entry, today), *ready]
        case ReviewRow(due=due):
            more = " Left and right change how many." if due > REVIEW_SIZE else ""
            return _titled(wording.sessions.over_every_bank("review"), wording.sessions.REVIEW_SUMMARY + more)
        case AllBanksRow():
            return _titled(_BANKS.TOGETHER, _ALL_BANKS)
        case _:
            mode = row.left.mode if isinstance(row, ContinueRow) else ""
            review = mode == "review"
            words = wording.sessions
            missed = "What you missed the last time you answered it, whichever bank it comes from."
            return _titled(words.over_every_bank(mode), words.REVIEW_SUMMARY if review else missed)


def _titled(title: str, text: str) -> list[Para]:
    return [Para(to_content(title, "bold $text-primary"), gap=True), Para(to_content(text))]
