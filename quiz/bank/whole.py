"""From text to nodes in one go where nothing is wrong with it, which is nearly always; else ``resync`` takes over."""

import re

from quiz.bank.blocks import Block
from quiz.bank.events import parse
from quiz.bank.parsed import Fault, Parsed
from quiz.source import Node, Notes, Place, Scalar, codes

_FIRST_QUESTION = re.compile(r"^questions[ \t]*:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*( *- ?)", re.MULTILINE)


def nodes(text: str, notes: Notes) -> Node | None:
    """The nodes of a whole file; None where it says nothing. Broken stands for what could not be read."""
    block = Block(text.split("\n"))
    dash = _FIRST_QUESTION.search(text)
    begins = ("questions:", dash[1]) if dash else ("questions:",)
    parsed = whole(block, begins, notes)
    root = parsed.root
    if parsed.fault is not None:
        from quiz.bank.resync import pieces  # noqa: PLC0415 - a sound bank needs none of it

        root = pieces(block, parsed, begins, notes)
    if root is None or not ("#" in text or "\\" in text):
        return root
    from quiz.bank.doubts import look  # noqa: PLC0415 - most banks hold neither comment nor escape

    return look(root, block, notes)


def whole(block: Block, begins: tuple[str, ...], notes: Notes) -> Parsed:
    """What ``block`` says; with a fault where it is no YAML, or a quoted text in it has swallowed questions.

    ``begins`` is how the line of a question begins, and the line above them all. What was told before a fault comes
    with it and stays out of ``notes``.
    """
    mark = len(notes.problems)
    parsed = parse(block, notes)
    if parsed.fault is None:
        for text in parsed.long_texts:
            if not text.plain and any(line.startswith(begins) for _, line in _goes_on(text, block)):
                parsed.fault = Fault(codes.SYNTAX, text.end, text.start, "unfinished quoted scalar")
                break
    if parsed.fault is None:
        tell_run_ons(parsed, block, (block.start, (block.first + len(block.lines), 1)), notes)
    else:
        parsed.problems = notes.problems[mark:]
        del notes.problems[mark:]
    return parsed


def tell_run_ons(parsed: Parsed, block: Block, within: tuple[Place, Place], notes: Notes) -> None:
    """Tell of dashes that begin no item, in the texts of ``block`` that stand between two places."""
    for text in parsed.long_texts:
        if text.plain and within[0] <= text.start and text.end <= within[1]:
            from quiz.bank.doubts import tell_run_on  # noqa: PLC0415 - few texts go on without a block sign

            tell_run_on(_goes_on(text, block), notes)


def _goes_on(text: Scalar, block: Block) -> list[tuple[int, str]]:
    """The lines on which ``text`` goes on, with their numbers."""
    last = min(text.end[0], block.first + len(block.lines) - 1)
    return [(number, block.lines[number - block.first]) for number in range(text.start[0] + 1, last + 1)]
