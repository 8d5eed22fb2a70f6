"""Mistakes of people who write on one line what should be a list, or a group of keys, below its key."""

import re

from quiz.bank.bank_keys import HEADER
from quiz.bank.blocks import indent, without_comment
from quiz.bank.recovery import repairs
from quiz.bank.recovery.fault_context import Diagnosis, FaultContext, Replacement
from quiz.kinds import TABLES
from quiz.source import ListOf, MapOf, Record, Text

_KEY = re.compile(r" *(?:- +)*([a-z-]+) *:\s")
_QUOTED = r"""(?:"[^"\\]*"|'[^']*')"""
_ALL_QUOTED = re.compile(rf"{_QUOTED}(?:\s*[,;]\s*{_QUOTED})+")
_SEVERAL = re.compile(r"[,;]")


def on_one_line(context: FaultContext) -> Diagnosis | None:
    """Diagnose ``hints: First: think`` and ``accept: "a", "b"``, where the key wants a list or a group of keys."""
    line, column = spot = context.value(context.place[0])
    found = _KEY.match(context.lines[line])
    reader = _reader(found[1], of_bank=indent(context.lines[line]) == 0) if found else None
    text = without_comment(context.lines[line][column:])
    is_colon = "mapping values" in context.reason and column <= context.place[1]
    if found is None or reader is None or not (is_colon or _ALL_QUOTED.fullmatch(text)):
        return None
    edit = None if is_colon else Replacement(spot, (line, column + len(text)), f"[{text.replace(';', ',')}]")
    what, hint = "a list", "Write each item on a line of its own below, after `- `."
    if isinstance(reader, MapOf):
        what, edit = "a group of keys", None
        hint = "Write each part on a line of its own below, indented, with its short name first."
    elif is_colon and isinstance(reader.item, Record):
        hint = "Write each item below, after `- `, with each of its keys on a line of its own."
    elif is_colon and isinstance(reader.item, Text) and not _SEVERAL.search(text):
        hint = f"Write it on the next line, after a dash and in quotes: - {context.in_quotes(spot)}"
        edit = repairs.colon_in_quotes(context, line)
    return Diagnosis(spot, f"`{found[1]}` should be {what}, but all of it is on one line.", hint, len(text), edit)


def _reader(name: str, *, of_bank: bool) -> "ListOf[object] | MapOf[object] | None":
    """Return what reads the value of a key, where that is a list or a group for all types of question that have it."""
    tables = [HEADER] if of_bank else TABLES.values()
    readers = [field.reader for table in tables for field in table.fields if field.name == name]
    found = [reader for reader in readers if isinstance(reader, ListOf | MapOf)]
    if not found or len(found) < len(readers):
        return None
    return next((reader for reader in found if isinstance(reader, ListOf) and isinstance(reader.item, Text)), found[0])
