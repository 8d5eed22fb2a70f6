"""Judge oneself: think and uncover the answer, or compare a typed answer that no program can judge."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup

from quiz import wording
from quiz.model import Response, Reveal
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row, numbered
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


def _model(answer: Iterable[Para], *, gap: bool = False) -> Iterator[Para]:
    """Yield the model ``answer`` under its heading, and the question how it compares."""
    yield Para(to_content(wording.explaining.MODEL, "bold"), gap=gap)
    yield from answer
    yield Para(to_content(wording.asking.JUDGE), gap=True)


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
            model = _model(to_paragraphs(self.reveal.answer, gap=False))
            self.query_one("#model", PageView).update(Page(model))
            rows.show_rows(numbered(_JUDGEMENTS.values()), None)
            self.post_message(Notice(""))


class JudgeBox(VerticalGroup):
    """What was typed, the model answer, and three judgements."""

    DEFAULT_CSS = """
    JudgeBox { height: auto; }
    """

    def __init__(self, given: Response, answer: str) -> None:
        self._given, self._answer = given, answer
        super().__init__()

    def compose(self) -> ComposeResult:
        """Draw both texts, the question, and the rows."""
        heading, *typed = map(to_content, (wording.explaining.TYPED, *self._given))
        given = [Para(heading.stylize("bold")), *map(Para, typed)]
        yield PageView(Page([*given, *_model([Para(to_content(self._answer))], gap=True)]))
        yield RevealList(numbered(_JUDGEMENTS.values()))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Judge."""
        event.stop()
        self.post_message(Submitted((*self._given, tuple(_JUDGEMENTS)[event.index])))
