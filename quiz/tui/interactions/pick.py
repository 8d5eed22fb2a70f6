"""Pick one option or tick several, by digit, by arrow and Space, or by mouse; Enter answers."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType

from quiz import wording
from quiz.model import Pick, Response
from quiz.tui.interactions.keyed_list import KeyedList, row_bindings, row_key
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.widgets.choice_list import ROOMY, Row


class PickList(KeyedList):
    """The options of one question, and "I don't know yet" as the last row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Answer", id="pick.answer", tooltip="Answer with what is marked"),
        Binding("space", "mark", "Tick", id="pick.mark", tooltip="Tick the row under the cursor"),
        *row_bindings("pick"),
    ]

    def __init__(self, pick: Pick, given: Response = ()) -> None:
        self.pick = pick
        options = [
            Row(text, row_key(number), marked=text in given, many=pick.many, marked_up=True)
            for number, text in enumerate(pick.options, 1)
        ]
        unknown = Row(wording.asking.DONT_KNOW, "0", marked=False, apart=True, gap=self.app.size.height >= ROOMY)
        super().__init__([*options, unknown], id="interaction")

    def action_row(self, number: int) -> None:
        """Mark the row with that number; 0 is the last one."""
        index = number - 1 if number else len(self.rows) - 1
        if index < len(self.rows) - 1 or not number:
            self.highlighted = index
            self.action_mark()
        else:
            self.post_message(Notice(wording.asking.no_such_option(len(self.rows) - 1)))

    def action_mark(self) -> None:
        """Mark the row under the cursor; where one is to be picked, the mark moves."""
        index = self.highlighted
        if index is None:
            self.post_message(Notice(wording.asking.NO_ROW))
            return
        self.post_message(Notice(""))  # a notice such as that nothing was picked is out of date now
        last = len(self.rows) - 1
        toggles = self.pick.many and index != last
        marks = [bool(row.marked and toggles and at != last) for at, row in enumerate(self.rows)]
        marks[index] = not (toggles and self.rows[index].marked)
        self.redraw([replace(row, marked=mark) for row, mark in zip(self.rows, marks, strict=True)])

    def action_answer(self) -> None:
        """Give what is marked as the response; Enter on a row that is to be marked first marks it, and reports that."""
        at, any_marked = self.highlighted, any(row.marked for row in self.rows)
        if at is not None and not self.rows[at].marked and not (self.pick.many and any_marked):
            self.action_mark()
            self.post_message(Notice(wording.asking.TICKED))
            return
        if self.rows[-1].marked:
            self.post_message(GaveUp())
            return
        marked = {row.text for row in self.rows if row.marked}
        self.post_message(Submitted(tuple(text for text in self.pick.options if text in marked)))

    def clicked(self) -> None:
        """Mark the row that was clicked."""
        self.action_mark()
