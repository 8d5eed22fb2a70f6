"""The pages around the questions of a class: where one begins, one's own link, and the end of all that is kept."""

from datetime import date
from typing import TYPE_CHECKING

from quiz import wording
from quiz.page.context import Context
from quiz.page.drawing import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library import BankSummary

_WORDS = wording.serving


def join(context: Context, banks: "Sequence[BankSummary]", days: int) -> str:
    """Return the page that a class link opens; its form goes to the same address."""
    return draw("join.html", context, _WORDS.JOIN, banks=banks, life=_WORDS.link_life(days))


def keep(context: Context, address: str, ends: date) -> str:
    """Return the page that shows a learner's own link, which works until ``ends``."""
    return draw("keep.html", context, _WORDS.YOUR_LINK, address=address, life=_WORDS.days_left(ends))


def forget(context: Context) -> str:
    """Return the page that asks whether everything that is kept of the learner is to be deleted."""
    return draw("forget.html", context, _WORDS.DELETE)
