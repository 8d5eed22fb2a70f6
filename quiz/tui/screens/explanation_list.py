"""Explanations to read again: a list of questions with a mark each, and the one under the cursor beside it."""

from dataclasses import replace
from datetime import tzinfo
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.geometry import Region
from textual.widgets import Input, Static

from quiz import wording
from quiz.library.reading_list import Found, Item, OpenedList, PartOf, ReadingFilter, ReadingList, Show
from quiz.model import Bank
from quiz.tui import explanation
from quiz.tui.requests import KeepOwn, KeepsOwn, Lay
from quiz.tui.screens.dialogs import show_links
from quiz.tui.screens.explanation_rows import filters, rows_of, sensitive_notes, topic_dialog
from quiz.tui.screens.frame import Frame, own_bindings
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tui.widgets.question_rows import QuestionRows, SearchField
from quiz.tui.widgets.search_marks import first_line_with, mark_page

FEW = 100
"""Rows drawn at first, and as many more each time the cursor comes to the last of them."""
MOST = 500
"""Rows drawn at once at most; a line under them gives the number of the others."""
_AT_A_TIME = 500
"""Questions made ready for a search between two keys."""


class ReadScreen(Frame):
    """List and explanation side by side; in a narrow window Enter opens the explanation."""

    AUTO_FOCUS = "QuestionRows"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "Go on", id="read.on", tooltip="The next explanation; after the last one, the list"),
        Binding("slash", "search", "Search", key_display="/", id="read.search", tooltip="Search all these questions"),
        Binding("a", "show('all')", "All", id="read.all", tooltip="Show all questions"),
        Binding("m", "show('missed')", "Missed", id="read.missed", tooltip="Show what was missed the last time"),
        Binding("s", "show('seen')", "Seen", id="read.seen", tooltip="Show what was answered at least once"),
        Binding("f", "show('flagged')", "Flagged", id="read.flagged", tooltip="Show what is flagged"),
        Binding("o", "show('retired')", "Not asked", id="read.retired", tooltip="Show what you are not asked any more"),
        Binding(
            "x", "own('retire')", "Not again", id="read.retire", tooltip="Be asked this question no more, or again"
        ),
        Binding("t", "topic", "Topic", id="read.topic", tooltip="Show one topic alone"),
        Binding("i", "sensitive", "Sensitive", id="read.sensitive", tooltip="Bring sensitive questions in, or not"),
        Binding("l", "sources", "Sources", id="read.sources", tooltip="See sources and pictures, and open one"),
        *own_bindings("read"),
        Binding("N", "show('noted')", "Notes", id="read.noted", tooltip="Show what you wrote a note on"),
        Binding("K", "show('bookmarked')", "Bookmarks", id="read.bookmarked", tooltip="Show what you bookmarked"),
        Binding("C", "show('care-team')", "To ask", id="read.to-ask", tooltip="Show what is for your care team"),
        Binding("G", "own('gone')", "Gone", id="read.gone", tooltip="Show notes whose question is gone"),
        Binding("right", "walk(1)", "Next", show=False, id="read.next", tooltip="The next question of the list"),
        Binding("left,p", "walk(-1)", "Before", show=False, id="read.previous", tooltip="The question before"),
    ]

    HORIZONTAL_BREAKPOINTS = [(0, "-cramped"), (24, "-narrow"), (78, "-wide")]  # noqa: RUF012

    def __init__(self, opened: OpenedList, title: str, zone: tzinfo | None, chosen: ReadingFilter) -> None:
        self._opened, self._title, self._zone, self._chosen = opened, title, zone, chosen
        self._found = Found((), {}, 0)
        self._drawn: Item | None = None
        self._rows_drawn = FEW
        items, parts = opened.listed.items, opened.listed.topics()
        self._several = len({item.bank.id for item in items}) > 1
        self._any_sensitive = any(item.sensitive for item in items)
        shown = (part for part in parts if (part.bank.id, part.topic) in chosen.topics)
        self._topic = ", ".join(part.bank.topic_title(part.topic) for part in shown)
        super().__init__()

    @property
    def _listed(self) -> ReadingList:
        return self._opened.listed

    @property
    def banks(self) -> tuple[Bank, ...]:
        """Return the bank of the question under the cursor, or else of the first one."""
        return tuple(item.bank for item in (self.item or next(iter(self._listed.items), None),) if item)

    @property
    def _rows(self) -> QuestionRows:
        return self.query_one(QuestionRows)

    @property
    def item(self) -> Item | None:
        """Return what is under the cursor."""
        at = self._rows.highlighted
        return self._found.items[at] if at is not None and at < len(self._found.items) else None

    def middle(self) -> ComposeResult:
        """Draw the filters, the search, the list and the explanation."""
        yield Static(id="filters")
        with Horizontal(id="search"):
            yield Static(to_content(f"{wording.reading.SEARCH}: "))
            yield SearchField(self._chosen.words, max_length=200, select_on_focus=False)
        with Container(id="pages"):
            with Body(id="list", can_focus=False):
                yield QuestionRows([])
                yield PageView(id="more")
            with Body(id="body"):
                yield PageView(id="page")

    def on_mount(self) -> None:
        """Show the list."""
        self._draw()
        held_back = self._found.held_back
        news = str(self._opened.failure or "") or (wording.reading.held_back(held_back) if held_back else "")
        self.news(news if self._listed.items else "There are no questions to read.")
        self.call_after_refresh(self._prepare, 0)

    def _prepare(self, start: int) -> None:
        """Make the search ready, a little at a time, so that no key waits for it."""
        end = start + _AT_A_TIME
        self._listed.prepare(start, end)
        if end < len(self._listed.items):
            self.call_later(self._prepare, end)

    # What is shown

    def _show(self, chosen: ReadingFilter, news: str = "") -> None:
        """Show something else; where nothing is left, report it."""
        self._chosen, self._rows_drawn = chosen, FEW
        self._draw()
        if not self._found.items:
            news = (
                "Nothing found. Escape takes the search away." if chosen.words.strip() else "Nothing here. a shows all."
            )
        self.news(news)

    def _draw(self) -> None:
        before, chosen = self.item, self._chosen
        self._found = self._listed.look(chosen)
        items = self._found.items[: self._rows_drawn]
        at = next((at for at, item in enumerate(items) if before and item.question is before.question), 0)
        rows = rows_of(items, chosen.words, several=self._several, one_topic=bool(self._topic))
        self._rows.show_rows(list(rows), at if items else None)
        more = len(self._found.items) - len(items)
        note = [Para(to_content(wording.reading.more(more), "$text-muted"))] if more else []
        below = self.query_one("#more", PageView)
        below.update(Page(note))
        below.display = bool(note)
        gone, topic = len(self._opened.gone), self._topic
        switch = self._any_sensitive and not topic
        line = filters(self._found, chosen, topic, gone=gone, switch=switch, width=self.app.size.width)
        self.query_one("#filters", Static).update(line)
        self._draw_explanation()

    def _draw_explanation(self) -> None:
        item = self._drawn = self.item
        where = wording.explaining.walk((self._rows.highlighted or 0) + 1, len(self._found.items)) if item else ""
        self.top(to_content(wording.reading.title(self._title), "bold"), to_content(where.strip(), "$text-muted"))
        page = mark_page(explanation.reading(item.feedback(self._zone)), self._chosen.words) if item else Page([])
        self.query_one("#page", PageView).update(page)
        self.query_one("#body", Body).scroll_home(animate=False)
        if self._chosen.words.strip():
            self.call_after_refresh(self._show_hit, page)
        self.refresh_bindings()

    def _show_hit(self, page: Page) -> None:
        """Bring the first place where a word of the search occurs into view."""
        view = self.query_one("#page", PageView)
        line = first_line_with(page.at(view.content_size.width).split("\n"), self._chosen.words)
        if view.visual is page and line:
            self.query_one("#body", Body).scroll_to_region(Region(0, line, 1, 3), animate=False)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something at the moment; one that does not is not offered."""
        match action:
            case "on":
                return self.opened
            case "search":
                return not self.query_one(SearchField).has_focus
            case "sensitive":
                return self._any_sensitive
            case "own" if parameters == ("gone",):
                return bool(self._opened.gone)
            case "own" if parameters == ("retire",):
                return self.item is not None and self.item.answered is not None
            case "own":
                return self.item is not None
            case "sources":
                return self.item is not None and any(self.item.feedback(self._zone).links)
            case _:
                return True

    def on_option_list_option_highlighted(self) -> None:
        """Explain the question that is under the cursor now."""
        if self.item is self._drawn:
            return
        self.news("")
        rows = self._rows
        if rows.highlighted == len(rows.rows) - 1 < min(MOST, len(self._found.items)) - 1:
            self._rows_drawn += FEW
            self._draw()
        else:
            self._draw_explanation()
        if rows.highlighted == len(rows.rows) - 1:  # the line under the last row is read with it
            self.call_after_refresh(self.query_one("#list", Body).scroll_end, animate=False)

    def on_choice_list_chosen(self) -> None:
        """Show the explanation alone."""
        if self.item:
            self.add_class("-opened")
            self.query_one("#body", Body).focus()

    @property
    def opened(self) -> bool:
        """Return whether the explanation is shown alone."""
        return self.has_class("-opened")

    def action_on(self) -> None:
        """Go to the next explanation, and after the last one back to the list."""
        if self._rows.highlighted == len(self._rows.rows) - 1:
            self._close()
        else:
            self.action_walk(1)

    def action_walk(self, by: int) -> None:
        """Go to the next question or the one before; it ends at the ends."""
        rows = self._rows
        if rows.highlighted is not None:
            rows.highlighted = max(0, min(len(rows.rows) - 1, rows.highlighted + by))

    def action_show(self, show: Show) -> None:
        """Show what one of the filters leaves."""
        self._show(replace(self._chosen, show=show))

    def action_sensitive(self) -> None:
        """Bring sensitive questions in, or leave them out."""
        chosen = replace(self._chosen, sensitive=not self._chosen.sensitive)
        notes = sensitive_notes(self._listed.items)
        self._show(
            chosen, wording.reading.brought_in(notes) if chosen.sensitive else "Sensitive questions are left out."
        )

    def action_topic(self) -> None:
        """Choose a topic."""
        topics = self._listed.topics()
        if topics:
            self.request(Lay(topic_dialog(topics, self._choose_topic)))
        else:
            self.news("There are no topics to choose from.")

    def _choose_topic(self, part: PartOf | None) -> None:
        """Show one topic alone, or all."""
        self._topic = part.bank.topic_title(part.topic) if part else ""
        self._show(replace(self._chosen, topics=((part.bank.id, part.topic),) if part else ()))

    def action_own(self, what: KeepsOwn) -> None:
        """Write about the question, mark it or no longer, be asked it no more, or show what is kept of those gone."""
        self.request(KeepOwn(self._opened, self.item, what, self._renew))

    def _renew(self, opened: OpenedList, news: str) -> None:
        self._opened = opened
        self._draw()
        self.news(news)

    def action_sources(self) -> None:
        """Show the sources."""
        if self.item:
            show_links(self, self.item.feedback(self._zone).links)

    def action_leave(self) -> None:
        """Go from the explanation back to the list, from a search back to all of it, and then away."""
        if self.opened:
            self._close()
        elif self.has_class("-searching"):
            self.query_one(SearchField).value = ""
            self.on_search_field_done()
        else:
            super().action_leave()

    def _close(self) -> None:
        self.remove_class("-opened")
        self._rows.focus()

    # Searching

    def action_search(self) -> None:
        """Go to the search field."""
        self._close()
        self.add_class("-searching")
        self.query_one(SearchField).focus()

    def on_search_field_done(self) -> None:
        """Go from the search field back to the list."""
        self.set_class(bool(self.query_one(SearchField).value.strip()), "-searching")
        self._rows.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search with every letter."""
        if event.value != self._chosen.words:
            self._show(replace(self._chosen, words=event.value))
