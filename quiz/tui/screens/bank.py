"""One bank before the start: what to ask, how much of it, and what the bank says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import wording
from quiz.engine import EXAM, PRACTICE, LastResult, Mode, QuestionPool, Settings, choose, draw, mistakes
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
        Binding("r", "read", "Read", id="bank.read", tooltip="Read the explanations of this bank again"),
        Binding("m", "mistakes", "Mistakes", id="bank.mistakes", tooltip="Practise what you missed in this bank"),
        Binding("left", "turn(-1)", show=False, id="bank.less"),
        Binding("right", "turn(1)", show=False, id="bank.more"),
    ]

    class Started(Message):
        """The session is to begin."""

        def __init__(self, entry: Entry, settings: Settings, mode: Mode) -> None:
            self.entry, self.settings, self.mode = entry, settings, mode
            super().__init__()

    class ReadAsked(Message):
        """The explanations are to be read."""

        def __init__(self, entry: Entry, settings: Settings) -> None:
            self.entry, self.settings = entry, settings
            super().__init__()

    class MistakesAsked(Message):
        """What was missed is to be asked again."""

        def __init__(self, entry: Entry, settings: Settings) -> None:
            self.entry, self.settings = entry, settings
            super().__init__()

    class TopicsAsked(Message):
        """The topics are to be chosen."""

        def __init__(self, screen: "BankScreen") -> None:
            self.screen = screen
            super().__init__()

    def __init__(
        self,
        entry: Entry,
        settings: Settings,
        today: date,
        mode: Mode = PRACTICE,
        last_results: Mapping[str, LastResult] = MappingProxyType({}),
    ) -> None:
        self.entry, self.settings, self._today, self.mode = entry, settings, today, mode
        self._standings = last_results
        super().__init__()

    @property
    def bank(self) -> Bank:
        """The bank shown."""
        return self.entry.bank

    def contents(self) -> Iterable[Widget]:
        """The rows, and the bank's own words."""
        yield ChoiceList(list(self._rows().values()), cursor=0, id="choices")
        yield PageView(Page(about(self.entry, self._today)), id="about")

    def on_mount(self) -> None:
        """Write the title."""
        self.top(plain(self.bank.title, "bold"))
        self.news("")

    def _rows(self) -> dict[str, Row]:
        """The rows by what they are about."""
        fitting = self._fitting(sensitive=self.settings.sensitive)
        number = fitting if self.settings.size is None else min(fitting, self.settings.size)
        titles = ", ".join(self.bank.topic_title(topic) for topic in self.settings.topics) or wording.banks.ALL_TOPICS
        rows = {
            "start": Row(wording.banks.START, detail=wording.banks.size(number) if number else self._why_nothing()),
            "topics": Row(f"{wording.banks.TOPICS}: {titles}"),
            "size": Row(f"{wording.banks.HOW_MANY}: {wording.banks.how_many(self.settings.size, fitting)}"),
        }
        hidden = self._fitting(sensitive=True) - self._fitting(sensitive=False)
        if hidden:
            topics = [topic for topic in self.bank.topics.values() if topic.sensitive]
            switch = wording.banks.switch(on=self.settings.sensitive)
            text = wording.banks.sensitive_switch(
                hidden, tuple(topic.title for topic in topics), topics[0].note if topics else ""
            )
            rows["sensitive"] = Row(f"{switch} {text}")
        rows["mode"] = Row(wording.banks.mode(self.mode.name))
        missed = len(mistakes(QuestionPool.of(self.bank), replace(self.settings, size=None), self._standings))
        if missed:
            rows["mistakes"] = Row(wording.sessions.mistakes(missed))
        rows["read"] = Row(wording.banks.READ)
        return rows

    def _fitting(self, *, sensitive: bool) -> int:
        """How many questions fit the choice of topics, the switch and the mode."""
        settings = replace(self.settings, size=None, sensitive=sensitive)
        return len(draw(self.bank, settings, 0) if self.mode.deferred else choose(self.bank, settings, {}))

    def _why_nothing(self) -> str:
        """Why there is nothing to start."""
        return wording.sessions.nothing_to_ask("nothing-fits" if self.bank.questions else "nothing-plays")

    def settle(self, settings: Settings) -> None:
        """Take other settings, and show them."""
        self.settings = settings
        rows = self.query_one("#choices", ChoiceList)
        cursor, drawn = rows.highlighted or 0, list(self._rows().values())
        rows.show_rows(drawn, min(cursor, len(drawn) - 1))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Start, or change what the row is about."""
        match list(self._rows())[event.index]:
            case "start" if self._fitting(sensitive=self.settings.sensitive):
                self.post_message(self.Started(self.entry, self.settings, self.mode))
            case "start":
                self.news(self._why_nothing())
            case "topics":
                self.post_message(self.TopicsAsked(self))
            case "mistakes":
                self.action_mistakes()
            case "read":
                self.action_read()
            case _:
                self.action_turn(1)

    def action_choose(self) -> None:
        """Start, or change the row under the cursor."""
        self.query_one("#choices", ChoiceList).action_select()

    def action_turn(self, by: int) -> None:
        """Change the number of questions, the switch or the mode under the cursor."""
        match list(self._rows())[self.query_one("#choices", ChoiceList).highlighted or 0]:
            case "mode":
                self.mode = EXAM if self.mode is PRACTICE else PRACTICE
                self.settle(self.settings)
            case "size":
                fitting = self._fitting(sensitive=self.settings.sensitive)
                sizes = [*(size for size in sorted({*_SIZES, self.bank.size}) if size < fitting), None]
                at = sizes.index(self.settings.size) if self.settings.size in sizes else len(sizes) - 1
                self.settle(replace(self.settings, size=sizes[(at + by) % len(sizes)]))
            case "sensitive":
                self.settle(replace(self.settings, sensitive=not self.settings.sensitive))
            case _:
                pass

    def action_read(self) -> None:
        """Read the explanations."""
        self.post_message(self.ReadAsked(self.entry, self.settings))

    def action_mistakes(self) -> None:
        """Practise what was missed."""
        self.post_message(self.MistakesAsked(self.entry, self.settings))
