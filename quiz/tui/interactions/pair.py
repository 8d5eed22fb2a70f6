"""Give each left its right: a key, or a click on a right, for the left under the cursor; Enter answers."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click

from quiz import prose, wording
from quiz.model import Pair, Response
from quiz.tui.interactions.keyed_list import ROW_KEYS, KeyedList, row_bindings, row_key
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted, noted
from quiz.tui.widgets.choice_list import Row

_FRAME = 8
"""Lines of a screen that a list never has: what is above and below the body, and a stem of two lines."""


class PairBox(KeyedList):
    """The lefts, each with what it was given, and the rights: under them all, or under the left that is answered.

    The cursor is on lefts only. Where there is no room for everything, the rights open under it and follow it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Answer", id="pair.answer", tooltip="Answer with these pairs"),
        Binding("backspace", "clear", "Clear", id="pair.clear", tooltip="Take the right of this left away"),
        Binding("right", "turn(1)", show=False, id="pair.next"),
        Binding("left", "turn(-1)", show=False, id="pair.before"),
        *row_bindings("pair"),
    ]

    def __init__(self, pair: Pair, given: Response = ()) -> None:
        self._pair = pair
        couples = zip(given[::2], given[1::2], strict=False)
        self._given = {
            pair.lefts.index(a): pair.rights.index(b) for a, b in couples if a in pair.lefts and b in pair.rights
        }
        self._unknown = False
        self._at = 0
        """The left that is being answered."""
        self._open_here = len(pair.lefts) + len(pair.rights) + 2 > self.app.size.height - _FRAME
        super().__init__(self._drawn(), cursor=0)

    # What is drawn

    @property
    def _before(self) -> int:
        """Return how many lefts are drawn above the rights."""
        return self._at + 1 if self._open_here else len(self._pair.lefts)

    def _drawn(self) -> list[Row]:
        lefts = [self._left(index) for index in range(len(self._pair.lefts))]
        indent = "  " if self._open_here else ""
        rights = [
            Row(text, row_key(number), box=indent, marked_up=True, gap=number == 1 and not self._open_here)
            for number, text in enumerate(self._pair.rights, 1)
        ]
        unknown = Row(wording.asking.DONT_KNOW, "0", marked=self._unknown or None)
        return [*lefts[: self._before], *rights, *lefts[self._before :], unknown]

    def _left(self, index: int) -> Row:
        given = self._given.get(index)
        right = prose.shown_lines(self._pair.rights[given]) if given is not None else ""
        return Row(self._pair.lefts[index], marked_up=True, beside=wording.asking.paired(right))

    def _redraw(self) -> None:
        """Draw what has changed; all of it where the rights have moved."""
        rows = self._drawn()
        if self._row_of(self._at) != self.highlighted:
            self.show_rows(rows, self._row_of(self._at))
            return
        self.redraw(rows)

    def _row_of(self, left: int) -> int:
        return left if left < self._before else left + len(self._pair.rights)

    def _left_of(self, row: int) -> int | None:
        """Return which left is drawn in a row; None where it is a right, or none of both."""
        rights = len(self._pair.rights)
        left = row if row < self._before else row - rights if row >= self._before + rights else -1
        return left if 0 <= left < len(self._pair.lefts) else None

    def last_in_view(self, index: int) -> int:
        """Return the last of the rows that are to be seen together with the one at ``index``."""
        return index + len(self._pair.rights) if self._open_here and index else index

    # What is done

    def _go_to(self, left: int) -> None:
        self._at = max(0, min(left, len(self._pair.lefts) - 1))
        self._redraw()

    def action_cursor_down(self) -> None:
        """Go to the left below, around the end."""
        self._go_to((self._at + 1) % len(self._pair.lefts))

    def action_cursor_up(self) -> None:
        """Go to the left above, around the beginning."""
        self._go_to((self._at - 1) % len(self._pair.lefts))

    def action_first(self) -> None:
        """Go to the first left."""
        self._go_to(0)

    def action_last(self) -> None:
        """Go to the last left."""
        self._go_to(len(self._pair.lefts) - 1)

    def on_click(self, event: Click) -> None:
        """Give the left under the cursor the right that was clicked; a click on a left only moves the cursor."""
        event.prevent_default()  # the list under it would move the cursor to a right
        row = event.style.meta.get("option")
        if not isinstance(row, int):
            return
        left = self._left_of(row)
        if left is not None:
            self._go_to(left)
        else:
            self.action_row(0 if row == len(self.rows) - 1 else row - self._before + 1)

    @property
    def keyed(self) -> int:
        """Return how many rows have a key: the rights have one."""
        return len(self._pair.rights)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something; the arrows reach what has no key, or else go to another question."""
        return self.keyed > len(ROW_KEYS) if action == "turn" else super().check_action(action, parameters)

    def action_turn(self, by: int) -> None:
        """Give the left under the cursor the right ``by`` places on from the one that it has."""
        of = len(self._pair.rights)
        given = self._given.get(self._at, -1 if by > 0 else of)
        self._unknown = False
        self._given[self._at] = (given + by) % of
        self._redraw()

    def action_row(self, number: int) -> None:
        """Give the left under the cursor the right with that number, and go to the next left without one."""
        if number > len(self._pair.rights):
            self.post_message(Notice(wording.asking.no_such_option(len(self._pair.rights))))
            return
        self._unknown = not number
        if number:
            at, lefts = self._at, len(self._pair.lefts)
            self._given[at] = number - 1
            after = (*range(at + 1, lefts), *range(at))
            self._at = next((left for left in after if left not in self._given), at)
        self._redraw()

    def action_clear(self) -> None:
        """Take the right of the left under the cursor away."""
        self._given.pop(self._at, None)
        self._redraw()

    def action_answer(self) -> None:
        """Give the pairs as the response; lefts without a right are reported once before they count."""
        missing = len(self._pair.lefts) - len(self._given)
        warning = wording.asking.unpaired(missing)
        if self._unknown:
            self.post_message(GaveUp())
        elif self._given and missing and warning != noted(self):
            self.post_message(Notice(warning))
        else:
            rights = (
                self._pair.rights[self._given[at]] if at in self._given else "" for at in range(len(self._pair.lefts))
            )
            pairs = zip(self._pair.lefts, rights, strict=True)
            self.post_message(Submitted(tuple(text for pair in pairs for text in pair)))
