"""Divide blocks at the dashes and keys with which their author began something new.

This module knows indentation, dashes and keys, and nothing else of YAML.
"""

import re
from collections import Counter
from collections.abc import Sequence as AbstractSequence
from itertools import pairwise

from quiz.bank.blocks import Block, indent
from quiz.bank.recovery.question_heads import head_on_key_line, leading_key, spoilt_head
from quiz.source import Scalar

_ITEM = re.compile(r"( *)-(?:( +)(?=\S)|\s*$)")
_DASH = re.compile(r"[ \t]*-(?:\s|[^\W\d]|$)")
_QUESTION = re.compile(r"[ \t]*- +(?:id|type)\s*:(?:\s|$)")
_FIRST_KEY = re.compile(r" *- +(?P<key>[a-z][a-z-]*)\s*:(?:\s|$)")
_ALIKE = {"type": "id", "wrong": "correct"}
"""Keys with which items of the same list begin."""
_KEY = re.compile(r"""(?![-?]\s|[#\[\]{}|>])(?:"[^"]*"|'[^']*'|[^\s"'#:][^:]*):(?:\s|$)|[a-z][a-z-]*(?::(?!//)\S|：)""")
_INTENDED = re.compile(r" *([a-z][a-z-]*)\s*[:：]")
_ENTRY = re.compile(r""" *("[^"]*"|'[^']*'|[^\s"'#:\-][^:]*):(?:\s|$)""")
_NO_KEY = {"", " "}
_BARE = re.compile(r"\s*(?:#.*)?$")


def is_list(block: Block) -> bool:
    """Return whether ``block`` begins with a dash, even without the space after it, or with a question without one.

    Then its other questions are further left than its keys, or its first line is spoilt.
    """
    if (at := block.opening) is None:
        return False
    own = indent(block.lines[at])
    later = [line for line in block.lines[at + 1 :] if _QUESTION.match(line)]
    return (
        _DASH.match(block.lines[at]) is not None
        or any(indent(line) < own for line in later)
        or (bool(later) and spoilt_head(block.lines, at, leading_key(later)) is not None)
    )


def holds_questions(block: Block) -> bool:
    """Return whether a question begins inside ``block``."""
    return any(map(_QUESTION.match, block.lines))


def is_item(block: Block) -> bool:
    """Return whether ``block`` begins with a dash as YAML requires it."""
    return (at := block.opening) is not None and _ITEM.match(block.lines[at]) is not None


def item_column(lines: AbstractSequence[str], opening: int) -> int:
    """Return the indentation of the items of the list whose first item is at the line ``opening``.

    The majority decides, because the first item may be the misplaced one: the majority of the questions where there
    are any, else of the items that begin with the same key as the first.
    """
    columns = Counter(indent(line) for line in lines[opening:] if _QUESTION.match(line))
    if not columns and (first := _first_key(lines[opening])):
        columns = Counter(indent(line) for line in lines[opening:] if _first_key(line) == first)
    own = indent(lines[opening])
    most = max(columns.values(), default=0)
    return own if columns[own] == most else columns.most_common(1)[0][0]


def _first_key(line: str) -> str:
    """Return the key after a dash, the same for all items of one list; an empty text where there is none."""
    found = _FIRST_KEY.match(line)
    return _ALIKE.get(found["key"], found["key"]) if found else ""


def parts(block: Block) -> list[Block]:
    """Return one block for each item or key at its own indentation; any other line goes with the part before it."""
    at = block.opening
    if at is None or block.whole:
        return [block]
    starts = _items(block, at) if is_list(block) else _keys(block, at)
    edges = [0, *starts[1:], len(block.lines)]
    return [Block(block.lines[a:b], block.first + a) for a, b in pairwise(edges)]


def joined(blocks: AbstractSequence[Block]) -> Block:
    """Return ``blocks``, which follow each other, as one that must not be divided between them."""
    return Block([line for block in blocks for line in block.lines], blocks[0].first, whole=True)


def _keys(block: Block, opening: int) -> list[int]:
    """Return the lines with a key at the indentation of the first."""
    own = indent(block.lines[opening])
    blanks = " " * own
    later = enumerate(block.lines[opening + 1 :], opening + 1)
    starts = (at for at, line in later if line.startswith(blanks) and line[own : own + 1] not in _NO_KEY)
    return [opening, *(at for at in starts if _KEY.match(block.lines[at], own))]


def _items(block: Block, opening: int) -> list[int]:
    """Return the lines with a dash that begin an item here, or that cannot belong to anything inside one."""
    own = item_column(block.lines, opening)
    model = next((line for line in block.lines[opening:] if indent(line) == own and _ITEM.match(line)), "")
    inner = own + 1 + indent(model[own + 1 :])
    leading = leading_key(block.lines)
    starts = [opening]
    for at, line in enumerate(block.lines[opening + 1 :], opening + 1):
        content = line.lstrip()
        if content[:1] == "-":
            dash = len(line) - len(content)
            if dash == own or (dash < inner and _ITEM.match(line)) or _QUESTION.match(line):
                starts.append(at)
                continue
        if leading and spoilt_head(block.lines, at, leading):
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
    return _key(block, _INTENDED)


def _key(block: Block, pattern: re.Pattern[str]) -> Scalar | None:
    at = block.opening
    found = None if at is None else pattern.match(block.lines[at])
    if at is None or not found:
        return None
    line = block.first + at
    return Scalar(found[1].strip().strip("\"'"), (line, found.start(1) + 1), (line, found.end(1) + 1))


def inside_key(block: Block) -> tuple[Scalar, Block] | None:
    """Return a single key without a value on its line, and the lines below it.

    The first question may be on the line of its key; it is returned as the first of those lines.
    """
    at, key = block.opening, key_of(block)
    if at is None or key is None:
        return None
    if (head := head_on_key_line(block.lines[at])) is not None:
        line = " " * item_column(block.lines, at) + head[1]
        return key, Block([line, *block.lines[at + 1 :]], block.first + at)
    if not _BARE.match(block.lines[at], key.end[1]):
        return None
    inner = Block(block.lines[at + 1 :], block.first + at + 1)
    return None if inner.opening is None else (key, inner)
