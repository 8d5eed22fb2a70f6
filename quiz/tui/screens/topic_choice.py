"""Which topics a session is to ask."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.model import Bank
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row


class TopicChoice(Frame):
    """Rows to tick; none ticked means all."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "Done", id="topics.done", tooltip="Ask the ticked topics; all where none is ticked"),
        Binding("space", "tick", "Tick", id="topics.tick"),
        *(Binding(str(digit), f"digit({digit})", show=False, id=f"topics.{digit}") for digit in range(1, 10)),
    ]

    def __init__(self, bank: Bank, ticked: tuple[str, ...], done: Callable[[tuple[str, ...]], None]) -> None:
        self._bank, self._done = bank, done
        used = dict.fromkeys(question.topic for question in bank.questions if question.topic)
        self._topics = [*(topic for topic in bank.topics if topic in used), *(used.keys() - bank.topics.keys())]
        self._ticked = set(ticked)
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank whose topics these are."""
        return self._bank

    def contents(self) -> Iterable[Widget]:
        """Draw one row for each topic."""
        yield ChoiceList([self._row(number, topic) for number, topic in enumerate(self._topics, 1)], cursor=0)

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.banks.CHOOSE_TOPICS, "bold"))
        self.news("")

    def _row(self, number: int, topic: str) -> Row:
        declared = self._bank.topics.get(topic)
        asked = sum(question.topic == topic for question in self._bank.questions)
        detail = wording.pluralize(asked, "question")
        if declared and declared.note:
            detail += f". {declared.note}"
        digit = str(number) if number < 10 else " "
        return Row(self._bank.topic_title(topic), digit, detail, marked=topic in self._ticked, many=True)

    def action_tick(self) -> None:
        """Tick the topic under the cursor, or take the tick away."""
        rows = self.query_one(ChoiceList)
        if rows.highlighted is not None:
            topic = self._topics[rows.highlighted]
            self._ticked ^= {topic}
            rows.put(rows.highlighted, self._row(rows.highlighted + 1, topic))

    def action_digit(self, digit: int) -> None:
        """Tick the topic with that digit."""
        if digit <= len(self._topics):
            self.query_one(ChoiceList).highlighted = digit - 1
            self.action_tick()

    def on_choice_list_chosen(self) -> None:
        """Tick the row that was clicked; Enter never gets here."""
        self.action_tick()

    def action_done(self) -> None:
        """Go back with what is ticked."""
        ticked = tuple(topic for topic in self._topics if topic in self._ticked)
        self.request(Finish(lambda: self._done(ticked)))
