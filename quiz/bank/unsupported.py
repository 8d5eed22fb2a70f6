"""What YAML can do and a bank may not: tags, anchors, aliases, merge keys, keys that are not text."""

from typing import Any

from yaml.events import AliasEvent, ScalarEvent

from quiz.bank.blocks import Block
from quiz.source import Node, Report, Scalar, Unreadable, codes, in_quotes, shown


def refuse(event: Any, block: Block, report: Report, *, quiet: bool) -> Unreadable:
    """Report a tag, an anchor or an alias, unless something around it has been reported (``quiet``)."""
    start, end = event.start_mark, event.end_mark
    broken = Unreadable((start.line + block.first, start.column + 1), (end.line + block.first, end.column + 1))
    if quiet:
        return broken
    line = block.lines[start.line]
    text = line[start.column : end.column if end.line == start.line and end.column > start.column else None].strip()
    edit = report.edit(broken, in_quotes(text)) if _is_one_text(event, text, block) else None
    word = shown(text.split(" ")[0])
    sign = text[:1] if text[:1] in {"!", "*"} else "&"
    quotes = f"A text that begins with {sign} must be in quotes"
    code, hint = codes.ALIAS, f"{quotes}: {quoted(text)}."
    match sign:
        case "!":
            code, message = codes.TAG, f"`{word}` is read as a YAML tag, not as a text."
        case "*":
            message = f"`{word}` is read as a pointer to another part of the file; a bank has none."
            hint = f"{hint} A repeated part must be written out."
        case _:
            message = f"`{word}` is read as a name for this part of the file; a bank has none."
            hint = hint if text != word else f"Take it out. {quotes}."
    report.add(broken, code, message, hint, edit)
    return broken


def refuse_key(made: Node, report: Report, *, quiet: bool) -> None:
    """Report a key that is not plain text, unless it or something around it has been reported."""
    if quiet or isinstance(made, Unreadable):
        return
    if isinstance(made, Scalar):
        report.add(
            made,
            codes.ALIAS,
            "`<<` copies keys from another part of the file; a bank does not do that.",
            "Write those keys out here.",
        )
    else:
        report.add(
            made,
            codes.SYNTAX,
            "A group or a list is where a key belongs.",
            "Begin with a key and a colon; a text that begins with { or [ or ? needs quotes around it.",
        )


def quoted(text: str) -> str:
    """Return ``text`` as its author should write it, in quotes and shortened."""
    return in_quotes(shown(text))


def _is_one_text(event: Any, text: str, block: Block) -> bool:
    """Return whether the sign at the beginning certainly belongs to a text, and is not YAML on purpose."""
    if event.end_mark.line != event.start_mark.line or text[:2] in {"!!", "!<"}:
        return False
    if isinstance(event, AliasEvent):
        return f"&{text[1:]}" not in block.pointers
    word = text.split(" ", maxsplit=1)[0]
    return (
        isinstance(event, ScalarEvent)
        and not event.style
        and not (word[:1] == "&" and f"*{word[1:]}" in block.pointers)
    )
