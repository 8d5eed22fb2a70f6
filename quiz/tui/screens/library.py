"""The first screen: a session to go on with, the banks, and what the selected one says of itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import wording
from quiz.library import Entry, apart
from quiz.model import EVERY_BANK, Bank
from quiz.stats import BankProgress, Left
from quiz.tui.screens.frame import Frame
from quiz.tui.text import markdown, plain
from quiz.tui.widgets.choices import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para

_EVERY_BANK = Entry(Bank(EVERY_BANK, wording.past.EVERY_BANK, (), wording.past.EVERY_BANK_SUMMARY), (), "", "shipped")
"""Stands on no shelf: what a session over several banks goes on with."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the library shows."""

    entries: tuple[Entry, ...]
    progress: dict[str, BankProgress]
    trouble: str = ""
    """What the person should know of their answers."""


class Library(Frame):
    """Rows: what was left first, then every bank."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="library.open", tooltip="Open the bank, or go on where you left"),
        Binding("r", "read", "Read", id="library.read", tooltip="Read explanations of all banks again"),
        Binding("m", "mistakes", "Mistakes", id="library.mistakes", tooltip="Practise what was missed, in all banks"),
        Binding("y", "history", "History", id="library.history", tooltip="See the sessions of the past"),
        Binding("a", "add", "Add bank", id="library.add", tooltip="Add a bank to your own"),
        Binding("q", "leave", "Quit", id="screen.leave"),
        Binding("escape", "leave", show=False, id="library.leave"),
    ]

    class Opened(Message):
        """A bank was chosen."""

        def __init__(self, entry: Entry) -> None:
            self.entry = entry
            super().__init__()

    class Continued(Message):
        """A session that was left is to go on, with one of the banks that there are or with all of them."""

        def __init__(self, entry: Entry, left: Left, entries: tuple[Entry, ...]) -> None:
            self.entry, self.left, self.entries = entry, left, entries
            super().__init__()

    class ReadAsked(Message):
        """Explanations of all banks are to be read."""

        def __init__(self, entries: tuple[Entry, ...]) -> None:
            self.entries = entries
            super().__init__()

    class MistakesAsked(Message):
        """What was missed in any bank is to be asked again."""

        def __init__(self, entries: tuple[Entry, ...]) -> None:
            self.entries = entries
            super().__init__()

    class HistoryAsked(Message):
        """The sessions of the past are to be listed."""

        def __init__(self, entries: tuple[Entry, ...]) -> None:
            self.entries = entries
            super().__init__()

    class AddAsked(Message):
        """A bank is to be added."""

    def __init__(self, look: Callable[[], Shelf], today: date) -> None:
        self._look, self._today = look, today
        self._shelf = Shelf((), {})
        self._rows: list[tuple[Entry, Left | None]] = []
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """The rows, and the selected bank's own words."""
        yield ChoiceList([], id="banks")
        yield PageView(id="about")

    def on_mount(self) -> None:
        """Say what this is."""
        self.top(plain(wording.banks.CHOOSE, "bold"))
        self.news("")

    def on_screen_resume(self) -> None:
        """Look again at what there is: an answer may have been given meanwhile."""
        shelf = self._shelf = self._look()
        lefts = [
            (entry, shelf.progress[entry.bank.id].left)
            for entry in (_EVERY_BANK, *shelf.entries)
            if entry.bank.id in shelf.progress
        ]
        going = [(entry, left) for entry, left in lefts if left]
        going.sort(key=lambda row: shelf.progress[row[0].bank.id].used, reverse=True)
        self._rows = [*going[:1], *((entry, None) for entry in shelf.entries)]
        twins = apart(shelf.entries)
        rows = [
            Row(wording.banks.left(entry.bank.title, left.done, left.of))
            if left
            else _row(entry, shelf.progress, twins.get(entry.path))
            for entry, left in self._rows
        ]
        self.query_one("#banks", ChoiceList).show_rows(rows, 0 if rows else None)
        self.news(shelf.trouble if rows else wording.banks.NO_BANKS)

    def show_next(self, path: str, news: str) -> None:
        """Once this screen is back, say ``news``, with the cursor on the bank at ``path`` where it is there."""

        def show() -> None:
            rows = self.query_one("#banks", ChoiceList)
            at = [at for at, (entry, left) in enumerate(self._rows) if entry.path == path and not left]
            rows.highlighted = next(iter(at), rows.highlighted)
            self.news(news)

        self.call_after_refresh(show)

    @property
    def bank(self) -> Bank | None:
        """The bank under the cursor."""
        at = self.query_one("#banks", ChoiceList).highlighted
        return self._rows[at][0].bank if at is not None and at < len(self._rows) else None

    def on_option_list_option_highlighted(self) -> None:
        """Show what the bank under the cursor says of itself."""
        at = self.query_one("#banks", ChoiceList).highlighted
        if at is not None and at < len(self._rows):
            self.query_one("#about", PageView).update(Page(about(self._rows[at][0], self._today)))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open a bank, or go on."""
        entry, left = self._rows[event.index]
        self.post_message(self.Continued(entry, left, self._shelf.entries) if left else self.Opened(entry))

    def action_open(self) -> None:
        """Open the row under the cursor."""
        self.query_one("#banks", ChoiceList).action_select()

    def action_read(self) -> None:
        """Read explanations of all banks."""
        self.post_message(self.ReadAsked(self._shelf.entries))

    def action_mistakes(self) -> None:
        """Practise what was missed, in all banks."""
        self.post_message(self.MistakesAsked(self._shelf.entries))

    def action_add(self) -> None:
        """Add a bank."""
        self.post_message(self.AddAsked())

    def action_history(self) -> None:
        """See the sessions of the past."""
        self.post_message(self.HistoryAsked(self._shelf.entries))

    def action_leave(self) -> None:
        """End the program; everything is kept."""
        self.app.exit()


def _row(entry: Entry, progress: dict[str, BankProgress], place: str | None) -> Row:
    """A bank; ``place`` is said where another has its id."""
    bank = entry.bank
    known = progress.get(bank.id)
    here = (
        [known.questions[question.id] for question in bank.questions if question.id in known.questions] if known else []
    )
    far = wording.banks.how_far(len(bank.questions), len(here), sum(answered.first == "right" for answered in here))
    twin = "" if place is None else f" \u00b7 {wording.adding.told_apart(bank.version, place, entry.path)}"
    return Row(bank.title, detail=far + twin)


def about(entry: Entry, today: date) -> list[Para]:
    """What a bank says of itself, and how trustworthy it is."""
    bank = entry.bank
    paragraphs = [Para(plain(bank.title, "bold $text-primary"), gap=True)]
    for text in (bank.summary, bank.notice):
        if text:
            first, *rest = markdown(text)
            paragraphs += [replace(first, gap=False), *rest]
    checked = wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")
    if checked:
        paragraphs.append(Para(plain(checked, "$text-muted")))
    if entry.problems:
        paragraphs.append(Para(plain(wording.banks.problems(len(entry.problems)), "$text-warning")))
    if entry.place != "shipped":
        paragraphs.append(Para(plain(entry.path, "$text-muted")))
    return paragraphs
