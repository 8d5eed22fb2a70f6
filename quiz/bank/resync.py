"""What can be read of broken text: it is cut into ever smaller pieces, each read alone.

A forgotten quote costs one question: the piece that holds it is told and left out, the others are read as if nothing
had happened. This room is entered only after a fault.
"""

import re
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from quiz.bank import cuts
from quiz.bank.blocks import Block
from quiz.bank.edges import without_edges
from quiz.bank.events import DEPTH
from quiz.bank.headless import divided
from quiz.bank.keys import HEADER_KEYS
from quiz.bank.parsed import Parsed
from quiz.bank.questions import QUESTION_KEYS
from quiz.bank.slips import tell, tell_misplaced
from quiz.bank.whole import tell_run_ons, whole
from quiz.source import Broken, Mapping, Node, Notes, Scalar, Sequence, codes

_LOOKS_LIKE_A_BANK = re.compile(r"^ *(?:title|questions)[ \t]*:", re.MULTILINE)
_TOGETHER = 256
"""Parts that are read together at most: where a quote is left open, all of them may be read in vain."""

_FAULTS = {codes.SYNTAX, codes.TOO_DEEP}


def pieces(block: Block, parsed: Parsed, begins: tuple[str, ...], notes: Notes) -> Node:
    """The nodes of a whole file of which only ``parsed`` came; ``begins`` is how questions begin in it."""
    mark = len(notes.problems)
    node: Node | None = None
    if _LOOKS_LIKE_A_BANK.search(block.text):
        bare = without_edges(block, notes)
        reader = _Pieces(begins, notes)
        if (halves := divided(bare, notes)) is not None:
            return reader.headless(*halves)
        node = reader.read(bare, known=parsed if bare is block else None).node
    if parsed.fault is not None and not _told(mark, notes):
        tell(block, parsed.fault, notes)
    return node or Broken(block.start, block.end)


class _Read(NamedTuple):
    """What a piece says."""

    node: Node | None
    intact: bool
    """Whether nothing in it was left out."""


class _Pieces:
    """Reads what can be read of broken text."""

    def __init__(self, begins: tuple[str, ...], notes: Notes) -> None:
        self._begins = begins
        self._notes = notes

    def read(self, block: Block, depth: int = 0, known: Parsed | None = None) -> _Read:
        """What can be read of ``block``; each fault is told once, by the smallest piece that holds it.

        ``known`` is what came of the text that ``block`` was cut from. Its fault lies in here, so that nobody need try
        all of it again.
        """
        mark = len(self._notes.problems)
        parsed = known or whole(block, self._begins, self._notes)
        if parsed.fault is None:
            return _Read(parsed.root, intact=True)
        node = self._cut(block, depth + 1, parsed) if depth < DEPTH else None
        if known is not None and node is None:
            return self.read(block, depth)
        intact = not _told(mark, self._notes)
        if intact and known is None:
            tell(block, parsed.fault, self._notes)
        return _Read(node or _leaf(block), intact and known is not None)

    def headless(self, top: Block, questions: Block) -> Mapping:
        """What a bank says in which the line between its ``top`` and its ``questions`` is missing."""
        head, listed = self.read(top, 1).node, self.read(questions, 1).node
        entries = head.entries if isinstance(head, Mapping) else []
        key = Scalar("questions", questions.start, questions.start)
        return Mapping([*entries, (key, listed or Broken(questions.start, questions.end))], top.start, questions.end)

    def _cut(self, block: Block, depth: int, parsed: Parsed) -> Node | None:
        """``block`` from smaller pieces; None where there are none."""
        parts = cuts.parts(block) if depth > 1 else _rejoined(cuts.parts(block), self._begins[1:])
        if len(parts) > 1:
            if cuts.is_list(block):
                return self._list(block, parts, depth, parsed)
            return self._group(block, parts, depth, parsed)
        if (item := cuts.inside_item(block)) is not None:
            self.read(item, depth)
            return Sequence([Broken(block.start, block.end)], block.start, block.end)
        if (inside := cuts.inside_key(block)) is not None:
            key, below = inside
            value = self.read(below, depth, parsed).node or Scalar("", key.end, key.end)
            return Mapping([(key, value)], block.start, block.end)
        return None

    def _list(self, block: Block, parts: list[Block], depth: int, parsed: Parsed) -> Sequence:
        """The items that could be read, Broken for each other.

        As many as possible are read together, twice as many after each success; what has been ``parsed`` already is
        taken as it is.
        """
        items = self._adopted(parsed, block, parts)
        run = 1
        while len(items) < len(parts):
            part = parts[len(items)]
            broken = Broken(part.start, part.end)
            if not _in_place(part, block):
                tell_misplaced(block, part.start, self._notes)
                items.append(broken)
            elif run == 1:
                read = self.read(part, depth)
                items += read.node.items if read.intact and isinstance(read.node, Sequence) else [broken]
                run = 2
            else:
                several = list(takewhile(partial(_in_place, block=block), parts[len(items) : len(items) + run]))
                made = self._together(several)
                items += made
                run = min(2 * run, _TOGETHER) if len(made) == len(several) else 1
        return Sequence(items, block.start, block.end)

    def _together(self, parts: list[Block]) -> list[Node]:
        """The items of ``parts`` up to the first that has a fault."""
        mark = len(self._notes.problems)
        block = Block([line for part in parts for line in part.lines], parts[0].first)
        parsed = whole(block, self._begins, self._notes)
        if parsed.fault is not None:
            return self._adopted(parsed, block, parts)
        if isinstance(parsed.root, Sequence) and len(parsed.root.items) == len(parts):
            return parsed.root.items
        del self._notes.problems[mark:]
        return []

    def _adopted(self, parsed: Parsed, block: Block, parts: list[Block]) -> list[Node]:
        """What was read of the ``parts`` of ``block`` before a fault, as far as each item is what its lines say."""
        assert parsed.fault is not None
        begin, stop = parts[0].start, parsed.fault.place[0]
        items: list[Node] = []
        for item, part in zip(
            next((made.items for made in parsed.lists if made.start == begin), []), parts, strict=False
        ):
            after = part.first + len(part.lines)
            last = item.end[0] - (item.end[1] == 1)  # before the first column of a line nothing of it was read
            whole_part = part.start <= item.start and part.end[0] <= last and item.end <= (after, 1)
            if not whole_part or after > stop:
                break
            items.append(item)
        end = (parts[len(items)].first if len(items) < len(parts) else block.first + len(block.lines), 1)
        self._notes.problems += [problem for problem in parsed.problems if begin <= problem.span.start < end]
        tell_run_ons(parsed, block, (begin, end), self._notes)
        return items

    def _group(self, block: Block, parts: list[Block], depth: int, parsed: Parsed) -> Mapping:
        """The keys that could be read, with Broken for what could not be read of their values."""
        entries: list[tuple[Scalar, Node]] = []
        for part in parts:
            here = depth == 1 and _holds(part, parsed)
            read = self.read(part, depth, parsed if here else None)
            if isinstance(read.node, Mapping):
                entries.extend(read.node.entries)
            elif read.intact:
                tell_misplaced(block, part.start, self._notes)
                if (key := cuts.key_meant(part)) is not None:
                    entries.append((key, Broken(part.start, part.end)))
        return Mapping(entries, block.start, block.end)


def _told(mark: int, notes: Notes) -> bool:
    """Whether a fault is among what was noted after the first ``mark`` problems."""
    return any(problem.code in _FAULTS for problem in notes.problems[mark:])


def _holds(part: Block, parsed: Parsed) -> bool:
    """Whether the fault was met in ``part``."""
    return parsed.fault is not None and part.first <= parsed.fault.place[0] < part.first + len(part.lines)


def _in_place(part: Block, block: Block) -> bool:
    """Whether ``part`` begins like the first item of ``block``."""
    return cuts.is_item(part) and part.start[1] == block.start[1]


def _rejoined(parts: list[Block], dash: tuple[str, ...]) -> list[Block]:
    """The parts of a whole file; where a line of a question slid to the left edge, it goes back to its question.

    It is told by its key, or by the questions behind it: ``dash`` is how those begin.
    """
    joined: list[Block] = []
    for part in parts:
        key = cuts.key_of(part)
        name = key.text if key else ""
        if (
            joined
            and name not in HEADER_KEYS
            and (name in QUESTION_KEYS or any(line.startswith(dash) for line in part.lines))
        ):
            joined[-1] = cuts.joined(joined[-1], part)
        else:
            joined.append(part)
    return joined


def _leaf(block: Block) -> Node:
    """What stands for a piece that cannot be read: under its key, where one can be made out."""
    broken = Broken(block.start, block.end)
    key = cuts.key_of(block)
    return broken if key is None else Mapping([(key, broken)], block.start, block.end)
