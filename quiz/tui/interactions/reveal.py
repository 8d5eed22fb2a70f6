"""Think, uncover the answer, judge oneself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup

from quiz import wording
from quiz.model import Reveal
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para

_JUDGEMENTS: Mapping[str, str] = wording.asking.JUDGEMENTS


class RevealList(ChoiceList):
    """Rows of which a digit, Enter or a click chooses one at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Choose", id="reveal.choose", tooltip="Choose the row under the cursor"),
        *(Binding(str(digit), f"digit('{digit}')", show=False, id=f"reveal.{digit}") for digit in range(10)),
    ]

    def action_digit(self, digit: str) -> None:
        """Move to the row with that digit; Enter then chooses it."""
        for index, row in enumerate(self.rows):
            if row.digit == digit:
                self.highlighted = index


class RevealBox(VerticalGroup):
    """First a row that uncovers the answer, then the answer and three judgements."""

    DEFAULT_CSS = """
    RevealBox { height: auto; }
    """

    def __init__(self, reveal: Reveal) -> None:
        self.reveal = reveal
        self.uncovered = False
        super().__init__(id="interaction")

    def compose(self) -> ComposeResult:
        """Draw what to do, the answer once it is uncovered, and the rows."""
        yield PageView(Page([Para(to_content(wording.asking.THINK_FIRST, "$text-muted"))]), id="model")
        yield RevealList(
            [Row(wording.asking.SHOW_ANSWER, "1"), Row(wording.asking.DONT_KNOW, "0")], cursor=0, id="field"
        )

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Uncover, or judge."""
        event.stop()
        rows = self.query_one(RevealList)
        if self.uncovered:
            self.post_message(Submitted((tuple(_JUDGEMENTS)[event.index],)))
        elif event.index:
            self.post_message(GaveUp())
        else:
            self.uncovered = True
            heading = Para(to_content(wording.explaining.MODEL, "bold"))
            ask = Para(to_content(wording.asking.JUDGE), gap=True)
            first, *rest = to_paragraphs(self.reveal.answer)
            self.query_one("#model", PageView).update(Page([heading, replace(first, gap=False), *rest, ask]))
            rows.show_rows([Row(text, str(number)) for number, text in enumerate(_JUDGEMENTS.values(), 1)], None)
            self.post_message(Notice(""))
