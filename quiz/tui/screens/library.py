"""The first screen: a session to go on with, the banks, and what the selected one says of itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import wording
from quiz.library import Entry, apart
from quiz.model import EVERY_BANK
from quiz.stats import BankProgress, Left
from quiz.tui.screens.frame import Frame
from quiz.tui.text import markdown, plain
from quiz.tui.widgets.choices import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para

if TYPE_CHECKING:
    from quiz.model import Bank


def _every_bank() -> Entry:
    """Stands on no shelf: what a session over several banks goes on with."""
    from quiz.model import Bank  # noqa: PLC0415 - few sessions are over several

    bank = Bank(EVERY_BANK, wording.sessions.EVERY_BANK, (), wording.sessions.EVERY_BANK_SUMMARY)
    return Entry.of(bank, (), "", "shipped")


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
        self._shown: Entry | None = None
        """The bank whose own words are shown."""
        self._new = True
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """The rows, and the selected bank's own words: all at once, so that the first picture is the whole one."""
        rows = self._looked()
        yield ChoiceList(rows, cursor=0 if rows else None, id="banks")
        yield PageView(self._words_of(0) if rows else "", id="about")

    def on_mount(self) -> None:
        """Say what this is."""
        self.top(plain(wording.banks.CHOOSE, "bold"))
        self._tell()

    def on_screen_resume(self) -> None:
        """Look again at what there is: an answer may have been given meanwhile."""
        if self._new:
            self._new = False
        else:
            self.look_again()

    def look_again(self, news: str = "") -> None:
        """Show what there is now, with ``news`` or else what the person should know."""
        rows = self._looked()
        self.query_one("#banks", ChoiceList).show_rows(rows, 0 if rows else None)
        self._tell()
        if news:
            self.news(news)

    def _tell(self) -> None:
        """Say what the person should know."""
        self.news(self._shelf.trouble if self._rows else wording.banks.NO_BANKS)

    def _looked(self) -> list[Row]:
        """The rows as they are now."""
        shelf = self._shelf = self._look()
        every = (_every_bank(),) if EVERY_BANK in shelf.progress else ()
        lefts = [
            (entry, shelf.progress[entry.about.id].left)
            for entry in (*every, *shelf.entries)
            if entry.about.id in shelf.progress
        ]
        going = [(entry, left) for entry, left in lefts if left]
        going.sort(key=lambda row: shelf.progress[row[0].about.id].used, reverse=True)
        self._rows = [*going[:1], *((entry, None) for entry in shelf.entries)]
        twins = apart(shelf.entries)
        return [
            Row(wording.banks.left(entry.about.title, left.done, left.of))
            if left
            else _row(entry, shelf.progress, twins.get(entry.path))
            for entry, left in self._rows
        ]

    def _words_of(self, at: int) -> Page:
        """What the bank of a row says of itself."""
        self._shown = self._rows[at][0]
        return Page(about(self._shown, self._today))

    def show_next(self, path: str, news: str) -> None:
        """Once this screen is back, say ``news``, with the cursor on the bank at ``path`` where it is there."""

        def show() -> None:
            rows = self.query_one("#banks", ChoiceList)
            at = [at for at, (entry, left) in enumerate(self._rows) if entry.path == path and not left]
            rows.highlighted = next(iter(at), rows.highlighted)
            self.news(news)

        self.call_after_refresh(show)

    @property
    def bank(self) -> "Bank | None":
        """The bank under the cursor."""
        at = self.query_one("#banks", ChoiceList).highlighted
        return self._rows[at][0].bank if at is not None and at < len(self._rows) else None

    def on_option_list_option_highlighted(self) -> None:
        """Show what the bank under the cursor says of itself."""
        at = self.query_one("#banks", ChoiceList).highlighted
        if at is not None and at < len(self._rows) and self._rows[at][0] is not self._shown:
            self.query_one("#about", PageView).update(self._words_of(at))

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
    bank = entry.about
    known = progress.get(bank.id)
    here = [known.questions[name] for name in bank.among(known.questions)] if known else []
    far = wording.banks.how_far(bank.questions, len(here), sum(answered.first == "right" for answered in here))
    twin = "" if place is None else f" \u00b7 {wording.adding.told_apart(bank.version, place, entry.path)}"
    return Row(bank.title, detail=far + twin)


def about(entry: Entry, today: date) -> list[Para]:
    """What a bank says of itself, and how trustworthy it is."""
    bank = entry.about
    paragraphs = [Para(plain(bank.title, "bold $text-primary"), gap=True)]
    for text in (bank.summary, bank.notice):
        if text:
            first, *rest = markdown(text)
            paragraphs += [replace(first, gap=False), *rest]
    checked = wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")
    if checked:
        paragraphs.append(Para(plain(checked, "$text-muted")))
    if bank.problems:
        paragraphs.append(Para(plain(wording.banks.problems(bank.problems), "$text-warning")))
    if entry.place != "shipped":
        paragraphs.append(Para(plain(entry.path, "$text-muted")))
    return paragraphs
