"""One bank before the start: what to ask, how much of it, and what the bank is about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.engine import MODES, Settings
from quiz.library import Entry, PractiseMistakes, TakeBank, TakeMode
from quiz.library.bank_offer import BankState, bank_offer
from quiz.model import Bank
from quiz.tui.requests import BeginSession, ChooseTopics, OpenWords, ReadBank, ResumeSession
from quiz.tui.screens.about_bank import about
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para


class BankScreen(Frame):
    """Start, topics, how many, and the switch for sensitive questions."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="bank.choose", tooltip="Start, or change the row"),
        Binding("space", "choose", show=False, id="bank.choose-space"),
        Binding("r", "read", "Read", id="bank.read", tooltip="Read the explanations of this bank again"),
        Binding("m", "mistakes", "Mistakes", id="bank.mistakes", tooltip="Practise what you missed in this bank"),
        Binding("g", "words", "Words", id="bank.words", tooltip="See what hard words mean"),
        Binding("left", "turn(-1)", show=False, id="bank.less"),
        Binding("right", "turn(1)", show=False, id="bank.more"),
    ]

    def __init__(self, entry: Entry, settings: Settings, today: date, mode: TakeMode, state: BankState) -> None:
        self.entry, self.settings, self.mode = entry, settings, mode
        self._today, self._state = today, state
        self._offer = bank_offer(entry, settings, MODES[mode], state.results)
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank shown."""
        return self.entry.bank

    def contents(self) -> Iterable[Widget]:
        """Draw what is known of the bank, the rows, and the bank's own words."""
        known = self._state.knowledge
        if known.answered:
            far = wording.banks.how_far(self.entry.about.questions, *known)
            yield PageView(Page([Para(to_content(far, "$text-muted"))]), id="known")
        yield ChoiceList(list(self._rows().values()), cursor=0, id="choices")
        yield PageView(Page(about(self.entry, self._today)), id="about")

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(self.bank.title, "bold"))
        self.news("")

    def _rows(self) -> dict[str, Row]:
        """Return the rows by what each is about."""
        settings, offer = self.settings, self._offer
        titles = ", ".join(self.bank.topic_title(topic) for topic in settings.topics) or wording.banks.ALL_TOPICS
        start = wording.banks.size(offer.asked, offer.coming) if offer.nothing is None else self._why_nothing()
        rows = {"start": Row(wording.banks.START, detail=start)}
        if left := self._state.left:
            rows["left"] = Row(wording.banks.go_on(left.done, left.of))
        rows |= {
            "topics": Row(f"{wording.banks.TOPICS}: {titles}"),
            "size": Row(f"{wording.banks.HOW_MANY}: {wording.banks.how_many(settings.size, offer.fitting)}"),
        }
        if offer.sensitive:
            topics = [topic for topic in self.bank.topics.values() if topic.sensitive]
            switch = wording.banks.switch(on=settings.sensitive)
            text = wording.banks.sensitive_switch(
                offer.sensitive, tuple(topic.title for topic in topics), topics[0].note if topics else ""
            )
            rows["sensitive"] = Row(f"{switch} {text}")
        rows["mode"] = Row(wording.banks.mode("cram" if settings.cram else self.mode))
        if offer.missed:
            rows["mistakes"] = Row(wording.sessions.mistakes(offer.missed))
        rows["read"] = Row(wording.banks.READ)
        return rows

    def _why_nothing(self) -> str:
        """Return why there is nothing to start; empty where there is something."""
        nothing = self._offer.nothing
        return wording.sessions.nothing_to_ask(nothing.reason) if nothing else ""

    def settle(self, settings: Settings, mode: TakeMode | None = None) -> None:
        """Take other settings, or another mode, and show what the bank offers with them."""
        self.settings, self.mode = settings, mode or self.mode
        self._offer = bank_offer(self.entry, self.settings, MODES[self.mode], self._state.results)
        rows = self.query_one("#choices", ChoiceList)
        cursor, drawn = rows.highlighted or 0, list(self._rows().values())
        rows.show_rows(drawn, min(cursor, len(drawn) - 1))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Start, or change what the row is about."""
        match list(self._rows())[event.index]:
            case "start" if self._offer.nothing is None:
                self.request(BeginSession(TakeBank(self.entry, self.settings, self.mode)))
            case "start":
                self.news(self._why_nothing())
            case "left" if left := self._state.left:
                self.request(ResumeSession(left.session, (self.entry,)))
            case "topics":
                self.request(ChooseTopics(self.bank, self.settings.topics, self._choose_topics))
            case "mistakes":
                self.action_mistakes()
            case "read":
                self.action_read()
            case _:
                self.action_turn(1)

    def _choose_topics(self, topics: tuple[str, ...]) -> None:
        self.settle(replace(self.settings, topics=topics))

    def action_choose(self) -> None:
        """Start, or change the row under the cursor."""
        self.query_one("#choices", ChoiceList).action_select()

    def action_turn(self, by: int) -> None:
        """Change the number of questions, the switch or the mode under the cursor."""
        settings = self.settings
        match list(self._rows())[self.query_one("#choices", ChoiceList).highlighted or 0]:
            case "mode":
                self._turn_mode(by)
            case "size":
                sizes = self._offer.sizes
                at = sizes.index(settings.size) if settings.size in sizes else len(sizes) - 1
                self.settle(replace(settings, size=sizes[(at + by) % len(sizes)]))
            case "sensitive":
                self.settle(replace(settings, sensitive=not settings.sensitive))
            case _:
                pass

    def _turn_mode(self, by: int) -> None:
        """Change the mode: to cram comes last, and only where there is something to cram."""
        cram = replace(self.settings, cram=True)
        modes: list[tuple[Settings, TakeMode]] = [(replace(cram, cram=False), mode) for mode in ("practice", "exam")]
        if any(last.reviewed for last in self._state.results.values()):
            modes.append((cram, "practice"))
        self.settle(*modes[(modes.index((self.settings, self.mode)) + by) % len(modes)])

    def action_words(self) -> None:
        """Show every word of the glossary."""
        self.request(OpenWords(self.bank))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Return whether a key means something: words are offered where the bank explains any."""
        return bool(self.bank.glossary) if action == "words" else True

    def action_read(self) -> None:
        """Read the explanations."""
        self.request(ReadBank(self.entry, self.settings))

    def action_mistakes(self) -> None:
        """Practise what was missed, however many questions that is."""
        self.request(BeginSession(PractiseMistakes(self.entry, replace(self.settings, size=None))))
