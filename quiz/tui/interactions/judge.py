"""Judge one's own typed answer beside the model answer, where no program can."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup

from quiz import wording
from quiz.model import Response
from quiz.tui.interactions.messages import Submitted
from quiz.tui.interactions.reveal import RevealList
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para


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
        typed, model = wording.explaining.TYPED, wording.explaining.MODEL
        yield PageView(
            Page(
                [
                    Para(to_content(typed, "bold")),
                    *(Para(to_content(text)) for text in self._given),
                    Para(to_content(model, "bold"), gap=True),
                    Para(to_content(self._answer)),
                    Para(to_content(wording.asking.JUDGE), gap=True),
                ]
            )
        )
        yield RevealList([Row(text, str(at)) for at, text in enumerate(wording.asking.JUDGEMENTS.values(), 1)])

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Judge."""
        event.stop()
        self.post_message(Submitted((*self._given, tuple(wording.asking.JUDGEMENTS)[event.index])))
