"""The map of an exam: a grid of what is answered, skipped and flagged; go to any question, or hand in."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import wording
from quiz.engine import Session
from quiz.library.one_line import line_of
from quiz.tui.requests import Finish, Lay
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.number_grid import Cell, NumberGrid
from quiz.tui.widgets.page import BLANK, Page, PageView, Para
from quiz.tutor.controls import ExamRow, bank_at_hand, exam_map, unanswered

_STYLES = {"answered": "$text-success", "skipped": "$text-warning", "open": "$text-muted"}


class ExamMap(Frame):
    """One cell a question, and one to hand in."""

    AUTO_FOCUS = "NumberGrid"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Go there", id="map.choose", tooltip="Go to the question, or hand in"),
    ]

    def __init__(self, session: Session, chosen: Callable[[str], None]) -> None:
        self._session, self.bank, self._chosen = session, bank_at_hand(session), chosen
        self._states, self._missing = exam_map(session), unanswered(session)
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Return the grid with the cursor on the first open question, or under it once all are answered."""
        asking = wording.asking
        cells = [
            Cell(asking.EXAM_SIGNS[row.state], asking.EXAM_FLAG[:1] if row.flagged else "", _STYLES[row.state])
            for row in self._states
        ]
        open_ones = (at for at, row in enumerate(self._states) if row.state != "answered")
        cursor = next(open_ones, len(cells))
        legend = Para(to_content(asking.exam_legend(), "$text-muted"), gap=True)
        yield NumberGrid(cells, asking.HAND_IN, cursor)
        yield PageView(self._words(cursor), id="about")
        yield PageView(Page([BLANK, legend]), id="legend")

    def on_mount(self) -> None:
        """Write the title, with how much is answered."""
        done, of = len(self._states) - self._missing, len(self._states)
        self.top(to_content(wording.asking.MAP, "bold"), to_content(wording.asking.exam_answered(done, of)), (done, of))

    def _words(self, at: int) -> Page:
        """Return the question under the cursor and what was done with it, or what handing in means."""
        if at == len(self._states):
            return Page([BLANK, Para(to_content(wording.asking.hand_in(self._missing)))])
        row: ExamRow = self._states[at]
        line = line_of(row.question)
        state = to_content(wording.asking.exam_state(row.state, flagged=row.flagged), "$text-muted")
        number = to_content(f"{at + 1}. ")
        return Page([BLANK, Para(to_content(line, "bold"), number), Para(state)])

    def on_number_grid_moved(self) -> None:
        """Show the question under the cursor."""
        self.refresh_bindings()
        self.query_one("#about", PageView).update(self._words(self.query_one(NumberGrid).cursor))

    def name_of(self, binding: Binding) -> str:
        """Return what a key does with the cell under the cursor."""
        here = binding.action == "choose" and self.query_one(NumberGrid).cursor == len(self._states)
        return wording.asking.HAND_IN if here else super().name_of(binding)

    def action_choose(self) -> None:
        """Choose the cell under the cursor."""
        self.query_one(NumberGrid).choose()

    def on_number_grid_chosen(self, event: NumberGrid.Chosen) -> None:
        """Go to a question, or ask once whether the exam is to be handed in."""
        if event.index < len(self._states):
            self._finish(self._session.plan[event.index])
        else:
            self._ask_hand_in()

    def _ask_hand_in(self) -> None:
        """Ask once whether the exam is to be handed in; another Enter goes back to the map."""
        asking = wording.asking
        page, rows = [Para(to_content(asking.hand_in(self._missing)))], [Row(asking.NOT_YET), Row(asking.HAND_IN)]

        def chosen(row: int) -> None:
            if row:
                self._finish("")

        self.request(Lay(ChoiceDialog(asking.HAND_IN_SURE, page, rows, chosen)))

    def _finish(self, question: str) -> None:
        self.request(Finish(lambda: self._chosen(question)))
