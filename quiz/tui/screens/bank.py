"""One bank before the start: what to ask, how much of it, and what the bank says of itself."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import wording
from quiz.engine import EXAM, PRACTICE, Mode, Settings, choose, draw
from quiz.library import Entry
from quiz.model import Bank
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.library import about
from quiz.tui.text import plain
from quiz.tui.widgets.choices import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView

_SIZES = (5, 10, 20)


class BankScreen(Frame):
    """Start, topics, how many, and the switch for sensitive questions."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="bank.choose", tooltip="Start, or change the row"),
        Binding("space", "choose", show=False, id="bank.choose-space"),
        Binding("left", "turn(-1)", show=False, id="bank.less"),
        Binding("right", "turn(1)", show=False, id="bank.more"),
    ]

    class Started(Message):
        """The session is to begin."""

        def __init__(self, entry: Entry, settings: Settings, mode: Mode) -> None:
            self.entry, self.settings, self.mode = entry, settings, mode
            super().__init__()

    class TopicsAsked(Message):
        """The topics are to be chosen."""

        def __init__(self, screen: "BankScreen") -> None:
            self.screen = screen
            super().__init__()

    def __init__(self, entry: Entry, settings: Settings, today: date, mode: Mode = PRACTICE) -> None:
        self.entry, self.settings, self._today, self.mode = entry, settings, today, mode
        super().__init__()

    @property
    def bank(self) -> Bank:
        """The bank shown."""
        return self.entry.bank

    def contents(self) -> Iterable[Widget]:
        """The rows, and the bank's own words."""
        yield ChoiceList(self._rows(), cursor=0, id="choices")
        yield PageView(Page(about(self.entry, self._today)), id="about")

    def on_mount(self) -> None:
        """Write the title."""
        self.top(plain(self.bank.title, "bold"))
        self.news("")

    def _rows(self) -> list[Row]:
        fitting = self._fitting(sensitive=self.settings.sensitive)
        number = fitting if self.settings.size is None else min(fitting, self.settings.size)
        titles = ", ".join(self.bank.topic_title(topic) for topic in self.settings.topics) or wording.banks.ALL_TOPICS
        rows = [
            Row(wording.banks.START, detail=wording.banks.size(number) if number else self._why_nothing()),
            Row(f"{wording.banks.TOPICS}: {titles}"),
            Row(f"{wording.banks.HOW_MANY}: {wording.banks.how_many(self.settings.size, fitting)}"),
        ]
        hidden = self._fitting(sensitive=True) - self._fitting(sensitive=False)
        if hidden:
            topics = [topic for topic in self.bank.topics.values() if topic.sensitive]
            switch = wording.banks.switch(on=self.settings.sensitive)
            text = wording.banks.sensitive_switch(
                hidden, tuple(topic.title for topic in topics), topics[0].note if topics else ""
            )
            rows.append(Row(f"{switch} {text}"))
        return [*rows, Row(wording.banks.mode(self.mode.name))]

    def _fitting(self, *, sensitive: bool) -> int:
        """How many questions fit the choice of topics, the switch and the mode."""
        settings = replace(self.settings, size=None, sensitive=sensitive)
        return len(draw(self.bank, settings, 0) if self.mode.deferred else choose(self.bank, settings, {}))

    def _why_nothing(self) -> str:
        """Why there is nothing to start."""
        return wording.banks.NOTHING_FITS if self.bank.questions else wording.banks.NOTHING_PLAYS

    def settle(self, settings: Settings) -> None:
        """Take other settings, and show them."""
        self.settings = settings
        rows = self.query_one("#choices", ChoiceList)
        cursor, drawn = rows.highlighted or 0, self._rows()
        rows.show_rows(drawn, min(cursor, len(drawn) - 1))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Start, or change what the row is about."""
        match event.index:
            case 0 if self._fitting(sensitive=self.settings.sensitive):
                self.post_message(self.Started(self.entry, self.settings, self.mode))
            case 0:
                self.news(self._why_nothing())
            case 1:
                self.post_message(self.TopicsAsked(self))
            case _:
                self.action_turn(1)

    def action_choose(self) -> None:
        """Start, or change the row under the cursor."""
        self.query_one("#choices", ChoiceList).action_select()

    def action_turn(self, by: int) -> None:
        """Change the number of questions, the switch or the mode under the cursor."""
        rows = self.query_one("#choices", ChoiceList)
        match rows.highlighted:
            case at if at == len(rows.rows) - 1:
                self.mode = EXAM if self.mode is PRACTICE else PRACTICE
                self.settle(self.settings)
            case 2:
                fitting = self._fitting(sensitive=self.settings.sensitive)
                sizes = [*(size for size in sorted({*_SIZES, self.bank.size}) if size < fitting), None]
                at = sizes.index(self.settings.size) if self.settings.size in sizes else len(sizes) - 1
                self.settle(replace(self.settings, size=sizes[(at + by) % len(sizes)]))
            case 3:
                self.settle(replace(self.settings, sensitive=not self.settings.sensitive))
            case _:
                pass
