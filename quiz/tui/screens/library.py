"""The first screen: what is due, a session to go on with, the banks, and what the row under the cursor is about."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, assert_never

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget

from quiz import wording
from quiz.errors import QuizError
from quiz.library import (
    AllBanksRow,
    BankRow,
    ContinueRow,
    Entry,
    Home,
    HomeRow,
    PractiseMistakes,
    Review,
    ReviewRow,
    look_home,
)
from quiz.library.usual_settings import usual_settings
from quiz.model import Settings
from quiz.tui.destinations import DESTINATIONS
from quiz.tui.requests import BeginSession, GoTo, Lay, OpenBank, Quit, Read, ResumeSession
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.library_rows import about_row, greeting, rows_of
from quiz.tui.widgets.choice_list import ROOMY, ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView

if TYPE_CHECKING:
    from quiz.model import Bank
    from quiz.tui.stage import Stage


_OPENS: Mapping[type, str] = {ReviewRow: "Review", ContinueRow: "Continue"}
"""What Enter does with a row that does not open a bank."""
_PEOPLE = "quiz.tui.navigation.people_flow"


class Library(Frame):
    """Rows: what is due and what was left first, then every bank, and all of them together."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="library.open", tooltip="Open the bank, or go on where you left"),
        Binding("r", "read", "Read", id="library.read", tooltip="Read the explanations of what is under the cursor"),
        Binding("m", "mistakes", "Mistakes", id="library.mistakes", tooltip="Practise what was missed there"),
        Binding("left", "do_more(-1)", "Fewer", show=False, id="library.fewer", tooltip="Review fewer questions"),
        Binding("right", "do_more(1)", "More", show=False, id="library.more", tooltip="Review more questions"),
        *(
            Binding(it.key, f"go('{it.module}')", it.label, id=f"library.{it.name}", tooltip=it.tooltip)
            for it in DESTINATIONS
        ),
        Binding(
            "w", f"go('{_PEOPLE}')", "Who", id="library.person", tooltip="Let another person at this computer learn"
        ),
        Binding("g", "words", "Words", id="library.words", tooltip="See what hard words of this bank mean"),
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
        rows = self._read_rows()
        about = PageView(self._about(0) if rows else "", id="about")
        yield Container(ChoiceList(rows, cursor=0 if rows else None, id="banks"), about, id="columns")

    def on_mount(self) -> None:
        """Greet."""
        self._report()

    def on_screen_resume(self) -> None:
        """Show what there is now: an answer may have been given meanwhile."""
        if self._new:
            self._new = False
        else:
            self.reload()

    def reload(self, news: str = "") -> None:
        """Show what there is now, with ``news`` or else what the person should know."""
        rows = self._read_rows()
        self.query_one("#banks", ChoiceList).show_rows(rows, 0 if rows else None)
        self._report()
        if news:
            self.news(news)

    def _report(self) -> None:
        """Greet, and show what the person should know of the banks and of their answers."""
        self._greet()
        store, failure = self._stage.workspace.environment.store, self._home.failure
        if not self._home.rows:
            self.news(wording.banks.NO_BANKS, stays=True)
        elif failure:
            self.news(str(failure))
        else:
            aside = store.set_aside
            self.news(wording.banks.set_aside(str(aside.path), aside.answers) if aside else "")

    def _greet(self) -> None:
        workspace = self._stage.workspace
        page = Page(greeting(self._home, self._today, workspace.person, others=bool(workspace.people)))
        self.query_one("#top", PageView).show(page)

    def _read_rows(self) -> list[Row]:
        """Return the rows as they are now."""
        self._home = look_home(self._stage.workspace)
        return rows_of(self._home, roomy=self.app.size.height >= ROOMY)

    def _about(self, at: int) -> Page:
        """Return what a row is about."""
        self._shown = row = self._home.rows[at]
        return Page(about_row(self._home, row, self._today))

    def show_next(self, path: str, news: str) -> None:
        """Show ``news`` once this screen is back, with the cursor on the bank at ``path`` if it is there."""

        def show() -> None:
            rows = self.query_one("#banks", ChoiceList)
            at = [at for at, row in enumerate(self._home.rows) if isinstance(row, BankRow) and row.entry.path == path]
            rows.highlighted = next(iter(at), rows.highlighted)
            self.news(news)

        self.call_after_refresh(show)

    # What is under the cursor

    @property
    def _row(self) -> HomeRow | None:
        """Return the row under the cursor, if there is one."""
        at = self.query_one("#banks", ChoiceList).highlighted
        return self._home.rows[at] if at is not None and at < len(self._home.rows) else None

    @property
    def _entry(self) -> Entry | None:
        """Return the bank under the cursor; None where the row is about several."""
        row = self._row
        return row.entry if isinstance(row, BankRow | ContinueRow) else None

    @property
    def banks(self) -> "tuple[Bank, ...]":
        """Return the banks of the row under the cursor."""
        row = self._row
        if row is None:
            return ()
        from quiz.library.advice import banks_of_row  # noqa: PLC0415 - the first picture does not need it

        try:
            return banks_of_row(self._stage.workspace, self._home, row)
        except QuizError:
            return ()

    @property
    def _usual(self) -> Settings:
        """Return the settings of a session that is begun from here."""
        return usual_settings(self._stage.workspace.environment.preferences)

    def on_option_list_option_highlighted(self) -> None:
        """Show what the row under the cursor is about."""
        row = self._row
        self.refresh_bindings()
        if row is not None and row is not self._shown:
            self.query_one("#about", PageView).update(self._about(self._home.rows.index(row)))

    # Keys

    def name_of(self, binding: Binding) -> str:
        """Return what a key does with the row under the cursor."""
        return _OPENS.get(type(self._row), "Open") if binding.action == "choose" else super().name_of(binding)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open a bank, or go on."""
        match self._home.rows[event.index]:
            case ReviewRow(doing=doing):
                self.request(BeginSession(Review(None, self._usual._replace(size=doing)), self._home.entries))
            case ContinueRow(left=left):
                self.request(ResumeSession(left.session, self._home.entries))
            case BankRow(entry=entry):
                self.request(OpenBank(entry))
            case AllBanksRow(knowledge=knowledge) if knowledge.again:
                self.action_mistakes()
            case AllBanksRow():
                self.action_read()
            case row:
                assert_never(row)

    def action_do_more(self, by: int) -> None:
        """Change how many questions the review asks, where its row is under the cursor."""
        row = self._row
        if isinstance(row, ReviewRow):
            at, more = self._home.rows.index(row), row.doing_more(by)
            self._home = replace(self._home, rows=(*self._home.rows[:at], more, *self._home.rows[at + 1 :]))
            self.query_one("#banks", ChoiceList).put(at, rows_of(self._home, roomy=False)[at])
            self._greet()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something: only the row of a review has a number to change."""
        if parameters == (_PEOPLE,):
            return bool(self._stage.workspace.people)
        return action != "do_more" or isinstance(self._row, ReviewRow)

    def action_read(self) -> None:
        """Read the explanations of the bank under the cursor, or of all."""
        self.request(Read(self._entry, self._usual, self._home.entries))

    def action_mistakes(self) -> None:
        """Practise what was missed in the bank under the cursor, or in all."""
        self.request(BeginSession(PractiseMistakes(self._entry, self._usual), self._home.entries))

    def action_words(self) -> None:
        """Show every word of the glossary of the bank under the cursor."""
        entry = self._entry
        if entry and entry.bank.glossary:
            from quiz.tui.screens.word_list import WordList  # noqa: PLC0415 - the first picture does not need it

            self.request(Lay(WordList(entry.bank)))
        else:
            self.news(
                wording.reading.NO_GLOSSARY if entry else "Each bank has words of its own: put the cursor on a bank."
            )

    def action_go(self, module: str) -> None:
        """Open another screen that needs only the app."""
        self.request(GoTo(module))

    def action_stay(self) -> None:
        """Show what ends the program: whoever presses Escape once too often stays in the library."""
        self.news("q ends quiz; everything you answered is kept.")

    def action_leave(self) -> None:
        """End the program; everything is kept."""
        self.request(Quit())
