"""One bank before the start: what to ask, how much of it, and what the bank is about."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget

from quiz import wording
from quiz.engine import MODES, Settings
from quiz.library import Entry, PractiseMistakes, TakeBank, TakeMode
from quiz.library.bank_offer import BankState, bank_offer
from quiz.model import Bank, Topic
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.requests import BeginSession, Lay, Read, ResumeSession, ShowStanding
from quiz.tui.screens.about_bank import about
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.topic_choice import TopicChoice
from quiz.tui.screens.word_list import WordList
from quiz.tui.text import between_arrows, to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tui.widgets.sides import SidedPara

_LABEL = 11
"""Cells before the value of a row, so that the values are in one column."""


class BankScreen(Frame):
    """Start, topics, how many, and the switch for sensitive questions."""

    bank: Bank
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="bank.choose", tooltip="Start, or change the row"),
        Binding("space", "choose", show=False, id="bank.choose-space"),
        Binding("r", "read", "Read", id="bank.read", tooltip="Read the explanations of this bank again"),
        Binding("m", "mistakes", "Mistakes", id="bank.mistakes", tooltip="Practise what you missed in this bank"),
        Binding(
            "p", "standing", "Where I stand", show=False, id="bank.standing", tooltip="See where you stand in this bank"
        ),
        Binding("g", "words", "Words", id="bank.words", tooltip="See what hard words mean"),
        Binding("left", "turn(-1)", "Value before", show=False, id="bank.less", tooltip="Change the row backwards"),
        Binding("right", "turn(1)", "Next value", show=False, id="bank.more", tooltip="Change the row"),
    ]

    def __init__(self, entry: Entry, settings: Settings, today: date, mode: TakeMode, state: BankState) -> None:
        self.entry, self.bank, self.settings, self.mode = entry, entry.bank, settings, mode
        self._today, self._state = today, state
        self._offer = bank_offer(entry, settings, MODES[mode], state.results)
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the rows, what the row under the cursor is about, and what is known of each topic."""
        left = Container(
            ChoiceList(list(self._rows().values()), cursor=0, id="choices"),
            PageView(self._words(), id="about"),
            id="left",
        )
        yield Container(left, PageView(Page(self._topics()), id="topics"), id="columns")

    def on_mount(self) -> None:
        """Write the title, with how much of the bank is known."""
        known, title, of = self._state.knowledge, to_content(self.bank.title, "bold"), self.entry.about.questions
        if known.answered:
            far = wording.banks.how_far(of, known.answered, known.known, known.again, 0)
            self.top(title, to_content(far, "$text-muted"), (known.known, of))
        else:
            self.top(title)

    def _rows(self) -> dict[str, Row]:
        """Return the rows by what each is about."""
        settings, offer, words = self.settings, self._offer, wording.banks
        titles = ", ".join(self.bank.topic_title(topic) for topic in settings.topics) or "all"
        start = words.size(offer.asked, offer.coming) if offer.nothing is None else self._why_nothing()
        left = self._state.left
        rows = {"left": Row(words.go_on(left.done, left.of), button=True)} if left else {}
        rows["start"] = Row(words.START, detail=start, button=True)
        size = words.how_many(settings.size, offer.fitting)
        rows |= {
            "mode": _setting(words.MODE, self._mode, words.mode(self._mode)),
            "size": _setting(words.HOW_MANY, size, changes=len(offer.sizes) > 1),
            "topics": _setting(words.TOPICS, titles, changes=False),
        }
        if offer.missed:
            rows["mistakes"] = Row(wording.sessions.mistakes(offer.missed))
        rows["read"] = Row(words.READ)
        if offer.sensitive:
            more = words.sensitive_switch(offer.sensitive, offer.sensitive_topics)
            rows["sensitive"] = _setting(words.SENSITIVE, words.switch(on=settings.sensitive), more)
        return rows

    @property
    def _mode(self) -> str:
        return "cram" if self.settings.cram else self.mode

    def _sensitive_topics(self) -> Sequence[Topic]:
        return [topic for topic in self.bank.topics.values() if topic.sensitive]

    def _words(self, row: str = "") -> Page:
        """Return what the row under the cursor is about: the text of the sensitive switch, else of the bank."""
        if row == "sensitive":
            notes = [topic.note for topic in self._sensitive_topics() if topic.note]
            return Page(para for text in (wording.banks.SENSITIVE_SUMMARY, *notes) for para in to_paragraphs(text))
        return Page(about(self.entry, self._today))

    def _topics(self) -> Iterable[Para]:
        """Return what is known of each topic."""
        topics = self._state.topics
        if not topics:
            return
        yield Para(to_content("Known, by topic", "bold $text-primary"))
        asides = [wording.banks.of(it.known, it.questions) for it in topics]
        for topic, aside in zip(topics, asides, strict=True):
            yield SidedPara(
                to_content(topic.title),
                aside=to_content(aside, "$text-muted"),
                share=(topic.known, topic.questions),
                room=max(map(len, asides)),
                widest=max(len(it.title) for it in topics),
            )

    @property
    def _at(self) -> str:
        """Return what the row under the cursor is about."""
        rows = list(self._rows())
        return rows[min(self.query_one("#choices", ChoiceList).highlighted or 0, len(rows) - 1)]

    def on_option_list_option_highlighted(self) -> None:
        """Show what the row under the cursor is about; the topics come into view with their row."""
        row = self._at
        self.refresh_bindings()
        self.set_class(row == "topics", "-topics")
        self.query_one("#about", PageView).update(self._words(row))

    def _why_nothing(self) -> str:
        """Return why there is nothing to start; empty where there is something."""
        nothing = self._offer.nothing
        return nothing.sentence if nothing else ""

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
                ticked = self.settings.topics
                self.request(Lay(TopicChoice(self.bank, self._state.topics, ticked, self._choose_topics)))
            case "mistakes":
                self.action_mistakes()
            case "read":
                self.action_read()
            case _:
                self.action_turn(1)

    def _choose_topics(self, topics: tuple[str, ...]) -> None:
        self.settle(self.settings._replace(topics=topics))

    def name_of(self, binding: Binding) -> str:
        """Return what a key does with the row under the cursor."""
        return wording.banks.chooses(self._at) if binding.action == "choose" else super().name_of(binding)

    def action_turn(self, by: int) -> None:
        """Change the number of questions, the switch or the mode under the cursor."""
        settings = self.settings
        match self._at:
            case "mode":
                self._turn_mode(by)
            case "size":
                sizes = self._offer.sizes
                at = sizes.index(settings.size) if settings.size in sizes else len(sizes) - 1
                self.settle(settings._replace(size=sizes[(at + by) % len(sizes)]))
            case "sensitive":
                self.settle(settings._replace(sensitive=not settings.sensitive))
            case _:
                pass

    def _turn_mode(self, by: int) -> None:
        modes = self._state.modes
        at = modes.index(self._mode) if self._mode in modes else 0  # nothing to cram, although it was asked for
        mode = modes[(at + by) % len(modes)]
        self.settle(self.settings._replace(cram=mode == "cram"), "exam" if mode == "exam" else "practice")

    def action_words(self) -> None:
        """Show every word of the glossary."""
        self.request(Lay(WordList(self.bank)))

    def action_standing(self) -> None:
        """Show the progress in this bank."""
        self.request(ShowStanding(self.entry))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Return whether a key means something: words are offered where the bank explains any."""
        return bool(self.bank.glossary) if action == "words" else True

    def action_read(self) -> None:
        """Read the explanations."""
        self.request(Read(self.entry, self.settings))

    def action_mistakes(self) -> None:
        """Practise what was missed, however many questions that is."""
        self.request(BeginSession(PractiseMistakes(self.entry, self.settings._replace(size=None))))


def _setting(label: str, value: str, more: str = "", *, changes: bool = True) -> Row:
    """Return a row with a value, and whether left and right change it."""
    shown = between_arrows(value) if changes else value
    return Row(f"{label:<{_LABEL}}{shown}" + (f"  {more}" if more else ""))
