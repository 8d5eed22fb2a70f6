"""The pages around the questions of a class: where one begins, one's own link, the end of it all, and who serves it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz import wording
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.library import BankSummary
    from quiz.stats.items import GroupStatistics

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


def notice(
    title: str,
    sentences: tuple[str, ...],
    context: Context,
    *,
    ways: tuple[tuple[str, str], ...] = (),
    again: Form | None = None,
) -> str:
    """Return a page that only says something, calmly; ``ways`` on are pairs of address and words.

    Where the same may be asked once more, ``again`` is what was sent, empty where the page was only looked at.
    """
    fields = [(name, value) for name, values in (again or {}).items() for value in values]
    retry = (("", _WORDS.AGAIN),) if again is not None and not fields else ()
    return draw(
        "notice.html",
        context,
        title,
        heading=title,
        sentences=sentences,
        ways=(*retry, *ways),
        fields=fields,
    )


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """What is shown of a class."""

    learners: int
    answered: int | None
    """None where that is not said."""
    where: tuple[tuple[str, int | None], ...]
    """How many are at each place, by its code."""
    questions: "GroupStatistics"


def operator(context: Context, here: str, join: str, figures: ClassFigures, news: str = "") -> str:
    """Return the page at the address ``here``; ``join`` is the link of the class, empty once it has ended."""
    return draw("operator.html", context, _WORDS.OPERATOR, here=here, join=join, figures=figures, news=news)
