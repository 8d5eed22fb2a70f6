"""Where I stand: pages of figures, whose rows open, practise and read the questions that they are about."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widget import Widget

from quiz import wording
from quiz.errors import QuizError
from quiz.library import Entry
from quiz.library.standing import where_i_stand
from quiz.model import Bank
from quiz.stats import figures
from quiz.stats.figures import WhereIStand
from quiz.tui.requests import Lay, PractiseRow, ReadNamed, SaveStretch
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.standing_rows import FiguresBody, one_by_one, page_of
from quiz.tui.text import between_arrows, to_content
from quiz.tui.widgets.choice_list import ROOMY, Row, numbered
from quiz.tui.widgets.linked_list import LinkedList
from quiz.tui.widgets.page import PageView

if TYPE_CHECKING:
    from quiz.tui.stage import Stage

_LOW, _HIGH, _MANY_LINES = 4, 8, 36
"""Lines of a bar chart, and from how many lines of a window it has more of them."""
_NARROW = 60


class StandingScreen(Frame):
    """Figures, as many at a time as there is room for."""

    AUTO_FOCUS = "#body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "Open", id="standing.open", tooltip="Practise what this row is about, or open it"),
        Binding("tab", "turn(1)", "Next page", id="standing.next-page", tooltip="Turn to the next page"),
        Binding("r", "read", "Read", id="standing.read", tooltip="Read the questions of this row"),
        Binding("m", "mistakes", "Mistakes", id="standing.mistakes", tooltip="Practise what you missed of this row"),
        Binding("b", "bank", "One bank", id="standing.bank", tooltip="Choose one bank, or all of them"),
        Binding("i", "sensitive", "Sensitive", id="standing.sensitive", tooltip="Bring in sensitive topics, or not"),
        Binding("w", "save", "Save", id="standing.save", tooltip="Save a review of some weeks to print or to keep"),
        Binding("right", "turn(1)", "Page after", show=False, id="standing.after", tooltip="Turn to the page after"),
        Binding("left", "turn(-1)", "Page before", show=False, id="standing.before", tooltip="Turn to the page before"),
    ]

    def __init__(self, stage: "Stage", entries: tuple[Entry, ...], entry: Entry | None) -> None:
        self._stage, self._entries, self._entry = stage, entries, entry
        self._sensitive = stage.workspace.environment.preferences.sensitive
        self._stand = WhereIStand("", ())
        self._at = 0
        self._drawn: tuple[object, ...] = ()
        """What the widgets were made for."""
        self._stale = False
        """Whether what is shown may have changed meanwhile."""
        super().__init__()

    def measure(self) -> None:
        """Measure the progress again. Raises QuizError where that cannot be read."""
        workspace = self._stage.workspace._replace(entries=self._entries)
        only = None if self._entry is None else (self._entry,)
        self._stand = where_i_stand(workspace, only, sensitive=self._sensitive)

    @property
    def banks(self) -> tuple[Bank, ...]:
        """Return the bank that is shown alone, if one is."""
        return (self._entry.bank,) if self._entry else ()

    # What is drawn

    @property
    def _roomy(self) -> bool:
        """Return whether several figures are shown at a time."""
        return self.app.size.height >= ROOMY and self.app.size.width >= _NARROW

    @property
    def _pages(self) -> tuple[figures.Page, ...]:
        """Return the pages as there is room for them."""
        return self._stand.pages if self._roomy else one_by_one(self._stand.pages)

    def middle(self) -> ComposeResult:
        """Draw the page that is shown."""
        with FiguresBody() as body:
            yield from self._widgets(body)

    def _widgets(self, body: FiguresBody) -> Iterator[Widget]:
        pages = self._pages
        self._at = min(self._at, max(0, len(pages) - 1))
        if not pages:
            yield PageView(page_of(self._stand.empty))
            return
        page = pages[self._at]
        left_out = wording.looking_back.sensitive(self._stand.held_back) if page.name == "topics" else ""
        high = _HIGH if self.app.size.height >= _MANY_LINES else _LOW
        yield from body.widgets(page, left_out, roomy=self._roomy, high=high)

    @property
    def _body(self) -> FiguresBody:
        return self.query_one(FiguresBody)

    def on_mount(self) -> None:
        """Write the title."""
        self._drawn = self._made_of
        self._write_title()
        self.call_after_refresh(self._body.place_cursor)

    @property
    def _made_of(self) -> tuple[object, ...]:
        """Return all that decides which widgets there are."""
        return self._stand, self._at, self._pages, self.app.size.height >= _MANY_LINES

    def _write_title(self) -> None:
        pages = self._pages
        tabs = [(at, f"[{page.title}]" if at == self._at else f" {page.title} ") for at, page in enumerate(pages)]
        if pages and not self._roomy:
            tabs = [((self._at + 1) % len(pages), between_arrows(f"{self._at + 1} of {len(pages)}"))]
        styles = ("bold" if at == self._at else "$text-muted" for at, _ in tabs)
        drawn = (
            to_content(text, style).stylize(Style.from_meta({"page": at}))
            for (at, text), style in zip(tabs, styles, strict=True)
        )
        self.top(to_content(wording.standing.title(self._stand.title), "bold"), Content(" ").join(drawn))

    async def _draw(self) -> None:
        """Draw the page again where it differs from what is drawn."""
        if self._made_of == self._drawn:
            return
        body = self._body
        with self.app.batch_update():
            await body.remove_children()
            await body.mount_all(self._widgets(body))
            self._drawn = self._made_of
            self._write_title()
            body.scroll_home(animate=False, immediate=True)
            body.focus(scroll_visible=False)
            self.refresh_bindings()
        self.call_after_refresh(body.place_cursor)

    async def on_resize(self) -> None:
        """Draw as many figures as there is room for now."""
        if self._drawn:
            await self._draw()

    async def on_screen_resume(self) -> None:
        """Look again: a question may have been retired, or a bank chosen, meanwhile."""
        if self._stale:
            self._stale = False
            await self._measure_again()

    async def _measure_again(self, news: str = "") -> None:
        try:
            self.measure()
        except QuizError as error:
            news = str(error)
        else:
            await self._draw()
        if news:
            self.news(news)

    # What is under the cursor

    @property
    def _row(self) -> figures.Row | None:
        body = next(iter(self.query(FiguresBody)), None)  # keys are looked at before it is there
        return body.row if body else None

    def on_option_list_option_highlighted(self) -> None:
        """Show what is known of the row under the cursor."""
        self.refresh_bindings()
        self._body.show_about()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Return whether a key means something here."""
        match action:
            case "open":
                return bool(self._row and (self._row.due or self._row.questions))
            case "read" | "mistakes":
                return bool(self._row and self._row.questions)
            case "turn":
                return len(self._pages) > 1
            case "sensitive":
                return self._sensitive or self._stand.held_back > 0
            case "save":
                return bool(self._stand.pages)
            case "bank":
                return len(self._entries) > 1
            case _:
                return True

    def name_of(self, binding: Binding) -> str:
        """Return what Enter does with the row under the cursor; in a small window, a shorter name of the next page."""
        if binding.id == "standing.next-page" and not self._roomy:
            return "Next"
        if binding.action != "open" or self._row is None:
            return super().name_of(binding)
        return wording.looking_back.OPEN if len(self._row.questions) < 2 else wording.looking_back.PRACTISE

    async def action_turn(self, by: int) -> None:
        """Turn to another page, around the ends."""
        self._at = (self._at + by) % max(1, len(self._pages))
        await self._draw()

    async def on_click(self, event: Click) -> None:
        """Turn to the page whose name was clicked."""
        page = event.style.meta.get("page")
        if isinstance(page, int):
            self._at = page
            await self._draw()

    def action_open(self) -> None:
        """Choose the row under the cursor."""
        for each in self.query(LinkedList):
            each.action_select()

    def on_choice_list_chosen(self) -> None:
        """Review what is due, read the one question that the row is about, practise its topic or its questions."""
        row = self._row
        if row and len(row.questions) == 1:
            self.action_read()
        elif row and (row.due or row.questions):
            self.request(PractiseRow(row, self._entries, self._entry))

    def action_read(self) -> None:
        """Read the questions of the row."""
        if row := self._row:
            self._stale = True
            self.request(ReadNamed(row.questions, row.label, self._entries))

    def action_mistakes(self) -> None:
        """Practise what was missed of the row."""
        if row := self._row:
            self.request(PractiseRow(row, self._entries, self._entry, only_missed=True))

    def action_bank(self) -> None:
        """Choose one bank, or all."""
        words, banks = wording.looking_back, (None, *self._entries)
        rows = [Row("All banks", "0"), *numbered(entry.about.title for entry in self._entries)]
        self.request(Lay(ChoiceDialog(words.WHICH_BANK, (), rows, lambda at: self._choose(banks[at]))))

    def _choose(self, entry: Entry | None) -> None:
        self._entry, self._at, self._stale = entry, 0, True

    async def action_sensitive(self) -> None:
        """Bring sensitive topics in, or leave them out."""
        self._sensitive = not self._sensitive
        await self._measure_again(
            "Sensitive topics are in now." if self._sensitive else "Sensitive topics are left out now."
        )

    def action_save(self) -> None:
        """Save a review of some weeks."""
        entries = self._entries if self._entry is None else (self._entry,)
        self.request(SaveStretch(entries, self._entry is not None, self._sensitive))
