"""Slips with signs that only look like those of YAML, as word processors and other keyboards write them."""

import re

from quiz.bank.blocks import indent, says_something
from quiz.bank.recovery import repairs
from quiz.bank.recovery.fault_context import Scene, Slip, Swap
from quiz.prose import name_of
from quiz.source import shown

_LIKE_A_SPACE = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"
_ODD_SPACE = re.compile(rf" *(?:- +)*(?:-|(?P<key>[a-z][a-z-]*):) *(?P<odd>[{_LIKE_A_SPACE}])[\s{_LIKE_A_SPACE}]*")
_WIDE_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z-]*)\s*(?P<sign>[：﹕︰꞉∶])\s*(?P<text>.*)")
_BULLET = re.compile(r" *(?P<sign>[•·∙◦▪●○‣–—−*+]|\d{1,3}[.)]|[a-zA-Z][.)])\s+(?P<text>\S.*)")
_FENCE = re.compile(r"(?:```|~~~)\s*\w*\s*")


def is_fence(line: str) -> bool:
    """Whether ``line`` is the edge of a block of code, as it is copied along from a page in Markdown."""
    return _FENCE.fullmatch(line) is not None


def fence(scene: Scene) -> Slip | None:
    """The edge of a block of code at the left edge of a file."""
    if not is_fence(scene.line):
        return None
    line, length = scene.place[0], len(scene.line)
    message = f"{scene.line[:3]} marks code in other texts, and means nothing in a bank."
    return Slip((line, 0), message, "Take this line out.", length, Swap((line, 0), (line, length), ""))


def odd_space(scene: Scene) -> Slip | None:
    """What only looks like a space, after a dash or the colon of a key."""
    for line in dict.fromkeys((scene.since[0], scene.above(scene.place[0]), scene.place[0])):
        found = None if line is None else _ODD_SPACE.match(scene.lines[line])
        if line is None or found is None or (found["key"] or "why") not in repairs.known_keys():
            continue
        start = found.start("odd")
        after = f"the colon of `{found['key']}`" if found["key"] else "the dash"
        return Slip(
            (line, start),
            f"Something like a space ({name_of(found['odd'])}) stands after {after}.",
            "Put a plain space in its place.",
            found.end() - start,
            Swap((line, start), (line, found.end()), " "),
        )
    return None


def wide_colon(scene: Scene) -> Slip | None:
    """The colon of another script after a key."""
    for line in dict.fromkeys((scene.since[0], scene.above(scene.place[0]), scene.place[0])):
        found = None if line is None else _WIDE_COLON.fullmatch(scene.lines[line])
        if line is None or found is None or found["key"] not in repairs.known_keys():
            continue
        plain = f"{found['key']}: {shown(found['text'])}".rstrip()
        return Slip(
            (line, found.start("sign")),
            f"The colon after `{found['key']}` is of another kind ({name_of(found['sign'])}).",
            f"Write a plain colon and a space: `{plain}`.",
            swap=Swap((line, found.end("key")), (line, found.start("text")), ": " if found["text"] else ":"),
        )
    return None


def bullet(scene: Scene) -> Slip | None:
    """A dot, a number or a longer stroke where an item has its dash."""
    line = scene.place[0]
    found = _BULLET.fullmatch(scene.lines[line])
    if found is None or not (_is_an_item(scene, line) or _begins_with_a_key(found["text"])):
        return None
    return Slip(
        (line, found.start("sign")),
        f"An item begins with a plain dash, not with `{found['sign']}`.",
        f"Write `- {shown(found['text'])}`.",
        len(found["sign"]),
        Swap((line, found.start("sign")), (line, found.start("text")), "- "),
    )


def _begins_with_a_key(text: str) -> bool:
    key, colon, _ = text.partition(":")
    return bool(colon) and key in repairs.known_keys()


def _is_an_item(scene: Scene, line: int) -> bool:
    """Whether an item with a dash stands in the same column somewhere in the lines round ``line``."""
    column = indent(scene.lines[line])
    return any(
        says_something(text) and indent(text) == column and text[column:].startswith("- ") for text in scene.lines
    )
