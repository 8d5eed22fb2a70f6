"""Lines that YAML takes for the edge of a document: a bank is one, so inside it they are taken out and told."""

import re

from quiz.bank.blocks import Block, says_something
from quiz.bank.lookalikes import is_fence
from quiz.bank.parsed import Fault
from quiz.bank.slips import tell
from quiz.source import Notes

_EDGE = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")


def without_edges(block: Block, notes: Notes) -> Block:
    """``block`` with the lines blanked that YAML takes for the end of a file, each told unless it stands at an edge."""
    block = _without_fences(block, notes)
    edges = [at for at, line in enumerate(block.lines) if line.startswith(("-", ".", "%")) and _EDGE.match(line)]
    if not edges:
        return block
    lines = list(block.lines)
    cut = set(edges)
    spoken = [at for at, line in enumerate(lines) if says_something(line) and at not in cut]
    for at in edges:
        said = bool(spoken) and spoken[0] < at
        if said and lines[at].startswith("%"):
            continue
        if said and (lines[at].startswith("-") or at < max(spoken[-1], edges[-1])):
            tell(block, Fault.at((block.first + at, 1)), notes)
        lines[at] = ""
    return Block(lines, block.first)


def _without_fences(block: Block, notes: Notes) -> Block:
    """``block`` with the first and the last line blanked that say something where they mark code, each told."""
    spoken = [at for at, line in enumerate(block.lines) if says_something(line)]
    fences = [at for at in dict.fromkeys((*spoken[:1], *spoken[-1:])) if is_fence(block.lines[at])]
    if not fences:
        return block
    lines = list(block.lines)
    for at in fences:
        tell(block, Fault.at((block.first + at, 1)), notes)
        lines[at] = ""
    return Block(lines, block.first)
