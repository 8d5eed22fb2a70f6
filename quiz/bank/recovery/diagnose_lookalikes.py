"""Mistakes with characters that look like those of YAML, as word processors and other keyboards write them."""

import re

from quiz.bank.bank_keys import keys_anywhere
from quiz.bank.blocks import has_content, indent
from quiz.bank.recovery.fault_context import Diagnosis, FaultContext, Replacement
from quiz.prose import name_of
from quiz.source import shown

_LIKE_A_SPACE = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"
_ODD_SPACE = re.compile(rf" *(?:- +)*(?:-|(?P<key>[a-z][a-z-]*):) *(?P<odd>[{_LIKE_A_SPACE}])[\s{_LIKE_A_SPACE}]*")
_WIDE_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z-]*)\s*(?P<sign>[：﹕︰꞉∶])\s*(?P<text>.*)")
_BULLET = re.compile(r" *(?P<sign>[•·∙◦▪●○‣–—−*+]|\d{1,3}[.)]|[a-zA-Z][.)])\s+(?P<text>\S.*)")
_FENCE = re.compile(r"(?:```|~~~)\s*\w*\s*")


def is_fence(line: str) -> bool:
    """Return whether ``line`` is the fence of a code block, copied along from a page in Markdown."""
    return _FENCE.fullmatch(line) is not None


def fence(context: FaultContext) -> Diagnosis | None:
    """Diagnose the fence of a code block."""
    if not is_fence(context.line):
        return None
    line, length = context.place[0], len(context.line)
    message = f"{context.line[:3]} marks code in other texts, and means nothing in a bank."
    return Diagnosis((line, 0), message, "Take this line out.", length, Replacement((line, 0), (line, length), ""))


def odd_space(context: FaultContext) -> Diagnosis | None:
    """Diagnose something like a space after a dash or the colon of a key."""
    for line in context.suspects:
        found = _ODD_SPACE.match(context.lines[line])
        if found is None or (found["key"] or "why") not in keys_anywhere():
            continue
        start = found.start("odd")
        after = f"the colon of `{found['key']}`" if found["key"] else "the dash"
        return Diagnosis(
            (line, start),
            f"Something like a space ({name_of(found['odd'])}) follows {after}.",
            "Put a plain space in its place.",
            found.end() - start,
            Replacement((line, start), (line, found.end()), " "),
        )
    return None


def wide_colon(context: FaultContext) -> Diagnosis | None:
    """Diagnose the colon of another script after a key."""
    for line in context.suspects:
        found = _WIDE_COLON.fullmatch(context.lines[line])
        if found is None or found["key"] not in keys_anywhere():
            continue
        plain = f"{found['key']}: {shown(found['text'])}".rstrip()
        return Diagnosis(
            (line, found.start("sign")),
            f"The colon after `{found['key']}` is of another kind ({name_of(found['sign'])}).",
            f"Write a plain colon and a space: `{plain}`.",
            replacement=Replacement(
                (line, found.end("key")), (line, found.start("text")), ": " if found["text"] else ":"
            ),
        )
    return None


def bullet(context: FaultContext) -> Diagnosis | None:
    """Diagnose a bullet, a number or a longer dash where an item has its dash."""
    line = context.place[0]
    found = _BULLET.fullmatch(context.lines[line])
    if found is None or not (_is_an_item(context, line) or _begins_with_a_key(found["text"])):
        return None
    return Diagnosis(
        (line, found.start("sign")),
        f"An item begins with a plain dash, not with `{found['sign']}`.",
        f"Write `- {shown(found['text'])}`.",
        len(found["sign"]),
        Replacement((line, found.start("sign")), (line, found.start("text")), "- "),
    )


def _begins_with_a_key(text: str) -> bool:
    key, colon, _ = text.partition(":")
    return bool(colon) and key in keys_anywhere()


def _is_an_item(context: FaultContext, line: int) -> bool:
    """Return whether some line around ``line`` begins an item with a dash in the same column."""
    column = indent(context.lines[line])
    return any(
        has_content(text) and indent(text) == column and text[column:].startswith("- ") for text in context.lines
    )
