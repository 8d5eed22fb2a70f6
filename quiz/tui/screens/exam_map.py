"""The map of an exam: what is answered, skipped and flagged; jump to any question, or hand in."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.engine import Session
from quiz.model import Bank
from quiz.tui.requests import Finish
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tutor.controls import ExamRow, bank_at_hand, exam_map, unanswered


class ExamMap(Frame):
    """One row a question, and one to hand in."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Go there", id="map.choose", tooltip="Go to the question, or hand in"),
    ]

    def __init__(self, session: Session, chosen: Callable[[str], None]) -> None:
        self._session, self._chosen = session, chosen
        self._missing = unanswered(session)
        self._warned = False
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank that is asked."""
        return bank_at_hand(self._session)

    def contents(self) -> Iterable[Widget]:
        """Return the rows, with the cursor on the question on the screen, or on the last row once all are answered."""
        states = exam_map(self._session)
        rows = [_row(number, state) for number, state in enumerate(states, 1)]
        here = [at for at, state in enumerate(states) if state.here]
        hand_in = Row(wording.asking.HAND_IN, detail=wording.asking.hand_in(self._missing))
        yield ChoiceList([*rows, hand_in], cursor=here[0] if here and self._missing else len(rows))

    def on_mount(self) -> None:
        """Write the title."""
        self.top(to_content(wording.asking.MAP, "bold"))
        self.news("")

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(ChoiceList).action_select()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Go to a question, or hand in; with open questions, only at the second time."""
        if event.index < len(self._session.plan):
            self._finish(self._session.plan[event.index])
        elif self._missing and not self._warned:
            self._warned = True
            self.news(wording.asking.hand_in_sure(self._missing))
        else:
            self._finish("")

    def _finish(self, question: str) -> None:
        self.request(Finish(lambda: self._chosen(question)))


def _row(number: int, row: ExamRow) -> Row:
    stem = " ".join(row.question.stem.split())
    return Row(f"{number}. {stem}", detail=wording.asking.exam_state(row.state, flagged=row.flagged))
