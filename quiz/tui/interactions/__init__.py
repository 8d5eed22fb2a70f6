"""One widget for each way of answering. Each posts a response and knows nothing of questions or sessions."""

from typing import assert_never

from textual.widget import Widget

from quiz.model import Arrange, Fill, Interaction, Pair, Pick, Response, Reveal, Write
from quiz.tui.interactions.arrange import ArrangeList
from quiz.tui.interactions.fill import FillBox
from quiz.tui.interactions.how_sure import HowSureList
from quiz.tui.interactions.messages import GaveUp, Notice, Submitted
from quiz.tui.interactions.pair import PairBox
from quiz.tui.interactions.pick import PickList
from quiz.tui.interactions.reveal import JudgeBox, RevealBox
from quiz.tui.interactions.write import WriteField


def widget_for(interaction: Interaction, given: Response = ()) -> Widget:
    """Return the widget that lets a person answer ``interaction``; ``given`` is what was answered before."""
    match interaction:
        case Pick():
            return PickList(interaction, given)
        case Write():
            return WriteField(interaction, given)
        case Reveal():
            return RevealBox(interaction)
        case Fill():
            return FillBox(interaction, given)
        case Arrange():
            return ArrangeList(interaction, given)
        case Pair():
            return PairBox(interaction, given)
        case _:
            assert_never(interaction)
