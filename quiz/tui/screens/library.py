"""The first screen: a session to go on with, the banks, and what the selected one is about."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, assert_never

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.errors import QuizError
from quiz.library import (
    BankRow,
    ContinueRow,
    Home,
    HomeRow,
    PractiseMistakes,
    Review,
    ReviewRow,
    look_home,
)
from quiz.library.home import REVIEW_SIZE
from quiz.library.usual_settings import usual_settings
from quiz.model import Settings
from quiz.tui.destinations import DESTINATIONS, destination
from quiz.tui.requests import BeginSession, GoTo, OpenBank, Quit, ReadAll, ResumeSession
from quiz.tui.screens.about_bank import about
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para

if TYPE_CHECKING:
    from quiz.model import Bank
    from quiz.tui.stage import Stage


class Library(Frame):
    """Rows: what was left first, then every bank."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="library.open", tooltip="Open the bank, or go on where you left"),
        Binding("r", "read", "Read", id="library.read", tooltip="Read explanations of all banks again"),
        Binding("m", "mistakes", "Mistakes", id="library.mistakes", tooltip="Practise what was missed, in all banks"),
        Binding("left", "do_more(-1)", show=False, id="library.fewer"),
        Binding("right", "do_more(1)", show=False, id="library.more"),
        *(Binding(it.key, f"go('{it.name}')", it.label, id=it.binding, tooltip=it.tooltip) for it in DESTINATIONS),
        Binding("q", "leave", "Quit", id="screen.leave"),
        Binding("escape", "stay", show=False, id="library.stay"),
    ]

    first_keys = ("screen.leave",)

    def __init__(self, stage: "Stage") -> None:
        self._stage = stage
        self._today = stage.workspace.environment.clock().date()
        self._home = Home((), ())
        self._shown: HomeRow | None = None
        """The row whose bank's own words are shown."""
        self._new = True
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the rows and the selected bank's own words at once, so that the first picture is the whole one."""
        rows = self._looked()
        yield ChoiceList(rows, cursor=0 if rows else None, id="banks")
        yield PageView(self._words_of(0) if rows else "", id="about")

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.banks.CHOOSE, "bold"))
        self._report()

    def on_screen_resume(self) -> None:
        """Show what there is now: an answer may have been given meanwhile."""
        if self._new:
            self._new = False
        else:
            self.look_again()

    def look_again(self, news: str = "") -> None:
        """Show what there is now, with ``news`` or else what the person should know."""
        rows = self._looked()
        self.query_one("#banks", ChoiceList).show_rows(rows, 0 if rows else None)
        self._report()
        if news:
            self.news(news)

    def _report(self) -> None:
        """Show what the person should know of the banks and of their answers."""
        store, failure = self._stage.workspace.environment.store, self._home.failure
        if not self._home.rows:
            self.news(wording.banks.NO_BANKS, stays=True)
        elif failure:
            self.news(str(failure))
        else:
            aside = store.set_aside
            self.news(wording.banks.set_aside(str(aside.path), aside.answers) if aside else "")

    def _looked(self) -> list[Row]:
        """Return the rows as they are now."""
        self._home = look_home(self._stage.workspace)
        return [_row(row) for row in self._home.rows]

    def _words_of(self, at: int) -> Page:
        """Return what the bank of a row is about."""
        self._shown = row = self._home.rows[at]
        match row:
            case BankRow(entry=entry) | ContinueRow(entry=entry) if entry:
                return Page(about(entry, self._today))
            case ReviewRow(due=due):
                more = [Para(to_content(wording.sessions.REVIEW_MORE))] if due > REVIEW_SIZE else []
                return Page([*_every_bank("review"), *more])
            case _:
                return Page(_every_bank(row.left.mode if isinstance(row, ContinueRow) else ""))

    def show_next(self, path: str, news: str) -> None:
        """Show ``news`` once this screen is back, with the cursor on the bank at ``path`` if it is there."""

        def show() -> None:
            rows = self.query_one("#banks", ChoiceList)
            at = [at for at, row in enumerate(self._home.rows) if isinstance(row, BankRow) and row.entry.path == path]
            rows.highlighted = next(iter(at), rows.highlighted)
            self.news(news)

        self.call_after_refresh(show)

    @property
    def _at(self) -> int | None:
        """Return the number of the row under the cursor, if there is one."""
        at = self.query_one("#banks", ChoiceList).highlighted
        return at if at is not None and at < len(self._home.rows) else None

    @property
    def banks(self) -> "tuple[Bank, ...]":
        """Return the banks of the row under the cursor."""
        at = self._at
        if at is None:
            return ()
        from quiz.library.advice import banks_of_row  # noqa: PLC0415 - the first picture does not need it

        try:
            return banks_of_row(self._stage.workspace, self._home, self._home.rows[at])
        except QuizError:
            return ()

    def on_option_list_option_highlighted(self) -> None:
        """Show what the bank under the cursor is about."""
        at = self._at
        if at is not None and self._home.rows[at] is not self._shown:
            self.query_one("#about", PageView).update(self._words_of(at))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open a bank, or go on."""
        match self._home.rows[event.index]:
            case ReviewRow(doing=doing):
                self.request(BeginSession(Review(None, replace(self._usual, size=doing)), self._home.entries))
            case ContinueRow(left=left):
                self.request(ResumeSession(left.session, self._home.entries))
            case BankRow(entry=entry):
                self.request(OpenBank(entry))
            case row:
                assert_never(row)

    def action_do_more(self, by: int) -> None:
        """Change how many questions the review asks, where its row is under the cursor."""
        at = self._at
        row = None if at is None else self._home.rows[at]
        if at is not None and isinstance(row, ReviewRow):
            more = row.doing_more(by)
            self._home = replace(self._home, rows=(*self._home.rows[:at], more, *self._home.rows[at + 1 :]))
            self.query_one("#banks", ChoiceList).put(at, _row(more))

    @property
    def _usual(self) -> Settings:
        """Return the settings of a session that is begun from here."""
        return usual_settings(self._stage.workspace.environment.preferences)

    def action_open(self) -> None:
        """Open the row under the cursor."""
        self.query_one("#banks", ChoiceList).action_select()

    def action_read(self) -> None:
        """Read explanations of all banks."""
        self.request(ReadAll(self._home.entries))

    def action_mistakes(self) -> None:
        """Practise what was missed, in all banks."""
        self.request(BeginSession(PractiseMistakes(None, self._usual), self._home.entries))

    def action_go(self, name: str) -> None:
        """Open another screen that needs only the app."""
        self.request(GoTo(destination(name)))

    def action_stay(self) -> None:
        """Say what ends the program: whoever presses Escape once too often stays in the library."""
        self.news(wording.keys.HOW_TO_QUIT)

    def action_leave(self) -> None:
        """End the program; everything is kept."""
        self.request(Quit())


def _row(row: HomeRow) -> Row:
    """Return a row as it is drawn; where another bank has the same id, with the difference between them."""
    match row:
        case ReviewRow():
            title, detail = wording.sessions.review(row.due, row.doing, row.minutes)
            return Row(title, detail=detail)
        case ContinueRow(left=left, entry=entry):
            title = entry.about.title if entry else wording.sessions.over_every_bank(left.mode)
            return Row(wording.banks.left(title, left.done, left.of))
        case BankRow(entry=entry, knowledge=(answered, known, again, due), twin=place, stranger=other):
            bank = entry.about
            far = wording.banks.how_far(bank.questions, answered, known, again, due)
            twin = (
                "" if place is None else f" \u00b7 {wording.adding.told_apart(bank.version, place, entry.path, other)}"
            )
            return Row(bank.title, detail=far + twin)
        case _:
            assert_never(row)


def _every_bank(mode: str) -> list[Para]:
    """Return what is said of a session over every bank."""
    title = wording.sessions.over_every_bank(mode)
    summary = wording.sessions.REVIEW_SUMMARY if mode == "review" else wording.sessions.EVERY_BANK_SUMMARY
    return [Para(to_content(title, "bold $text-primary"), gap=True), Para(to_content(summary))]
