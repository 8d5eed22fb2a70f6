"""Every word of a bank's glossary, with a line to search them."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from quiz import wording
from quiz.model import Bank
from quiz.prose.glossary import matching
from quiz.tui.screens.dialogs import word_paragraphs
from quiz.tui.screens.frame import Frame
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import Page, PageView


class WordField(Field):
    """What to search for; arrows and page keys scroll the words below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,pagedown", "scroll('down')", "Down", show=False, id="words.down", tooltip="Read on below"),
        Binding("up,pageup", "scroll('up')", "Up", show=False, id="words.up", tooltip="Read what is above"),
    ]

    def action_scroll(self, direction: str) -> None:
        """Scroll the words."""
        self.screen.query_one("#body", Body).turn(direction)


class WordList(Frame):
    """The words, each with its meaning."""

    AUTO_FOCUS = "WordField"

    def __init__(self, bank: Bank) -> None:
        self._glossary, self.bank, self.heading = bank.glossary, bank, wording.reading.words_of(bank.title)
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the line to search, and the words."""
        yield WordField(placeholder=wording.reading.SEARCH_WORDS, max_length=100)
        yield PageView(self._page(""), id="words")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits what was typed."""
        page = self._page(event.value)
        self.query_one("#words", PageView).update(page)
        self.query_one("#body", Body).scroll_home(animate=False)

    def _page(self, text: str) -> Page:
        found = matching(self._glossary, text)
        self.call_after_refresh(self.news, "" if found else wording.reading.NO_SUCH_WORD)
        return Page(word_paragraphs(found))
