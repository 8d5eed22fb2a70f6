"""Say how sure one is of an answer, before its verdict: a digit, or Enter without saying."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from quiz import wording
from quiz.tui.widgets.choice_list import ChoiceList, Row


class HowSureList(ChoiceList):
    """The three levels with what each earns, and a row for those who do not say, on which the cursor begins."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Choose", id="certainty.choose", tooltip="Choose the row under the cursor"),
        *(Binding(str(level), f"say({level})", show=False, id=f"certainty.{level}") for level in (1, 2, 3)),
        Binding("escape", "back", "Back", key_display="esc", id="sure.back", tooltip="Change the answer first"),
    ]

    class Said(Message):
        """The learner says how sure they are: 1 to 3, or 0 where they do not say."""

        def __init__(self, certainty: int) -> None:
            self.certainty = certainty
            super().__init__()

    class Reconsidered(Message):
        """The learner wants to change the answer first."""

    def __init__(self) -> None:
        rows = [Row(wording.certainty.row(level), str(level)) for level in wording.certainty.LEVELS]
        super().__init__([*rows, Row(wording.certainty.DO_NOT_SAY, " ")], cursor=len(rows), id="how-sure")

    def action_say(self, level: int) -> None:
        """Say a level."""
        self.post_message(self.Said(level))

    def action_back(self) -> None:
        """Go back to the answer."""
        self.post_message(self.Reconsidered())

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Say the level of the row that was chosen."""
        event.stop()
        self.action_say(event.index + 1 if event.index < len(self.rows) - 1 else 0)
