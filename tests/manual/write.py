"""Write the tables of questions/FORMAT.md from the reader's own lists: ``python tests/manual/write.py``."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import indent
from typing import Any

from quiz import kinds
from quiz.bank.bank_keys import FIELDS
from quiz.source import Field, ListOf, MapOf, OneOf, Reader, Record, Text

_USUAL = ListOf(Text(1)).most
"""How many entries a list may have where the table names no other number: the page says so once."""
FORMAT = Path(__file__).parents[2] / "questions" / "FORMAT.md"


def types() -> str:
    """Return a question of every type as authors write it, without what all types share."""
    return "```yaml\n" + "\n".join(map(_type, kinds.every())) + "```"


def _type(kind: kinds.Kind[Any]) -> str:
    question = indent("\n".join(_short(kind.sample)), "  ")
    return f"# {kind.meaning}\n- {question.lstrip()}\n"


def _short(sample: str) -> Iterator[str]:
    """Yield the lines of a sample without id, explanation, and the reasons for what is picked, paired or ordered."""
    key = ""
    for line in sample.splitlines():
        key = line.partition(":")[0] if line[:1].isalpha() else key
        reason = line.startswith("    why:") and key != "reject"
        if line and key not in ("id", "explanation") and not reason:
            yield line


def bank_fields() -> str:
    """Return the table of the keys of a bank."""
    rows = (f"| {_name(field)} | {_meaning(field)} |" for field in FIELDS)
    return "\n".join(("| key of a bank | meaning |", "| --- | --- |", *rows))


def question_fields() -> str:
    """Return the table of the keys of a question, with the types that have them."""
    users: dict[tuple[str, str], list[str]] = {}
    for kind in kinds.every():
        for field in kinds.table(kind.name).fields:
            users.setdefault((_name(field), _meaning(field)), []).append(kind.name)
    shared = {key: names for key, names in users.items() if len(names) > len(kinds.every()) // 2}
    ordered = [*shared, *(key for key in users if key not in shared)]
    rows = (f"| {name} | {_of(users[name, meaning])} | {meaning} |" for name, meaning in ordered)
    return "\n".join(("| key of a question | types | meaning |", "| --- | --- | --- |", *rows))


def _name(field: Field[Any]) -> str:
    return f"**`{field.name}`**" if field.required else f"`{field.name}`"


def _of(names: Iterable[str]) -> str:
    """Return which types a key belongs to, in as few words as possible."""
    named = list(names)
    without = [kind.name for kind in kinds.every() if kind.name not in named]
    if len(without) > 1:
        return ", ".join(named)
    return f"all but {without[0]}" if without else "all"


def _meaning(field: Field[Any]) -> str:
    reader = field.reader
    listed = isinstance(reader, OneOf) and all(choice in field.meaning for choice in reader.choices)
    return f"{field.meaning}{'' if listed else _within(reader)}".replace("|", r"\|")


def _within(reader: Reader[Any]) -> str:
    """Return what can be written there, if not any text."""
    match reader:
        case OneOf():
            return f" One of {_listed(f'`{choice}`' for choice in reader.choices)}."
        case Record():
            return f" With {_listed(map(_name, reader.fields))}."
        case ListOf():
            each = _within(reader.item).replace(" With", " Each with", 1).replace(" At most", " Each has at most", 1)
            return f"{'' if reader.most == _USUAL else f' At most {reader.most}.'}{each}"
        case MapOf():
            return _within(reader.value).replace(" With", " Each with", 1)
        case _:
            return ""


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


PARTS = {"types": types, "bank": bank_fields, "question": question_fields}
"""What to write between the marks of each name."""


def _cut(text: str, mark: str) -> tuple[str, str, str]:
    """Return the text before a mark, the mark, and the text after it."""
    before, found, after = re.split(f"({mark})", text)
    return before, found, after


def written(page: str) -> str:
    """Return ``page`` with every generated part brought up to date. Raises ValueError if it lacks the marks of one."""
    for name, part in PARTS.items():
        before, begin, rest = _cut(page, rf"<!-- {name}: [^\n]* -->\n")
        _, end, after = _cut(rest, rf"<!-- end of {name} -->")
        page = f"{before}{begin}\n{part()}\n\n{end}{after}"
    return page


if __name__ == "__main__":
    FORMAT.write_text(written(FORMAT.read_text(encoding="utf-8")), encoding="utf-8")
