"""The pages around the questions of a class: where one begins, one's own link, and the end of all that is kept."""

from typing import TYPE_CHECKING

from quiz import wording
from quiz.page.context import Context
from quiz.page.drawing import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library import BankSummary

_WORDS = wording.serving


def join(context: Context, banks: "Sequence[BankSummary]", life: str) -> str:
    """Return the page that a class link opens, with how long one's own works; its form goes to the same address."""
    return draw("join.html", context, _WORDS.JOIN, banks=banks, life=life)


def keep(context: Context, address: str) -> str:
    """Return the page that shows a learner's own link."""
    return draw("keep.html", context, _WORDS.YOUR_LINK, address=address)


def forget(context: Context) -> str:
    """Return the page that asks whether everything that is kept of the learner is to be deleted."""
    return draw("forget.html", context, _WORDS.DELETE)
