"""The page of whoever serves a class: counts and figures of questions, and what they may do."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz import wording
from quiz.page.context import Context
from quiz.page.drawing import draw

if TYPE_CHECKING:
    from quiz.stats.items import GroupStatistics

_WORDS = wording.serving


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
