"""What YAML can do and a bank may not: tags, anchors, aliases, merge keys, keys that are no text."""

from typing import Any

from quiz.bank.blocks import Block
from quiz.source import Broken, Node, Notes, Scalar, codes, shown


def refuse(event: Any, block: Block, notes: Notes, *, quiet: bool) -> Broken:
    """Tell of a tag, an anchor or an alias, unless something round it has been told."""
    start, end = event.start_mark, event.end_mark
    broken = Broken((start.line + block.first, start.column + 1), (end.line + block.first, end.column + 1))
    if quiet:
        return broken
    line = block.lines[start.line]
    text = line[start.column : end.column if end.line == start.line and end.column > start.column else None].strip()
    sign, word = text[:1], shown(text.split(" ")[0])
    if sign == "!":
        notes.error(
            broken, codes.TAG, f"`{word}` is read as a YAML tag, not as a text.", f"{_in_quotes('!')}: {quoted(text)}."
        )
    elif sign == "*":
        notes.error(
            broken,
            codes.ALIAS,
            f"`{word}` is read as a pointer to another part of the file; a bank has none.",
            f"{_in_quotes('*')}: {quoted(text)}. A repeated part must be written out.",
        )
    else:
        notes.error(
            broken,
            codes.ALIAS,
            f"`{word}` is read as a name for this part of the file; a bank has none.",
            f"{_in_quotes('&')}: {quoted(text)}." if text != word else f"Take it out. {_in_quotes('&')}.",
        )
    return broken


def refuse_key(made: Node, notes: Notes, *, quiet: bool) -> None:
    """Tell of a key that is no plain text, unless it or something round it has been told."""
    if quiet or isinstance(made, Broken):
        return
    if isinstance(made, Scalar):
        notes.error(
            made,
            codes.ALIAS,
            "`<<` copies keys from another part of the file; a bank does not do that.",
            "Write those keys out here.",
        )
    else:
        notes.error(
            made,
            codes.SYNTAX,
            "A group or a list stands where a key belongs.",
            "Begin with a key and a colon; a text that begins with { or [ or ? needs quotes round it.",
        )


def quoted(text: str) -> str:
    """``text`` as its author should write it, in quotes and shortened."""
    text = shown(text)
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def _in_quotes(sign: str) -> str:
    return f"A text that begins with {sign} must be in quotes"
