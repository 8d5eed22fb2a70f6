"""Lines that begin or end a document, or its questions: YAML's markers, code fences, and a missing ``questions:``."""

import re

from quiz.bank.blocks import Block, has_content
from quiz.bank.compose import Fault
from quiz.bank.recovery.diagnose import report_fault
from quiz.bank.recovery.diagnose_lookalikes import is_fence
from quiz.source import Edit, Report, Span, codes, on_line

_QUESTIONS = re.compile(r"^[ {,]*[\"']?questions?\b", re.MULTILINE | re.IGNORECASE)
_FIRST = re.compile(r" *- +(?:id|type|stem|topic)\s*:(?:\s|$)")
_BARE_KEY = re.compile(r"[^\s:#-][^:#]*:?\s*(?:#.*)?$")
_MARKER = re.compile(r"(?:---|\.\.\.)(?:\s|$)|%")


def without_document_markers(block: Block, report: Report) -> Block:
    """Return ``block`` with YAML's document markers blanked, each reported unless it is at the edge of the file."""
    block = _without_fences(block, report)
    edges = [at for at, line in enumerate(block.lines) if line.startswith(("-", ".", "%")) and _MARKER.match(line)]
    if not edges:
        return block
    lines = list(block.lines)
    cut = set(edges)
    content = [at for at, line in enumerate(lines) if has_content(line) and at not in cut]
    for at in edges:
        has_begun = bool(content) and content[0] < at
        if has_begun and lines[at].startswith("%"):
            continue
        if has_begun and (lines[at].startswith("-") or at < max(content[-1], edges[-1])):
            report_fault(block, Fault.at((block.first + at, 1)), report)
        lines[at] = ""
    return Block(lines, block.first)


def _without_fences(block: Block, report: Report) -> Block:
    """Return ``block`` with a code fence as its first or last line blanked and reported."""
    content = [at for at, line in enumerate(block.lines) if has_content(line)]
    fences = [at for at in dict.fromkeys((*content[:1], *content[-1:])) if is_fence(block.lines[at])]
    if not fences:
        return block
    lines = list(block.lines)
    for at in fences:
        report_fault(block, Fault.at((block.first + at, 1)), report)
        lines[at] = ""
    return Block(lines, block.first)


def split_at_missing_line(block: Block, report: Report) -> tuple[Block, Block] | None:
    """Return the top of ``block`` and its questions, and report the missing line; None where no line is missing."""
    if _QUESTIONS.search(block.text):
        return None
    at = next((at for at, line in enumerate(block.lines) if _FIRST.match(line)), None)
    above = [line for line in block.lines[:at] if has_content(line)]
    if at is None or not above or _BARE_KEY.match(above[-1]):  # another word is in its place, and is reported itself
        return None
    begin = (block.first + at, 1)
    line = block.lines[at]
    report.add(
        on_line(begin[0], len(line) - len(line.lstrip()), len(line)),
        codes.MISSING_KEY,
        "The questions begin here, and `questions:` is missing above them.",
        "Write `questions:` on a line of its own above this one, at the left edge.",
        Edit(Span(report.path, begin, begin), "questions:\n"),
    )
    return Block(block.lines[:at], block.first), Block(block.lines[at:], begin[0])
