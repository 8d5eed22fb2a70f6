"""``quiz list --flags`` and ``--overrides``: the questions that learners flagged, and the grades they dispute."""

import json
from collections.abc import Iterable, Sequence

from quiz.cli import output
from quiz.cli.table import Column, table
from quiz.library import Entry
from quiz.model import Question, Record
from quiz.stats import Flagged, Overridden, flags, overrides


def flagged(records: Iterable[Record], entries: Sequence[Entry], bank: str | None, *, as_json: bool) -> list[str]:
    """Return the lines about flagged questions, of one bank or, with ``bank`` None, of all."""
    rows = [it for it in flags(records) if bank in (None, it.bank)]
    if not rows and not as_json:
        return ["No question is flagged."]
    return _lines(rows, entries, "reason" if as_json else "WHY", as_json=as_json)


def overridden(records: Iterable[Record], entries: Sequence[Entry], bank: str | None, *, as_json: bool) -> list[str]:
    """Return the lines about disputed answers, of one bank or, with ``bank`` None, of all."""
    rows = [it for it in overrides(records) if bank in (None, it.bank)]
    if not rows and not as_json:
        return ["No learner has disputed a grade."]
    return _lines(rows, entries, "response" if as_json else "WROTE", as_json=as_json)


def _lines(rows: Sequence[Flagged | Overridden], entries: Sequence[Entry], name: str, *, as_json: bool) -> list[str]:
    """Return the lines to print: banks in the order of ``entries``, questions in the order of their files."""
    places: dict[tuple[str, str], Question] = {}
    for entry in entries:
        for question in entry.bank.questions:
            places.setdefault((entry.bank.id, question.id), question)
    titles = {entry.about.id: entry.about.title for entry in reversed(entries)}
    ranks = {named: rank for rank, named in enumerate(places)}
    ranked = sorted(rows, key=lambda row: ranks.get((row.bank, row.question), len(ranks)))
    found = [(row, places.get((row.bank, row.question))) for row in ranked]
    if as_json:
        return json.dumps([_as_data(row, question, name) for row, question in found], indent=2).splitlines()
    columns = [
        Column("BANK", [titles.get(row.bank, row.bank) for row, _ in found]),
        Column("QUESTION", [row.question for row, _ in found]),
        Column("PLACE", [_place(question) for _, question in found]),
        Column("WHEN", [f"{row.at:%Y-%m-%d %H:%M}" for row, _ in found]),
        Column(name, [row.reason if isinstance(row, Flagged) else ", ".join(row.response) for row, _ in found]),
    ]
    return table(columns, output.width())


def _place(question: Question | None) -> str:
    """Return the file and the line, or that the question is gone."""
    if question is None or question.span is None:
        return "no longer there"
    return f"{question.span.path}:{question.span.start[0]}"


def _as_data(row: Flagged | Overridden, question: Question | None, name: str) -> dict[str, object]:
    """Return one report as data; path, line and stem are null if the question is gone."""
    span = question.span if question else None
    return {
        "bank": row.bank,
        "question": row.question,
        "path": span.path if span else None,
        "line": span.start[0] if span else None,
        "stem": question.stem if question else None,
        "at": row.at.isoformat(timespec="seconds"),
        name: (row.reason or None) if isinstance(row, Flagged) else row.response,
    }
