"""Divide blocks at the dashes and keys with which their author began something new.

This module knows indentation, dashes and keys, and nothing else of YAML.
"""

import re
from itertools import pairwise

from quiz.bank.blocks import Block, indent
from quiz.source import Scalar

_ITEM = re.compile(r"( *)-(?:( +)(?=\S)|\s*$)")
_DASH = re.compile(r" *-(?:\s|[^\W\d]|$)")
_QUESTION = re.compile(r" *- +(?:id|type)\s*:(?:\s|$)")
_KEY = re.compile(r"""(?![-?]\s|[#\[\]{}|>])(?:"[^"]*"|'[^']*'|[^\s"'#:][^:]*):(?:\s|$)|[a-z][a-z-]*(?::(?!//)\S|：)""")
_MEANT = re.compile(r" *([a-z][a-z-]*)\s*[:：]")
_ENTRY = re.compile(r""" *("[^"]*"|'[^']*'|[^\s"'#:\-][^:]*):(?:\s|$)""")
_NO_KEY = {"", " "}
_BARE = re.compile(r"\s*(?:#.*)?$")


def is_list(block: Block) -> bool:
    """Return whether ``block`` begins with a dash, even without the space after it."""
    return (at := block.opening) is not None and _DASH.match(block.lines[at]) is not None


def is_item(block: Block) -> bool:
    """Return whether ``block`` begins with a dash as YAML requires it."""
    return (at := block.opening) is not None and _ITEM.match(block.lines[at]) is not None


def parts(block: Block) -> list[Block]:
    """Return one block for each item or key at its own indentation; any other line goes with the part before it."""
    at = block.opening
    if at is None or block.whole:
        return [block]
    starts = _items(block, at) if is_list(block) else _keys(block, at)
    edges = [0, *starts[1:], len(block.lines)]
    return [Block(block.lines[a:b], block.first + a) for a, b in pairwise(edges)]


def joined(block: Block, after: Block) -> Block:
    """Return ``block`` and the one after it as one that must not be divided between them."""
    return Block([*block.lines, *after.lines], block.first, whole=True)


def _keys(block: Block, opening: int) -> list[int]:
    """Return the lines with a key at the indentation of the first."""
    own = indent(block.lines[opening])
    blanks = " " * own
    later = enumerate(block.lines[opening + 1 :], opening + 1)
    starts = (at for at, line in later if line.startswith(blanks) and line[own : own + 1] not in _NO_KEY)
    return [opening, *(at for at in starts if _KEY.match(block.lines[at], own))]


def _items(block: Block, opening: int) -> list[int]:
    """Return the lines with a dash that begin an item here, or that cannot belong to anything inside one."""
    own = indent(block.lines[opening])
    inner = own + 1 + indent(block.lines[opening][own + 1 :])
    starts = [opening]
    for at, line in enumerate(block.lines[opening + 1 :], opening + 1):
        said = line.lstrip(" ")
        if said[:1] == "-":
            dash = len(line) - len(said)
            if dash == own or (dash < inner and _ITEM.match(line)) or _QUESTION.match(line):
                starts.append(at)
    return starts


def inside_item(block: Block) -> Block | None:
    """Return the content of a single item, its dash replaced by a space; None where it is empty."""
    at = block.opening
    if at is None or not (found := _ITEM.match(block.lines[at])):
        return None
    dash = len(found[1])
    lines = [block.lines[at][:dash] + " " + block.lines[at][dash + 1 :], *block.lines[at + 1 :]]
    inner = Block(lines, block.first + at)
    return None if inner.opening is None else inner


def key_of(block: Block) -> Scalar | None:
    """Return the key of a single entry."""
    return _key(block, _ENTRY)


def intended_key(block: Block) -> Scalar | None:
    """Return the key of a single entry whose colon, or the space after it, is wrong."""
    return _key(block, _MEANT)


def _key(block: Block, pattern: re.Pattern[str]) -> Scalar | None:
    at = block.opening
    found = None if at is None else pattern.match(block.lines[at])
    if at is None or not found:
        return None
    line = block.first + at
    return Scalar(found[1].strip().strip("\"'"), (line, found.start(1) + 1), (line, found.end(1) + 1))


def inside_key(block: Block) -> tuple[Scalar, Block] | None:
    """Return a single key without a value on its line, and the lines below it."""
    at, key = block.opening, key_of(block)
    if at is None or key is None or not _BARE.match(block.lines[at], key.end[1]):
        return None
    inner = Block(block.lines[at + 1 :], block.first + at + 1)
    return None if inner.opening is None else (key, inner)
