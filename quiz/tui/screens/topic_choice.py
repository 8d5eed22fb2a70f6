"""Which topics a session is to ask, with what is known of each."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.library.topic_knowledge import TopicKnowledge
from quiz.model import Bank
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.widgets.choice_list import ChoiceList, Row, digit


class TopicChoice(Frame):
    """Rows to tick; Enter takes the one under the cursor too. What is ticked stays ticked, however the screen is left.

    Where the person takes all ticks away and then presses Enter, or leaves with none, all topics are asked.
    """

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "Choose", id="topics.done", tooltip="Ask this topic, and those that are ticked"),
        Binding("space", "tick", "Tick", id="topics.tick", tooltip="Tick several topics, or take a tick away"),
        Binding("a", "all", "All topics", id="topics.all", tooltip="Take all ticks away: all topics are asked"),
        *(Binding(str(digit), f"digit({digit})", show=False, id=f"topics.{digit}") for digit in range(1, 10)),
        Binding("left", "untick", "Untick", show=False, id="topics.off", tooltip="Take the tick away"),
        Binding("right", "untick(False)", "Tick on", show=False, id="topics.on", tooltip="Tick the topic"),
    ]

    heading = "Which topics? For all: a, then Enter."

    def __init__(
        self,
        bank: Bank,
        topics: Sequence[TopicKnowledge],
        ticked: Iterable[str],
        done: Callable[[tuple[str, ...]], None],
    ) -> None:
        self.bank, self._topics, self._done = bank, topics, done
        self._ticked, self._dropped = set(ticked), set[str]()
        """The topics that are ticked, and those whose ticks were taken away here: Enter does not tick them again."""
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw one row for each topic, with the cursor on the first that is ticked."""
        rows = self._rows()
        cursor = next((at for at, topic in enumerate(self._topics) if topic.topic in self._ticked), 0)
        yield ChoiceList(rows, cursor=cursor if rows else None)

    def on_mount(self) -> None:
        """Report where there is nothing to choose."""
        self.news("" if self._topics else "This bank has no topics.")

    def _rows(self) -> list[Row]:
        known = [wording.banks.known_of_topic(topic.known, topic.questions) for topic in self._topics]
        return [
            Row(
                topic.title,
                digit(number),
                detail=topic.note,
                marked=topic.topic in self._ticked,
                many=True,
                aside=aside,
                share=(topic.known, topic.questions),
                room=max(map(len, known)),
            )
            for number, (topic, aside) in enumerate(zip(self._topics, known, strict=True), 1)
        ]

    @property
    def _at(self) -> int | None:
        return self.query_one(ChoiceList).highlighted

    def _draw(self) -> None:
        """Draw the rows as they are ticked now."""
        self.query_one(ChoiceList).redraw(self._rows())

    def action_tick(self) -> None:
        """Tick the topic under the cursor, or take the tick away."""
        if self._at is not None:
            topic = self._topics[self._at].topic
            self._dropped = self._dropped | {topic} if topic in self._ticked else self._dropped - {topic}
            self._ticked ^= {topic}
            self._draw()

    def action_untick(self, off: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's actions have no keywords
        """Take the tick of the topic under the cursor away, or tick it."""
        if self._at is not None and (self._topics[self._at].topic in self._ticked) == off:
            self.action_tick()

    def action_all(self) -> None:
        """Take all ticks away."""
        self._dropped |= {topic.topic for topic in self._topics}
        self._ticked.clear()
        self._draw()

    def action_digit(self, digit: int) -> None:
        """Tick the topic with that digit."""
        if digit <= len(self._topics):
            self.query_one(ChoiceList).highlighted = digit - 1
            self.action_tick()

    def on_choice_list_chosen(self) -> None:
        """Tick the row that was clicked; Enter never gets here."""
        self.action_tick()

    def action_done(self) -> None:
        """Go back with what is ticked, and with the topic under the cursor."""
        if self._at is not None:
            self._ticked |= {self._topics[self._at].topic} - self._dropped
        self.action_leave()

    def action_leave(self) -> None:
        """Go back with what is ticked."""
        ticked = tuple(topic.topic for topic in self._topics if topic.topic in self._ticked)
        self.request(Finish(lambda: self._done(ticked)))
