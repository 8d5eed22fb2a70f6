"""Fill the gaps of a text, each a field or a list; Enter goes to the next gap, and after the last one answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from quiz import wording
from quiz.model import Fill, Gap, Response
from quiz.tui.interactions.keyed_list import KeyedList, row_bindings, row_key
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted, noted
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import Row
from quiz.tui.widgets.field import Field
from quiz.tui.widgets.page import Page, PageView, Para


class GapField(Field):
    """A gap to type in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Go on", id="fill.next", tooltip="Go to the next gap; answer after the last"),
        Binding(
            "tab",
            "app.focus_next",
            "Leave gap",
            id="fill.further",
            tooltip="The next gap, then the question: letters act",
        ),
    ]


class GapList(KeyedList):
    """A gap to pick for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "done", "Go on", id="fill.done", tooltip="Go to the next gap; answer after the last"),
        Binding("space", "mark", "Tick", id="fill.mark", tooltip="Tick the row under the cursor"),
        *row_bindings("fill"),
    ]

    class Marked(Message):
        """A row was marked."""

    class Done(Message):
        """Enter was pressed."""

    @property
    def value(self) -> str:
        """Return the marked text; empty where none is marked."""
        return next((row.text for row in self.rows if row.marked), "")

    @property
    def keyed(self) -> int:
        """Return how many rows have a key."""
        return len(self.rows)

    def action_row(self, number: int) -> None:
        """Mark the row with that number."""
        if 0 < number <= len(self.rows):
            self.highlighted = number - 1
            self.action_mark()

    def action_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away."""
        self.redraw(
            [replace(row, marked=at == self.highlighted and not row.marked) for at, row in enumerate(self.rows)]
        )
        self.post_message(self.Marked())

    def action_done(self) -> None:
        """Go on."""
        self.post_message(self.Done())

    def clicked(self) -> None:
        """Mark the row that was clicked."""
        self.action_mark()


class FillBox(VerticalGroup):
    """The text with what was filled in so far, and its gaps one under the other."""

    DEFAULT_CSS = """
    FillBox { height: auto; }
    FillBox .gap-label { margin-top: 1; }
    """

    def __init__(self, fill: Fill, given: Response = ()) -> None:
        self._fill, self._given = fill, given
        super().__init__()

    def compose(self) -> ComposeResult:
        """Draw the text, then one field for each gap."""
        yield PageView(self._text(list(self._given)), id="text")
        gaps = [part for part in self._fill.parts if isinstance(part, Gap)]
        given = (*self._given, *("" for _ in gaps))
        for number, gap in enumerate(gaps, 1):
            yield PageView(Page([Para(to_content(wording.asking.gap(number), "bold"))]), classes="gap-label")
            if gap.options:
                rows = [
                    Row(text, row_key(at), marked=text == given[number - 1]) for at, text in enumerate(gap.options, 1)
                ]
                yield GapList(rows, classes="gap")
            else:
                # whoever comes back to a gap corrects what is there: if it were selected, the first key would delete it
                yield GapField(given[number - 1], max_length=2_000, classes="gap", select_on_focus=False)

    def _gaps(self) -> list[GapField | GapList]:
        return [gap for gap in self.query(".gap").results() if isinstance(gap, GapField | GapList)]

    def _text(self, values: list[str]) -> Page:
        """Return the text with what each gap holds so far."""

        def pieces() -> Iterator[Content]:
            number = 0
            for part in self._fill.parts:
                if isinstance(part, str):
                    yield to_content(part)
                else:
                    value = values[number].strip() if number < len(values) else ""
                    number += 1
                    yield to_content(wording.asking.gap_in_text(number, value), "bold $text-accent")

        return Page([Para(Content("").join(pieces()))])

    @on(Input.Changed)
    @on(GapList.Marked)
    def _redraw(self, event: Message) -> None:
        """Show the text with what its gaps hold now."""
        event.stop()
        self.query_one("#text", PageView).update(self._text([gap.value for gap in self._gaps()]))

    def go_to_first(self, numbers: Sequence[int]) -> None:
        """Put the cursor into the first of the gaps with these numbers."""
        if numbers:
            self._gaps()[numbers[0] - 1].focus()

    @on(Input.Submitted)
    @on(GapList.Done)
    def _go_on(self, event: Message) -> None:
        """Go to the next gap; after the last one, answer. Empty gaps are reported once before they count."""
        event.stop()
        gaps = self._gaps()
        focused = next((at for at, gap in enumerate(gaps) if gap.has_focus), len(gaps) - 1)
        if focused < len(gaps) - 1:
            gaps[focused + 1].focus()
            return
        values = tuple(gap.value.strip() for gap in gaps)
        empty = values.count("")
        warning = wording.asking.GIVE_UP_EMPTY if empty == len(values) else wording.asking.gaps_empty(empty)
        if not empty or noted(self) == warning:
            self.post_message(Submitted(values) if any(values) else GaveUp())
        else:
            self.post_message(Notice(warning))
