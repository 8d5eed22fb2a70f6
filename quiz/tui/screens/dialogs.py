"""Dialogs laid over a screen: who to call, the keys, sources, and what could not be kept. Escape takes them away."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.content import Content

from quiz import prose, wording
from quiz.library.advice import advice_of
from quiz.prose import display_width
from quiz.tui.actions import offered
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.requests import Finish, Lay
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import BLANK, Page, PageView, Para

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from textual.screen import Screen
    from textual.widget import Widget

    from quiz.model import Bank
    from quiz.pictures import Target
    from quiz.tutor import Links
    from quiz.tutor.sections import Cited

_ONLY_WEB = "Only addresses that begin with http:// or https://, and have no @ before the host, are opened."


class Dialog(Frame):
    """A page with a title."""

    AUTO_FOCUS = "#body"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "leave", "Close", id="paper.close")]

    def __init__(self, title: str, paragraphs: Iterable[Para]) -> None:
        self.heading, self._page = title, Page(paragraphs)
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the page alone."""
        yield PageView(self._page)


class HelpDialog(Dialog):
    """Who to call, and when."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        """Show the help of the banks, each under its title where there are several, or general advice."""
        super().__init__(wording.banks.WHO_TO_CALL, _advice(advice_of(banks)))


def _advice(advice: Iterable[tuple[str, str]]) -> Iterator[Para]:
    for title, text in advice:
        if title:
            yield Para(to_content(title, "bold $text-primary"), gap=True)
        yield from to_paragraphs(text)


class WordsDialog(Dialog):
    """Words of the glossary, each with its meaning."""

    def __init__(self, meanings: Iterable[tuple[str, str]]) -> None:
        super().__init__(wording.explaining.WORDS, word_paragraphs(meanings))


def word_paragraphs(meanings: Iterable[tuple[str, str]]) -> Iterator[Para]:
    """Yield each word, and under it its meaning."""
    for term, meaning in meanings:
        yield Para(to_content(term, "bold"), gap=True)
        yield Para(to_content(meaning), Content("  "))


class KeysDialog(Frame):
    """What can be done on the screen below, with the keys for it. A row that is clicked, or chosen, does it."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Close", id="keys.choose"),
        Binding("tab", "row('down')", show=False, id="keys.next"),
        Binding("shift+tab", "row('up')", show=False, id="keys.previous"),
    ]
    heading = wording.keys.KEYS

    def __init__(self, screen: Screen[object], everywhere: str) -> None:
        self._everywhere, self._offered = everywhere, offered(screen)
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw a row for each; the cursor is on none, so that Enter closes."""
        width = max((display_width(each.keys) for each in self._offered), default=0) + 2
        yield ChoiceList(
            [Row(each.text, box=each.keys + " " * (width - display_width(each.keys))) for each in self._offered]
        )
        yield PageView(Page([BLANK, Para(to_content(self._everywhere, "$text-muted"))]))

    def name_of(self, binding: Binding) -> str:
        """Return what Enter does: it closes until there is a row under the cursor."""
        chosen = binding.id == "keys.choose" and self.query_one(ChoiceList).highlighted is not None
        return "Do this" if chosen else super().name_of(binding)

    def on_option_list_option_highlighted(self) -> None:
        """Show what Enter does now."""
        self.refresh_bindings()

    def action_row(self, direction: str) -> None:
        """Go to the row below or above, around the ends."""
        rows = self.query_one(ChoiceList)
        (rows.action_cursor_down if direction == "down" else rows.action_cursor_up)()

    def action_choose(self) -> None:
        """Choose the row under the cursor; close where it is on none."""
        if self.query_one(ChoiceList).highlighted is None:
            self.action_leave()
        else:
            super().action_choose()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Close, and do on the screen below what was chosen."""
        self.request(Finish(self._offered[event.index].do))


class ChoiceDialog(Frame):
    """A page with rows to choose from under it."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="paper.choose"),
        *(Binding(str(digit), f"digit('{digit}')", show=False, id=f"paper.{digit}") for digit in range(10)),
    ]

    def __init__(
        self, title: str, paragraphs: Iterable[Para], rows: Sequence[Row], chosen: Callable[[int], object]
    ) -> None:
        self.heading, self._paragraphs, self._rows, self._chosen = title, tuple(paragraphs), rows, chosen
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the page, if there is one, and the rows under a blank line."""
        if self._paragraphs:
            yield PageView(Page([*self._paragraphs, BLANK]), id="page")
        yield ChoiceList(self._rows, cursor=0)

    def action_digit(self, digit: str) -> None:
        """Move to the row with that digit."""
        rows = self.query_one(ChoiceList)
        rows.highlighted = next((at for at, row in enumerate(rows.rows) if row.digit == digit), rows.highlighted)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Close, and go on with what was chosen."""
        self.request(Finish(lambda: self._chosen(event.index)))


def show_words(screen: Frame, meanings: Sequence[tuple[str, str]]) -> None:
    """Show over ``screen`` what words of the glossary mean, or report that there are none."""
    if meanings:
        screen.request(Lay(WordsDialog(meanings)))
    else:
        screen.news(wording.explaining.NO_WORDS)


def show_links(screen: Frame, links: Links) -> None:
    """List the sources and pictures of a question over ``screen``, or report that there are none.

    What may be opened is opened once its whole address was shown.
    """
    listed = [*map(_source, links.sources), *map(_picture, links.pictures)]
    if not listed:
        screen.news("This question names no source.")
        return

    def chosen(index: int) -> None:
        link = listed[index]
        if link.url:
            rows = [Row("Do not open"), Row("Open in the browser")]
            page = [Para(to_content(link.ask)), Para(to_content(link.detail, "bold"), gap=True)]
            do = screen.app.open_url
            screen.request(Lay(ChoiceDialog(link.title, page, rows, lambda row: do(link.url) if row else None)))

    rows = [Row(link.title, str(number), link.detail) for number, link in enumerate(listed, 1)]
    title = "Sources of this question" if links.sources else "Pictures of this question"
    screen.request(Lay(ChoiceDialog(title, (), rows, chosen)))


class _Link(NamedTuple):
    """A source or a picture, as it is listed."""

    title: str
    detail: str
    """Its whole address; and why it is not opened where it is not."""
    url: str
    """What to open; empty where it is not opened."""
    ask: str = wording.keys.OPEN_THIS


def _source(cited: Cited) -> _Link:
    at = cited.reference
    title = wording.explaining.reference(at.title, at.publisher, at.as_of, at.status, cited.locator)
    url = prose.web_address(at.url)
    refused = f"{at.url}\n{_ONLY_WEB}" if at.url else "This source has no web address."
    return _Link(title, url or refused, url)


def _picture(target: Target) -> _Link:
    title = wording.pictures.picture(target.picture.shows)
    if target.refusal:
        return _Link(title, f"{target.whole}\n{wording.pictures.REFUSED[target.refusal]}", "")
    ask = (
        wording.keys.OPEN_THIS
        if target.whole == target.url
        else "Open this picture in your browser or viewer? This leaves quiz; nothing is sent."
    )
    return _Link(title, target.whole, target.url, ask)


def retry_dialog(
    message: str,
    again: Callable[[], object] | None,
    leave: Callable[[], object] = lambda: None,
    title: str = wording.keys.TROUBLE,
) -> ChoiceDialog:
    """Return a dialog that shows what could not be kept, and lets a person leave, or try again where that may help."""
    choices = [*([("Try again", again)] if again else []), (wording.keys.LEAVE, leave)]
    rows = [Row(words) for words, _ in choices]
    return ChoiceDialog(title, [Para(to_content(message))], rows, lambda index: choices[index][1]())
