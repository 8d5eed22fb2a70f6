"""Give each left its right: digits, or a click on a right, for the left under the cursor; Enter answers."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.events import Click, Key

from quiz import prose, wording
from quiz.model import Pair, Response
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.interactions.row_keys import ROW_KEYS, digit_of, has_row, row_bindings, row_key
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para


class Rights(ChoiceList, can_focus=False):
    """The numbered right sides: never under the cursor, but to be clicked."""

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked, and leave the cursor where it is."""
        event.prevent_default()  # the list under it would choose once more, and draw a second cursor
        index = event.style.meta.get("option")
        if isinstance(index, int):
            self.post_message(self.Chosen(self, index))


class PairBox(VerticalGroup):
    """The lefts, each with what it was given, and the rights under them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer", "Answer", id="pair.answer", tooltip="Answer with these pairs"),
        Binding("backspace", "clear", "Clear", id="pair.clear", tooltip="Take the right of this left away"),
        Binding("right", "turn(1)", show=False, id="pair.next"),
        Binding("left", "turn(-1)", show=False, id="pair.before"),
        *row_bindings("pair"),
    ]
    DEFAULT_CSS = """
    PairBox { height: auto; }
    """

    def __init__(self, pair: Pair, given: Response = ()) -> None:
        self._pair = pair
        couples = zip(given[::2], given[1::2], strict=False)
        self._given = {
            pair.lefts.index(a): pair.rights.index(b) for a, b in couples if a in pair.lefts and b in pair.rights
        }
        self._unknown = False
        self._warned = False
        super().__init__()

    def compose(self) -> ComposeResult:
        """Draw the lefts, a line of instruction, and the rights."""
        yield ChoiceList([self._left(index) for index in range(len(self._pair.lefts))], cursor=0, id="lefts")
        yield PageView(Page([Para(to_content(wording.asking.PAIR_WITH, "$text-muted"), gap=False)]), id="with")
        yield Rights(self._rights(), id="rights")

    def _left(self, index: int) -> Row:
        given = self._given.get(index)
        detail = wording.asking.paired(prose.shown_lines(self._pair.rights[given]) if given is not None else "")
        return Row(self._pair.lefts[index], detail=detail, marked_up=True)

    def _rights(self) -> list[Row]:
        rows = [Row(text, row_key(number), marked_up=True) for number, text in enumerate(self._pair.rights, 1)]
        return [*rows, Row(wording.asking.DONT_KNOW, "0", marked=self._unknown)]

    @property
    def _lefts(self) -> ChoiceList:
        return self.query_one("#lefts", ChoiceList)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Give the left under the cursor the right that was clicked; a click on a left only moves the cursor."""
        event.stop()
        if event.chooser.id == "rights":
            self._lefts.focus(scroll_visible=False)  # the click had taken the keys away from it
            self.action_row(0 if event.index == len(self._pair.rights) else event.index + 1)

    def on_key(self, event: Key) -> None:
        """Take digits of other scripts too."""
        digit = digit_of(event)
        if digit is not None:
            event.stop()
            self.action_row(digit)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something: letters only where there is a row for them.

        The arrows reach what has no key; where everything has one, they go to another question.
        """
        rights = len(self._pair.rights)
        if action == "turn":
            return rights > len(ROW_KEYS)
        return has_row(parameters, rights) if action == "row" else True

    def action_turn(self, by: int) -> None:
        """Give the left under the cursor the right ``by`` places on from the one that it has."""
        at, of = self._lefts.highlighted, len(self._pair.rights)
        if at is not None:
            given = self._given.get(at, -1 if by > 0 else of)
            self._warned = False
            self._set_unknown(unknown=False)
            self._given[at] = (given + by) % of
            self._lefts.put(at, self._left(at))

    def action_row(self, number: int) -> None:
        """Give the left under the cursor the right with that number, and go to the next left without one."""
        at = self._lefts.highlighted
        self._warned = False
        if number > len(self._pair.rights):
            self.post_message(Notice(wording.asking.no_such_option(len(self._pair.rights))))
            return
        self._set_unknown(unknown=not number)
        if number and at is not None:
            self._given[at] = number - 1
            self._lefts.put(at, self._left(at))
            after = [*range(at + 1, len(self._pair.lefts)), *range(at)]
            self._lefts.highlighted = next((left for left in after if left not in self._given), at)

    def _set_unknown(self, *, unknown: bool) -> None:
        self._unknown = unknown
        self.query_one(Rights).put(len(self._pair.rights), self._rights()[-1])

    def action_clear(self) -> None:
        """Take the right of the left under the cursor away."""
        at = self._lefts.highlighted
        if at is not None:
            self._given.pop(at, None)
            self._lefts.put(at, self._left(at))

    def action_answer(self) -> None:
        """Give the pairs as the response; lefts without a right are reported once before they count."""
        missing = len(self._pair.lefts) - len(self._given)
        if self._unknown:
            self.post_message(GaveUp())
        elif self._given and missing and not self._warned:
            self._warned = True
            self.post_message(Notice(wording.asking.unpaired(missing)))
        else:
            rights = (
                self._pair.rights[self._given[at]] if at in self._given else "" for at in range(len(self._pair.lefts))
            )
            pairs = zip(self._pair.lefts, rights, strict=True)
            self.post_message(Submitted(tuple(text for pair in pairs for text in pair)))
