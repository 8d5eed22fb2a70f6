"""Lines that YAML takes for the edge of a document: a bank is one, so inside it they are taken out and told."""

import re

from quiz.bank.blocks import Block, says_something
from quiz.bank.compose import Fault
from quiz.bank.recovery.diagnose import tell
from quiz.bank.recovery.diagnose_lookalikes import is_fence
from quiz.source import Edit, Report, Span, Unreadable, codes

_QUESTIONS = re.compile(r"^[ {,]*[\"']?questions?\b", re.MULTILINE | re.IGNORECASE)
_FIRST = re.compile(r" *- +(?:id|type|stem|topic)\s*:(?:\s|$)")
_BARE_KEY = re.compile(r"[^\s:#-][^:#]*:?\s*(?:#.*)?$")
_EDGE = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")


def without_edges(block: Block, report: Report) -> Block:
    """``block`` with the lines blanked that YAML takes for the end of a file, each told unless it stands at an edge."""
    block = _without_fences(block, report)
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
            tell(block, Fault.at((block.first + at, 1)), report)
        lines[at] = ""
    return Block(lines, block.first)


def _without_fences(block: Block, report: Report) -> Block:
    """``block`` with the first and the last line blanked that say something where they mark code, each told."""
    spoken = [at for at, line in enumerate(block.lines) if says_something(line)]
    fences = [at for at in dict.fromkeys((*spoken[:1], *spoken[-1:])) if is_fence(block.lines[at])]
    if not fences:
        return block
    lines = list(block.lines)
    for at in fences:
        tell(block, Fault.at((block.first + at, 1)), report)
        lines[at] = ""
    return Block(lines, block.first)


def divided(block: Block, report: Report) -> tuple[Block, Block] | None:
    """The top of ``block`` and its questions, the missing line told; None where it has one, or none is missed."""
    if _QUESTIONS.search(block.text):
        return None
    at = next((at for at, line in enumerate(block.lines) if _FIRST.match(line)), None)
    above = [line for line in block.lines[:at] if says_something(line)]
    if at is None or not above or _BARE_KEY.match(above[-1]):  # another word stands for it, and is told itself
        return None
    begin = (block.first + at, 1)
    report.add(
        Unreadable(
            (begin[0], len(block.lines[at]) - len(block.lines[at].lstrip()) + 1), (begin[0], len(block.lines[at]) + 1)
        ),
        codes.MISSING_KEY,
        "The questions begin here, and `questions:` is missing above them.",
        "Write `questions:` on a line of its own above this one, at the left edge.",
        Edit(Span(report.path, begin, begin), "questions:\n"),
    )
    return Block(block.lines[:at], block.first), Block(block.lines[at:], begin[0])
