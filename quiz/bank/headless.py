"""A bank whose author forgot the line ``questions:``: where its questions begin nevertheless."""

import re

from quiz.bank.blocks import Block, says_something
from quiz.source import Broken, Edit, Notes, Span, codes

_QUESTIONS = re.compile(r"^[ {,]*[\"']?questions?\b", re.MULTILINE | re.IGNORECASE)
_FIRST = re.compile(r" *- +(?:id|type|stem|topic)\s*:(?:\s|$)")
_BARE_KEY = re.compile(r"[^\s:#-][^:#]*:?\s*(?:#.*)?$")


def divided(block: Block, notes: Notes) -> tuple[Block, Block] | None:
    """The top of ``block`` and its questions, the missing line told; None where it has one, or none is missed."""
    if _QUESTIONS.search(block.text):
        return None
    at = next((at for at, line in enumerate(block.lines) if _FIRST.match(line)), None)
    above = [line for line in block.lines[:at] if says_something(line)]
    if at is None or not above or _BARE_KEY.match(above[-1]):  # another word stands for it, and is told itself
        return None
    begin = (block.first + at, 1)
    notes.add(
        Broken(
            (begin[0], len(block.lines[at]) - len(block.lines[at].lstrip()) + 1), (begin[0], len(block.lines[at]) + 1)
        ),
        codes.MISSING_KEY,
        "The questions begin here, and `questions:` is missing above them.",
        "Write `questions:` on a line of its own above this one, at the left edge.",
        Edit(Span(notes.path, begin, begin), "questions:\n"),
    )
    return Block(block.lines[:at], block.first), Block(block.lines[at:], begin[0])
