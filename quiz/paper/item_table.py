"""The statistics of questions for spreadsheets, a row for each question and each option, and as plain data."""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from io import StringIO

from quiz import prose
from quiz.formats.export.csv import harmless
from quiz.stats.items import FLOOR, GroupStatistics, Item
from quiz.stats.psychometrics import Interval

_OF_ITEM = (
    *("bank", "question", "edition", "text", "asked", "answered", "right", "partial", "unknown"),
    *("difficulty", "difficulty_low", "difficulty_high", "facility"),
    *("discrimination", "discrimination_learners", "discrimination_exams"),
    *("disputes", "notes"),
)
_OF_PART = ("place", "option", "key", "chosen", "share", "lowest_third", "middle_third", "highest_third")


def as_csv(statistics: GroupStatistics) -> str:
    """Return the statistics as CSV, with the mark by which spreadsheets know UTF-8, and no cell that is a formula."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([*_OF_ITEM, *_OF_PART])
    for item in statistics.items:
        start = _of_item(item)
        writer.writerows([map(_cell, (*start, *part)) for part in (("",) * len(_OF_PART), *_parts(item))])
    return "\ufeff" + written.getvalue()


def _of_item(item: Item) -> tuple[object, ...]:
    return (
        *(*item.name, item.edition, item.stem),
        *((item.asked, item.answered, item.right, item.partial) if item.asked else ("",) * 4),
        item.unknown,
        *(item.difficulty or ("",) * 3),
        item.facility,
        *_discrimination(item),
        *((item.disputes, " ".join(item.notes)) if item.asked else ("", "")),
    )


def _discrimination(item: Item) -> tuple[object, ...]:
    found = item.discrimination
    return (found.value, found.learners, "yes" if found.drawn else "no") if found else ("",) * 3


def _parts(item: Item) -> Iterator[tuple[object, ...]]:
    for choice in item.choices:
        shares = choice.thirds or ("",) * 3
        yield choice.place, choice.text, "yes" if choice.key else "no", choice.learners, choice.share, *shares
    for typed in item.typed:
        yield typed.place, typed.text, "no", typed.learners, *("",) * 4


def _cell(value: object) -> object:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.4f}"
        case str():
            return harmless(" ".join(prose.safe(value).split()))
        case _:
            return value


def as_data(statistics: GroupStatistics, beside: Callable[[Item], Mapping[str, object]] = lambda _: {}) -> object:
    """Return the statistics as values that JSON has; ``beside`` adds to a question what is known of it otherwise."""
    return {
        "learners": statistics.learners,
        "fewest": FLOOR,
        "questions": [{**_data_of(item), **beside(item)} for item in statistics.items],
        "sets": [
            {**asdict(it), "names": ["/".join(name) for name in it.names], "alpha": _interval(it.alpha)}
            for it in statistics.sets
        ],
    }


def _data_of(item: Item) -> dict[str, object]:
    bank, question = item.name
    found = {name: value for name, value in asdict(item).items() if name != "name"}
    return (
        {"bank": bank, "question": question}
        | found
        | {
            "difficulty": _interval(item.difficulty),
            "discrimination": item.discrimination._asdict() if item.discrimination else None,
            "choices": [choice._asdict() for choice in item.choices],
            "typed": [typed._asdict() for typed in item.typed],
            "disputed": [typed._asdict() for typed in item.disputed],
            "notes": dict(item.notes),
        }
    )


def _interval(interval: Interval | None) -> dict[str, float] | None:
    return interval._asdict() if interval else None
