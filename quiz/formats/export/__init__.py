"""A bank written in another program's format, and a list of what that format cannot say. Nothing is read or saved here.

To add a format: its module here, with ``FORMAT``, its name in ``TARGETS``, and its test. The contract test walks the
list.
"""

from importlib import import_module
from typing import Any

from quiz import kinds
from quiz.formats.export.target import CannotExpress, Entry, Exported, Format, NotExported, Written
from quiz.formats.export.used_keys import Keys
from quiz.model import Bank

TARGETS = ("gift", "moodle-xml", "anki", "csv", "markdown")
"""The formats that banks are written in, each the name of its module."""

_IMPLIED = ("id", "type", "topic", "lint")
"""What every format expresses by names, types and parts of the file; and what only concerns our own checks."""


def format_named(name: str) -> Format[Any]:
    """Return the format with this name, one of ``TARGETS``."""
    found: Format[Any] = import_module(f"{__name__}.{name.replace('-', '_')}").FORMAT
    return found


def export(bank: Bank, target: Format[Any]) -> Exported:
    """Return ``bank`` in a format, with what it cannot say: whole questions, and single keys of the others."""
    parts: list[Written[Any]] = []
    left_out: list[NotExported] = []
    not_expressed: dict[str, list[str]] = {}
    for question in bank.questions:
        keys = Keys(kinds.dump(question))
        for name in _IMPLIED:
            keys.text(name)
        try:
            content = target.question(Entry(bank, question, keys))
        except CannotExpress as error:
            left_out.append(NotExported(question.id, str(error)))
            continue
        parts.append(Written(bank.topic_title(question.topic), content))
        for name in keys.unused():
            not_expressed.setdefault(name, []).append(question.id)
    return Exported(
        target.document(bank, parts),
        len(parts),
        tuple(left_out),
        {name: tuple(ids) for name, ids in not_expressed.items()},
        tuple(_not_expressed_of_bank(bank, target)),
    )


def _not_expressed_of_bank(bank: Bank, target: Format[Any]) -> list[str]:
    keys: dict[str, object] = {
        "summary": bank.summary,
        "notice": bank.notice,
        "license": bank.license,
        "authors": bank.authors,
        "help": bank.help,
        "glossary": bank.glossary,
        "confusable": bank.confusable,
    }
    return [name for name, value in keys.items() if value and name not in target.bank_keys]
