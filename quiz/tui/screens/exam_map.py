"""The map of an exam: what is answered, skipped and flagged; jump to any question, or hand in."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import wording
from quiz.engine import Session
from quiz.model import Bank
from quiz.tui.screens.frame import Frame
from quiz.tui.text import plain
from quiz.tui.widgets.choices import ChoiceList, Row


class ExamMap(Frame):
    """One row a question, and one to hand in."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Go there", id="map.choose", tooltip="Go to the question, or hand in"),
    ]

    class Chosen(Message):
        """A question is to be shown; none means that the exam is handed in."""

        def __init__(self, question: str) -> None:
            self.question = question
            super().__init__()

    def __init__(self, session: Session) -> None:
        self._session = session
        self._missing = len(session.plan) - len(session.answered)
        self._warned = False
        super().__init__()

    @property
    def bank(self) -> Bank:
        """The bank that is asked."""
        return self._session.pool.bank

    def contents(self) -> Iterable[Widget]:
        """The rows."""
        session = self._session
        rows = [self._row(number, name) for number, name in enumerate(session.plan, 1)]
        at = session.plan.index(session.asked.question) if session.asked and self._missing else len(rows)
        yield ChoiceList([*rows, Row(wording.asking.HAND_IN, detail=wording.asking.hand_in(self._missing))], cursor=at)

    def _row(self, number: int, name: str) -> Row:
        session = self._session
        state = "answered" if name in session.answered else "skipped" if name in session.skipped else "open"
        said = wording.asking.exam_state(state, flagged=name in session.flags)
        return Row(f"{number}. {' '.join(session.pool.questions[name].stem.split())}", detail=said)

    def on_mount(self) -> None:
        """Write the title."""
        self.top(plain(wording.asking.MAP, "bold"))
        self.news("")

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(ChoiceList).action_select()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Go to a question, or hand in; with open questions, only at the second time."""
        if event.index < len(self._session.plan):
            self.post_message(self.Chosen(self._session.plan[event.index]))
        elif self._missing and not self._warned:
            self._warned = True
            self.news(wording.asking.hand_in_sure(self._missing))
        else:
            self.post_message(self.Chosen(""))
