"""What has to be held against its sources again, and when.

Everything is due 12 months after it was checked; figures, immunotherapy and targeted drugs after 6. A source that was
old when it was read needs a reason in ``old_sources.tsv``. Today is an argument:
``python -m tests.questions.upkeep 2027-06-01``.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date

from quiz.model import Question
from quiz.model.bank import Reference

from .texts import Text, first_bank, paragraphs, texts

EVERYTHING, MOVING = 12, 6
"""Months."""
OLD_SOURCE = 8
"""Years before the check from which on a source is old."""
_MOVES = re.compile(
    r"immunotherap|checkpoint|her2 drug|cdk4/6|parp|pi3k|antibody-drug|esr1|\b\d+(\.\d+)? (in|of) (every )?100\b"
    r"|\bin (every )?100\b|\b1 in \d+\b"
)
_SURVIVAL = re.compile(r"\b(alive|live[ds]?|survival|survived)\b")
_FIGURE = re.compile(r"\b\d+(\.\d+)? (in|of) (every )?\d+\b|\bmore than 1 in \d+\b|\d ?%")
_YEARS = re.compile(r"\b(19|20)\d\d\b")
_MADE_UP = re.compile(r"made-up example|similar people")


def months_between(earlier: date, later: date) -> int:
    """Return the whole months from ``earlier`` to ``later``."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def checked(question: Question) -> date:
    """Return the day on which ``question`` was last held against its sources."""
    return date.fromisoformat(question.checked or first_bank().checked)


def moves(question: Question) -> bool:
    """Return whether ``question`` is about figures, immunotherapy or targeted drugs."""
    return any(_MOVES.search(text.text.lower()) for text in texts(question))


def due(today: date) -> list[str]:
    """Return the ids of the questions that are to be checked again on ``today``."""
    return [
        each.id
        for each in first_bank().questions
        if months_between(checked(each), today) >= (MOVING if moves(each) else EVERYTHING)
    ]


def year(source: Reference) -> int | None:
    """Return the last year that ``source`` gives for the edition that was read."""
    found = [int(match[0]) for match in _YEARS.finditer(source.as_of)]
    return max(found, default=None)


def old_sources() -> dict[str, int]:
    """Return the sources that were old on the day of the check, with their year."""
    limit = date.fromisoformat(first_bank().checked).year - OLD_SOURCE
    years = {name: year(source) for name, source in first_bank().sources.items()}
    return {name: found for name, found in years.items() if found is not None and found < limit}


def figures_without_years(text: Text) -> Iterator[str]:
    """Return each paragraph of ``text`` that gives a figure of survival, where the whole text names no year."""
    if not _YEARS.search(text.text):
        for paragraph in paragraphs(text.text):
            low = paragraph.lower()
            if _SURVIVAL.search(low) and _FIGURE.search(low) and not _MADE_UP.search(text.text.lower()):
                yield paragraph


if __name__ == "__main__":
    print("\n".join(due(date.fromisoformat(sys.argv[1]))) or "nothing is due")
