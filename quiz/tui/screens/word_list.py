"""Every word of a bank's glossary, with a line to search them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from quiz import prose, wording
from quiz.model import Bank
from quiz.prose.glossary import matching
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import Page, PageView, Para


class WordField(Field):
    """What to search for; arrows and page keys scroll the words below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,pagedown", "scroll('down')", "Down", show=False, id="words.down", tooltip="Read on below"),
        Binding("up,pageup", "scroll('up')", "Up", show=False, id="words.up", tooltip="Read what is above"),
    ]

    def action_scroll(self, direction: str) -> None:
        """Scroll the words."""
        body = self.screen.query_one("#body", Body)
        (body.scroll_page_up if direction == "up" else body.scroll_page_down)(animate=False)

    def validate_value(self, value: str) -> str:
        """Return text that is safe to draw."""
        return prose.safe(value).replace("\n", " ")


class WordList(Frame):
    """The words, each with its meaning."""

    AUTO_FOCUS = "WordField"

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank whose words these are."""
        return self._bank

    def contents(self) -> Iterable[Widget]:
        """Draw the line to search, and the words."""
        yield WordField(placeholder=wording.reading.SEARCH_WORDS, max_length=100)
        yield PageView(self._page(""), id="words")

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.reading.words_of(self._bank.title), "bold"))
        self.news("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits what was typed."""
        page = self._page(event.value)
        self.query_one("#words", PageView).update(page)
        self.query_one("#body", Body).scroll_home(animate=False)

    def _page(self, text: str) -> Page:
        found = matching(self._bank.glossary, text)
        self.call_after_refresh(self.news, "" if found else wording.reading.NO_SUCH_WORD)
        paragraphs: list[Para] = []
        for term, meaning in found:
            paragraphs += [Para(to_content(term, "bold"), gap=True), Para(to_content(meaning), Content("  "))]
        return Page(paragraphs)
