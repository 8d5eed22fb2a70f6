"""Resync: read what can be read of broken text. It is divided into ever smaller pieces, and each is parsed alone.

A YAML parser gives up at the first fault, and everything after it is lost. But a bank repeats one pattern: keys at the
left edge, and under ``questions:`` items that begin with a dash in the same column. So after a fault the text is
divided at the lines on which its author visibly began something new, which are known by indentation alone: first into
the bank's own keys, then into questions, then into the keys of a question, and so on (``split_blocks``). A piece that
parses is taken as it is; a piece that does not is divided further. The fault is reported once, by the smallest piece
that holds it, and Unreadable takes its place: a missing quote costs one question, and the others are read as usual.

Dividing everything and parsing it piece by piece would be slow. So what the parser read before the fault is adopted,
and questions after it are parsed together, twice as many after each success and one alone after a failure. A piece
that parses may still be wrong: a text that has swallowed the next questions (``parse_block``), or an item in another
column than most (``_in_place``). Such a piece is reported as misplaced.
"""

import re
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from quiz.bank.bank_keys import HEADER_KEYS, QUESTIONS, question_keys
from quiz.bank.blocks import Block
from quiz.bank.compose import DEPTH, Parsed
from quiz.bank.parse_block import report_run_ons, whole
from quiz.bank.recovery import split_blocks
from quiz.bank.recovery.diagnose import report_fault, report_misplaced
from quiz.bank.recovery.document_markers import split_at_missing_line, without_document_markers
from quiz.bank.recovery.question_heads import spoilt_head
from quiz.source import Mapping, Node, Report, Scalar, Sequence, Stretch, Unreadable, codes

_LOOKS_LIKE_A_BANK = re.compile(r"^ *(?:title|questions)[ \t]*:", re.MULTILINE)
_TOGETHER = 256
"""The most parts that are parsed together: where a quote is left open, all of them may be parsed in vain."""

_MOST = 3_000
"""From so many problems on, what is below is not read: each fault takes about a third of a millisecond."""
_ENOUGH = f"After {_MOST:,} problems quiz reads no further"

_FAULTS = {codes.SYNTAX, codes.TOO_DEEP}


def pieces(block: Block, parsed: Parsed, begins: tuple[str, ...], report: Report) -> Node:
    """Return the nodes of a whole file of which only ``parsed`` was read; ``begins`` is how its questions begin."""
    mark = len(report.problems)
    node: Node | None = None
    if _LOOKS_LIKE_A_BANK.search(block.text):
        bare = without_document_markers(block, report)
        reader = _Pieces(begins, report)
        if (halves := split_at_missing_line(bare, report)) is not None:
            return reader.headless(*halves)
        node = reader.read(bare, known=parsed if bare is block else None).node
    if parsed.fault is not None and not _has_fault(mark, report):
        report_fault(block, parsed.fault, report)
    return node or Unreadable(block.start, block.end)


class _Read(NamedTuple):
    """The content of a piece."""

    node: Node | None
    intact: bool
    """Whether nothing in it was left out."""


class _Pieces:
    """Reads the pieces of one file."""

    def __init__(self, begins: tuple[str, ...], report: Report) -> None:
        self._begins = begins
        self._report = report

    def read(self, block: Block, depth: int = 0, known: Parsed | None = None) -> _Read:
        """Return what can be read of ``block``; each fault is reported once, by the smallest piece that holds it.

        ``known`` is the content of the text from which ``block`` was cut. The fault of that text is in this block, so
        it need not be parsed as a whole again.
        """
        mark = len(self._report.problems)
        parsed = known or whole(block, self._begins, self._report)
        if parsed.fault is None:
            return _Read(parsed.root, intact=True)
        node = self._cut(block, depth + 1, parsed) if depth < DEPTH else None
        if known is not None and node is None:
            return self.read(block, depth)
        intact = not _has_fault(mark, self._report)
        if intact and known is None:
            report_fault(block, parsed.fault, self._report)
        return _Read(node or _leaf(block), intact and known is not None)

    def headless(self, top: Block, questions: Block) -> Mapping:
        """Return a bank in which the line between its ``top`` and its ``questions`` is missing."""
        head, listed = self.read(top, 1).node, self.read(questions, 1).node
        entries = head.entries if isinstance(head, Mapping) else []
        key = Scalar("questions", questions.start, questions.start)
        return Mapping(
            [*entries, (key, listed or Unreadable(questions.start, questions.end))], top.start, questions.end
        )

    def _cut(self, block: Block, depth: int, parsed: Parsed) -> Node | None:
        """Return ``block`` read from smaller pieces; None where there are none."""
        parts = split_blocks.parts(block) if depth > 1 else _rejoined(split_blocks.parts(block), self._begins[1:])
        if len(parts) > 1:
            if split_blocks.is_list(block):
                return self._list(block, parts, depth, parsed)
            return self._group(block, parts, depth, parsed)
        if (item := split_blocks.inside_item(block)) is not None:
            self.read(item, depth)
            return Sequence([Unreadable(block.start, block.end)], block.start, block.end)
        if (inside := split_blocks.inside_key(block)) is not None:
            key, below = inside
            if below.first == key.start[0] and parsed.fault is not None:
                report_fault(block, parsed.fault, self._report)
            value = self.read(below, depth, parsed).node or Scalar("", key.end, key.end)
            return Mapping([(key, value)], block.start, block.end)
        return None

    def _list(self, block: Block, parts: list[Block], depth: int, parsed: Parsed) -> Sequence:
        """Return the items that could be read, with Unreadable for each of the others.

        As many as possible are parsed together, twice as many after each success; what has been ``parsed`` already is
        adopted.
        """
        items = self._adopted(parsed, block, parts)
        column = split_blocks.item_column(block.lines, block.opening or 0)
        run = 1
        while len(items) < len(parts):
            part = parts[len(items)]
            broken = Unreadable(part.start, part.end)
            if self._is_enough(part):
                break
            if not _in_place(part, column):
                report_misplaced(part, part.start, self._report, column, listed=True)
                items.append(broken)
            elif run == 1:
                read = self.read(part, depth)
                items += read.node.items if read.intact and isinstance(read.node, Sequence) else [broken]
                run = 2
            else:
                several = list(takewhile(partial(_in_place, column=column), parts[len(items) : len(items) + run]))
                made = self._together(several)
                items += made
                run = min(2 * run, _TOGETHER) if len(made) == len(several) else 1
        return Sequence(items, block.start, block.end)

    def _is_enough(self, part: Block) -> bool:
        """Return whether so much is wrong that ``part`` and what is below it are not read; that is reported once."""
        found = self._report.problems
        if len(found) < _MOST:
            return False
        if not found[-1].message.startswith(_ENOUGH):
            hint = "Fix the first of them, and check again."
            self._report.add(Stretch(part.start, part.end), codes.SYNTAX, f"{_ENOUGH}.", hint)
        return True

    def _together(self, parts: list[Block]) -> list[Node]:
        """Return the items of ``parts`` up to the first that has a fault."""
        mark = len(self._report.problems)
        block = Block([line for part in parts for line in part.lines], parts[0].first)
        parsed = whole(block, self._begins, self._report)
        if parsed.fault is not None:
            return self._adopted(parsed, block, parts)
        if isinstance(parsed.root, Sequence) and len(parsed.root.items) == len(parts):
            return parsed.root.items
        del self._report.problems[mark:]
        return []

    def _adopted(self, parsed: Parsed, block: Block, parts: list[Block]) -> list[Node]:
        """Return what was read of the ``parts`` of ``block`` before a fault, where each item covers its own lines."""
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
        self._report.problems += [problem for problem in parsed.problems if begin <= problem.span.start < end]
        report_run_ons(parsed, block, (begin, end), self._report)
        return items

    def _group(self, block: Block, parts: list[Block], depth: int, parsed: Parsed) -> Mapping:
        """Return the keys that could be read, with Unreadable for values that could not."""
        entries: list[tuple[Scalar, Node]] = []
        for part in parts:
            if depth > 1 and self._is_enough(part):
                break
            here = depth == 1 and _holds(part, parsed)
            read = self.read(part, depth, parsed if here else None)
            if isinstance(read.node, Mapping):
                entries.extend(read.node.entries)
            elif read.intact:
                report_misplaced(block, part.start, self._report, block.start[1] - 1, listed=False)
                if (key := split_blocks.intended_key(part)) is not None:
                    entries.append((key, Unreadable(part.start, part.end)))
        return Mapping(entries, block.start, block.end)


def _has_fault(mark: int, report: Report) -> bool:
    """Return whether a fault was reported after the first ``mark`` problems."""
    return any(problem.code in _FAULTS for problem in report.problems[mark:])


def _holds(part: Block, parsed: Parsed) -> bool:
    """Return whether the fault was found in ``part``."""
    return parsed.fault is not None and part.first <= parsed.fault.place[0] < part.first + len(part.lines)


def _in_place(part: Block, column: int) -> bool:
    """Return whether ``part`` begins with a dash after ``column`` spaces."""
    return split_blocks.is_item(part) and part.start[1] == column + 1


def _rejoined(parts: list[Block], dash: tuple[str, ...]) -> list[Block]:
    """Return the parts of a whole file; a line of a question that slipped to the left edge rejoins its question.

    It is recognised by its key, or by the questions after it: ``dash`` is how those begin. The questions of a bank are
    in one list, so a key of the header between them slipped there as well, and a second ``questions:`` is one too many.
    """
    groups: list[list[Block]] = []
    below = False
    for part in parts:
        key = split_blocks.key_of(part)
        name = key.text if key else ""
        holds_questions = any(line.startswith(dash) for line in part.lines)
        own = name not in HEADER_KEYS and (name in question_keys() or holds_questions)
        again = below and (split_blocks.holds_questions(part) or _begins_spoilt(part))
        below = below or name == QUESTIONS.name
        if groups and (own or again):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [split_blocks.joined(group) if len(group) > 1 else group[0] for group in groups]


def _begins_spoilt(part: Block) -> bool:
    """Return whether a question without its dash is at the left edge."""
    return part.opening is not None and spoilt_head(part.lines, part.opening) is not None


def _leaf(block: Block) -> Node:
    """Return the node for a piece that cannot be read: Unreadable, under its key where one can be recognised."""
    broken = Unreadable(block.start, block.end)
    key = split_blocks.key_of(block)
    return broken if key is None else Mapping([(key, broken)], block.start, block.end)
