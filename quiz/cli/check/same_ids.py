"""Different banks with one id among those that are checked: what people answer in them would be mixed."""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from quiz.bank import Reading
from quiz.source import Problem, Report, Stretch, codes

if TYPE_CHECKING:
    from quiz.library.entry import BankSummary


def found(readings: Sequence[Reading]) -> list[tuple[Problem, ...]]:
    """Return, for each bank, a warning if it is a stranger to an earlier one that has its id."""
    ids = Counter(reading.bank.id for reading in readings if reading.bank)
    if not ids or max(ids.values()) == 1:
        return [()] * len(readings)
    from quiz.library.entry import about  # noqa: PLC0415 - most banks have ids of their own
    from quiz.library.same_id import are_strangers  # noqa: PLC0415 - as above

    problems: list[tuple[Problem, ...]] = []
    before: list[tuple[BankSummary, str]] = []
    for reading in readings:
        here = about(reading.bank, ()) if reading.bank and ids[reading.bank.id] > 1 else None
        others = (it for it in before if here and it[0].id == here.id and are_strangers(here, it[0]))
        problems.append(tuple(_problem(reading, other.title, path) for other, path in islice(others, 1)))
        before += [(here, reading.path)] if here else []
    return problems


def _problem(reading: Reading, title: str, path: str) -> Problem:
    report = Report(reading.texts.paths[0])
    written = reading.head.get("id") if reading.head else None
    name = reading.bank.id if reading.bank else ""
    message = f'The id `{name}` is also that of another bank, "{title}" in {path}: answers to the two would be mixed.'
    report.add(written or Stretch(), codes.SAME_BANK_ID, message, "Give one of the two an id of its own.")
    return report.problems[0]
