"""Pick one option or tick several, by digit, by arrow and Space, or by mouse; Enter answers."""

from dataclasses import replace
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click

from quiz import wording
from quiz.model import Pick, Response
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.widgets.choice_list import ChoiceList, Row


class PickList(ChoiceList):
    """The options of one question, and "I don't know yet" as the last row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Answer", id="pick.answer", tooltip="Answer with what is marked"),
        Binding("space", "mark", "Mark", id="pick.mark", tooltip="Mark the row under the cursor"),
        *(Binding(str(digit), f"digit({digit})", show=False, id=f"pick.{digit}") for digit in range(10)),
    ]

    def __init__(self, pick: Pick, given: Response = ()) -> None:
        self.pick = pick
        options = [
            Row(text, str(number) if number < 10 else " ", marked=text in given, many=pick.many)
            for number, text in enumerate(pick.options, 1)
        ]
        super().__init__([*options, Row(wording.asking.DONT_KNOW, "0", marked=False)], id="interaction")

    def action_digit(self, digit: int) -> None:
        """Mark the row with that digit."""
        index = digit - 1 if digit else len(self.rows) - 1
        if index < len(self.rows) - 1 or not digit:
            self.highlighted = index
            self.action_mark()
        else:
            self.post_message(Notice(wording.asking.no_such_option(len(self.rows) - 1)))

    def action_mark(self) -> None:
        """Mark the row under the cursor; where one is to be picked, the mark moves."""
        index = self.highlighted
        if index is None:
            return
        self.post_message(Notice(""))  # a notice such as that nothing was picked is out of date now
        last = len(self.rows) - 1
        toggles = self.pick.many and index != last
        for other, row in enumerate(self.rows):
            if other == index:
                self.put(other, replace(row, marked=not row.marked if toggles else True))
            elif row.marked and not (toggles and other != last):
                self.put(other, replace(row, marked=False))

    def action_answer(self) -> None:
        """Give what is marked as the response."""
        if self.rows[-1].marked:
            self.post_message(GaveUp())
            return
        marked = {row.text for row in self.rows if row.marked}
        self.post_message(Submitted(tuple(text for text in self.pick.options if text in marked)))

    def on_click(self, event: Click) -> None:
        """Mark the row that was clicked; a click never answers."""
        index = event.style.meta.get("option")
        if isinstance(index, int):
            self.highlighted = index
            self.action_mark()
