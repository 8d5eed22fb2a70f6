"""``quiz list --flags``: for authors, which questions were flagged, where they stand, when, and why."""

import json
from collections.abc import Iterable, Sequence

from quiz import wording
from quiz.cli import output
from quiz.cli.table import Column, table
from quiz.library import Entry
from quiz.model import Question, Record
from quiz.stats import Flagged, flags


def told(records: Iterable[Record], entries: Sequence[Entry], *, as_json: bool) -> list[str]:
    """The lines to print: banks in the order of ``entries``, questions in the order of their files."""
    places: dict[tuple[str, str], Question] = {}
    for entry in entries:
        for question in entry.bank.questions:
            places.setdefault((entry.bank.id, question.id), question)
    titles = {entry.bank.id: entry.bank.title for entry in reversed(entries)}
    ranks = {name: rank for rank, name in enumerate(places)}
    rows = sorted(flags(records), key=lambda flag: ranks.get((flag.bank, flag.question), len(ranks)))
    found = [(flag, places.get((flag.bank, flag.question))) for flag in rows]
    if as_json:
        return json.dumps([_plain(flag, question) for flag, question in found], indent=2).splitlines()
    if not found:
        return [wording.past.NO_FLAGS]
    columns = [
        Column("BANK", [titles.get(flag.bank, flag.bank) for flag, _ in found]),
        Column("QUESTION", [flag.question for flag, _ in found]),
        Column("PLACE", [_place(question) for _, question in found]),
        Column("WHEN", [f"{flag.at:%Y-%m-%d %H:%M}" for flag, _ in found]),
        Column("WHY", [flag.reason for flag, _ in found]),
    ]
    return table(columns, output.width())


def _place(question: Question | None) -> str:
    """The file and the line; that it is gone where it is."""
    if question is None or question.span is None:
        return wording.past.NOT_THERE
    return f"{question.span.path}:{question.span.start[0]}"


def _plain(flag: Flagged, question: Question | None) -> dict[str, object]:
    """One flag as data; path, line and stem are null where the question is no longer there."""
    span = question.span if question else None
    return {
        "bank": flag.bank,
        "question": flag.question,
        "path": span.path if span else None,
        "line": span.start[0] if span else None,
        "stem": question.stem if question else None,
        "at": flag.at.isoformat(timespec="seconds"),
        "reason": flag.reason or None,
    }
