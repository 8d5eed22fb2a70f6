"""The base of every screen: a line on top, a scrolling body, a line for news and the keys, in any size of terminal."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from quiz import wording
from quiz.tui.requests import Leave, PressKey
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.key_line import KeyedScreen, KeyLine
from quiz.tui.widgets.news_line import NewsLine
from quiz.tui.widgets.page import Block, Page, PageView

if TYPE_CHECKING:
    from quiz.model import Bank
    from quiz.tui.requests import Request

_EMPTY = Content("")
_KEYS = "Show this page"
_HELP = "Show who to call, and when"
_LEAVE = "Go back; everything you answered is kept"


class Frame(KeyedScreen):
    """The base of every screen: a first line, the contents, a line for news, and the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("question_mark", "app.keys", "All keys", key_display="?", id="screen.keys", tooltip=_KEYS),
        Binding("f1", "app.keys", "All keys", key_display="F1", id="screen.keys-typing", tooltip=_KEYS),
        Binding("exclamation_mark", "app.who_to_call", "Who to call", key_display="!", id="screen.help", tooltip=_HELP),
        Binding("f2", "app.who_to_call", "Who to call", key_display="F2", id="screen.help-typing", tooltip=_HELP),
        Binding("escape", "leave", "Leave", key_display="esc", id="screen.leave", tooltip=_LEAVE),
    ]

    bank: "Bank | None" = None
    """The bank that this screen is about, if it is about one alone."""

    heading = ""
    """The first line of a screen where nothing else is shown there."""

    TAKES_LINES: ClassVar[bool] = False
    """Whether Enter ends a line of text here."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the keys. Only that is drawn again where it changes, and not, as Textual has it, the whole screen."""

    HORIZONTAL_BREAKPOINTS = [(0, "-cramped"), (24, "-narrow"), (60, "-wide"), (110, "-double")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (8, "-low"), (20, "-tall")]  # noqa: RUF012
    DEFAULT_CLASSES = "-wide -tall"
    """What most windows are, so that nothing has to be styled twice there before it is drawn."""

    def compose(self) -> ComposeResult:
        """Draw the frame around :meth:`middle`."""
        yield PageView(Page([Edges(to_content(self.heading, "bold"))]) if self.heading else "", id="top")
        yield from self.middle()
        yield NewsLine()
        yield KeyLine()
        yield Static(to_content(wording.TOO_SMALL), id="too-small")

    @property
    def focus_chain(self) -> list[Widget]:
        """Return what Tab leads to, in this order: what takes input, the page that scrolls, the line of keys."""
        return sorted(
            super().focus_chain, key=lambda widget: isinstance(widget, Body) + 2 * isinstance(widget, KeyLine)
        )

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's
        """Let ``widget`` have the keys. A list shows the row under its cursor by itself; all of it may not fit."""
        if isinstance(widget, KeyLine) and widget is not self.focused:
            widget.before = self.focused
        shows_itself = isinstance(widget, ChoiceList) and widget.highlighted is not None
        super().set_focus(widget, scroll_visible and not shows_itself, from_app_focus)

    def middle(self) -> ComposeResult:
        """Draw what is between the first line and the news: a body with :meth:`contents`."""
        with Body(id="body"):
            yield from self.contents()

    def contents(self) -> Iterable[Widget]:
        """Return what is in the body."""
        return ()

    @property
    def banks(self) -> "tuple[Bank, ...]":
        """Return the banks whose help ``!`` shows: that of this screen, if it is about one."""
        return (self.bank,) if self.bank else ()

    def top(self, left: Content, right: Content = _EMPTY, share: tuple[int, int] | None = None) -> None:
        """Show ``left`` and ``right`` at the edges of the first line, and between them how much is done as a bar."""
        self.head(Edges(left, right, share))

    def head(self, *blocks: Block) -> None:
        """Show ``blocks`` above the body, where they stay in sight."""
        self.query_one("#top", PageView).show(Page(blocks))

    def news(self, text: str, *, stays: bool = False) -> None:
        """Show ``text`` in the line above the keys until the next key; an empty text takes it away at once.

        What ``stays`` is no note but how things are: that there is nothing to choose from.
        """
        self._news_stays = stays
        self.query_one(NewsLine).show(text)

    _news_stays = False

    def default_note(self, *texts: str) -> None:
        """Show the first of ``texts`` that fits in the line above the keys wherever there is no note."""
        self.query_one(NewsLine).show_default(*texts)

    _clicked = False
    noted = ""
    """The note that was on the screen when the last key was pressed."""

    def forget_news(self) -> None:
        """Let a note go with the key that is being pressed now."""
        if self._clicked:  # what was clicked has let the note go, and the key it names comes after it
            self._clicked = False
            return
        line = self.query(NewsLine)
        self.noted = line.first().text if line else ""
        if self.noted and not self._news_stays:
            self.news("")

    waiting = False
    """Whether this screen has asked for something that the app has not heard yet; until then no key acts."""

    def request(self, request: "Request") -> None:
        """Ask the app for something. It is dropped where another screen is current by the time the app hears of it."""
        self.waiting = True
        self.post_message(Requested(self, request))

    @on(Resize)
    def keep_cursor_in_view(self) -> None:
        """Keep the row under the cursor in view: there may be fewer lines now."""
        if isinstance(self.focused, ChoiceList):
            self.focused.reveal()

    def on_mouse_down(self) -> None:
        """Let a note go with a click too."""
        self.forget_news()

    def on_body_moved(self, message: Body.Moved) -> None:
        """Show whether the text goes on below what is in view."""
        message.stop()
        body = self.query_one("#body", Body)
        shown = body if body.is_on_screen else message.body
        self.show_more(shown, goes_on=shown.goes_on)

    def show_more(self, body: Body, *, goes_on: bool) -> None:
        """Show in the line above the keys whether the text of ``body`` goes on."""
        edge = body.region.right - 1
        self.query_one(NewsLine).show_more(edge if goes_on and edge > 0 else 0)  # without a place it is not drawn yet

    def on_key_line_pressed(self, message: KeyLine.Pressed) -> None:
        """Do what the key does whose name was clicked."""
        self._clicked = True
        self.request(PressKey(message.key))

    def action_choose(self) -> None:
        """Choose the row under the cursor, where the screen has a list."""
        self.query_one(ChoiceList).action_select()

    def action_leave(self) -> None:
        """Go back to the screen before."""
        self.request(Leave())


def own_bindings(name: str) -> Iterator[Binding]:
    """Yield the keys that write about a question and mark it, on each screen that shows what is kept about one."""
    care_team = "For your care team, or no longer"
    yield Binding("n", "own('note')", "Note", id=f"{name}.note", tooltip="Write a note of your own")
    yield Binding("k", "own('bookmark')", "Bookmark", id=f"{name}.bookmark", tooltip="Bookmark it, or no longer")
    yield Binding("c", "own('care-team')", "Care team", id=f"{name}.care-team", tooltip=care_team)


class Requested(Message):
    """A screen asks for something. By the time the app hears of it, that screen may have gone: then nothing happens."""

    def __init__(self, screen: Frame, request: "Request") -> None:
        self.screen, self.request = screen, request
        super().__init__()
