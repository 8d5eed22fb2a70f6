"""Put items in order: digits, Space or a click append, Backspace takes the last one back; Enter answers."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from quiz import wording
from quiz.model import Arrange, Response
from quiz.tui.interactions.keyed_list import KeyedList, row_bindings, row_key
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.widgets.choice_list import Row

_NO_PLACE = "·"


class ArrangeList(KeyedList):
    """The items with the position of each that has one; nothing has a position at first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Answer", id="arrange.answer", tooltip="Answer with this order"),
        Binding(
            "space", "append", "Next in order", id="arrange.append", tooltip="Make the row under the cursor the next"
        ),
        Binding("backspace", "take_back", "Take one back", id="arrange.back", tooltip="Take the last one back"),
        *row_bindings("arrange"),
    ]

    def __init__(self, arrange: Arrange, given: Response = ()) -> None:
        self._items = arrange.items
        self._order = [arrange.items.index(item) for item in given if item in arrange.items]
        self._unknown = False
        super().__init__(self._drawn())

    def _drawn(self) -> list[Row]:
        places = {index: place for place, index in enumerate(self._order, 1)}
        ordinals = {index: wording.explaining.ordinal(place) for index, place in places.items()}
        width = len(wording.explaining.ordinal(len(self._items))) + 1
        rows = [
            Row(text, row_key(number), box=ordinals.get(number - 1, _NO_PLACE).ljust(width), marked_up=True)
            for number, text in enumerate(self._items, 1)
        ]
        return [*rows, Row(wording.asking.DONT_KNOW, "0", box=("●" if self._unknown else "").ljust(width))]

    def action_row(self, number: int) -> None:
        """Append the item with that number; 0 is the last row."""
        if number <= len(self._items):
            self.highlighted = number - 1 if number else len(self._items)
            self.action_append()
        else:
            self.post_message(Notice(wording.asking.no_such_option(len(self._items))))

    def action_append(self) -> None:
        """Make the row under the cursor the next in order."""
        index = self.highlighted
        if index is None:
            self.post_message(Notice(wording.asking.NO_ROW))
            return
        if index == len(self._items):
            self._unknown = not self._unknown
        elif index not in self._order:
            self._unknown = False
            self._order.append(index)
        self.redraw(self._drawn())

    def action_take_back(self) -> None:
        """Take the last one back."""
        if self._order:
            self._order.pop()
            self.redraw(self._drawn())

    def action_answer(self) -> None:
        """Give the order as the response."""
        if self._unknown:
            self.post_message(GaveUp())
        else:
            self.post_message(Submitted(tuple(self._items[index] for index in self._order)))

    def clicked(self) -> None:
        """Append the item that was clicked, or take it back where it has its place."""
        index = self.highlighted
        if index is not None and index in self._order:
            self._order.remove(index)
            self.redraw(self._drawn())
        else:
            self.action_append()
