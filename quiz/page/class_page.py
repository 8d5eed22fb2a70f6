"""The page of whoever serves a class: counts and figures of questions, and what they may do."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz import prose, wording
from quiz.page.context import Context
from quiz.page.drawing import draw

if TYPE_CHECKING:
    from quiz.stats.items import GroupStatistics, Item

_WORDS = wording.serving
_HEAD = (
    *("bank", "question", "edition", "text", "asked", "answered", "right", "partial", "difficulty"),
    *("place", "option", "key", "learners"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would calculate."""


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


def figures_csv(statistics: "GroupStatistics") -> str:
    """Return the figures of the questions, a line for each option of each, as CSV that a spreadsheet opens safely."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEAD)
    for item in statistics.items:
        writer.writerows([[_cell(value) for value in row] for row in _rows(item)])
    return "\ufeff" + text.getvalue()


def _rows(item: "Item") -> Iterator[tuple[object, ...]]:
    share = f"{item.difficulty.value:.2f}" if item.difficulty else ""
    counts = (item.asked, item.answered, item.right, item.partial, share) if item.asked else ("",) * 5
    start = (*item.name, item.edition, item.stem, *counts)
    yield (*start, "", "", "", "")
    for choice in item.choices:
        yield (*start, choice.place, choice.text, "yes" if choice.key else "no", choice.learners)
    for typed in item.typed:
        yield (*start, typed.place, typed.text, "no", typed.learners)


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    shown = " ".join(prose.safe(value).split())
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
