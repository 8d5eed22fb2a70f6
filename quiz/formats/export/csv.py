"""A table as comma-separated values, for spreadsheets and for tools that read one: a question in each row."""

import csv
from collections.abc import Sequence
from io import StringIO
from typing import NamedTuple

from quiz.formats.export.shared_texts import explanation
from quiz.formats.export.target import CannotExpress, Entry, Format, Written
from quiz.formats.row_questions import FORMULA
from quiz.model import Bank

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Row(NamedTuple):
    """A question as the cells of its row, apart from its topic."""

    id: str
    type: str
    stem: str
    correct: str
    """Letters of options, or the text of the answer."""
    explanation: str
    tags: str
    options: tuple[str, ...] = ()
    whys: tuple[str, ...] = ()
    """One for each option, or the one of a statement."""


def question(entry: Entry) -> Row:
    """Write one question as a row. Raises CannotExpress for one that has no single answer to write into a cell."""
    keys, name = entry.keys, entry.question.type
    options, why = keys.rows("options"), ""
    match name:
        case "single" | "multiple":
            keys.has_value("score", "balanced")
            if len(options) > len(_LETTERS):
                raise CannotExpress(f"It has {len(options)} options, more than there are letters.")
            correct = ", ".join(letter for letter, row in zip(_LETTERS, options, strict=False) if "correct" in row)
        case "true-false":
            correct, why = keys.text("answer").capitalize(), keys.text("why")
        case "short-answer" | "recall":
            correct = "; ".join((keys.text("answer"), *keys.texts("accept")))
        case "numeric" if keys.unread("answer"):
            correct = f"{keys.text('answer')} {keys.text('unit')}".strip()
        case _:
            raise CannotExpress("A row of a table has no place for such a question.")
    return Row(
        entry.question.id,
        name,
        keys.text("stem"),
        correct,
        explanation(entry),
        ", ".join(keys.texts("tags")),
        tuple(row.text("correct" if "correct" in row else "wrong") for row in options),
        tuple(row.text("why") for row in options) or (why,),
    )


def document(bank: Bank, parts: Sequence[Written[Row]]) -> str:
    """Write the header and a row for each question, with as many columns as the longest list of options needs."""
    rows = [part.content for part in parts]
    options = max((len(row.options) for row in rows), default=0)
    whys = max((len(row.whys) for row in rows if any(row.whys)), default=0)
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    letters = [f"Option {letter}" for letter in _LETTERS[:options]]
    reasons = [f"Why {letter}" for letter in _LETTERS[:whys]]
    writer.writerow(
        ["ID", "Type", "Topic", "Question (Markdown)", *letters, "Correct", "Explanation", *reasons, "Tags"]
    )
    for part, row in zip(parts, rows, strict=True):
        asked = (row.id, row.type, part.topic, row.stem, *_filled(row.options, options))
        answered = (row.correct, row.explanation, *_filled(row.whys, whys), row.tags)
        writer.writerow(map(harmless, (*asked, *answered)))
    return written.getvalue()


def _filled(texts: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*texts, *("",) * width)[:width]


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe before its first sign makes it a text."""
    number = cell.startswith(("+", "-")) and cell[1:].replace(".", "", 1).isdecimal()
    return f"'{cell}" if cell.startswith((*FORMULA, "\t", "\r")) and not number else cell


FORMAT = Format(".csv", question, document)
