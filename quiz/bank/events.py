"""From PyYAML's event stream to our own nodes, without recursion: every scalar is text, every node has its place.

Tags, anchors, aliases and merge keys are told and never followed, so a bomb made of them costs nothing.
"""

from typing import Any

from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from quiz.bank import scanning
from quiz.bank.blocks import Block
from quiz.bank.parsed import Fault, Parsed
from quiz.bank.refusals import refuse, refuse_key
from quiz.source import Broken, Mapping, Node, Notes, Scalar, Sequence, codes

DEPTH = 32
"""Lists and groups inside each other; no bank needs ten."""

_BLOCK = frozenset("|>")
_NO_KEY = Scalar("")


class _Refused(Exception):  # noqa: N818 - it ends the loop below and goes no further
    """A fault that only we call one."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def parse(block: Block, notes: Notes) -> Parsed:
    """What ``block`` says; with a fault where it is no YAML, or too deep, or begins a second document."""
    parser = scanning.PARSER(block.text)
    parsed = Parsed()
    try:
        _build(parser.get_event, parsed, block, notes)
    except MarkedYAMLError as error:
        parsed.fault = _fault(error, block)
    except _Refused as refused:
        parsed.fault = refused.fault
    finally:
        parser.dispose()
    return parsed


def _build(next_event: Any, parsed: Parsed, block: Block, notes: Notes) -> None:
    """One pass over the events: ``holder`` is being filled, ``unsound`` says that it will be Broken when it is full."""
    first = block.first
    stack: list[tuple[Mapping | Sequence | None, Scalar | None, bool]] = []
    holder: Mapping | Sequence | None = None
    key: Scalar | None = None
    unsound = False
    made: Node | None
    while True:
        event = next_event()
        sort = event.__class__
        if sort is ScalarEvent:
            text, start, end = event.value, event.start_mark, event.end_mark
            place, after = (start.line + first, start.column + 1), (end.line + first, end.column + 1)
            made = Scalar(text, place, after, not event.style)
            if start.line != end.line or not text or event.tag is not None or event.anchor is not None:
                made = _look_at(made, event, key, parsed) or refuse(event, block, notes, quiet=unsound)
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            stack.append((holder, key, unsound))
            holder, key = _open(event, parsed, first, len(stack)), None
            unsound = _unsound(event, block, notes, inherited=unsound and len(stack) > 2)  # a root passes nothing on
            continue
        elif sort is MappingEndEvent or sort is SequenceEndEvent:
            assert holder is not None
            _close(holder, event, first)
            made = Broken(holder.start, holder.end) if unsound and len(stack) > 1 else holder
            holder, key, unsound = stack.pop()
        elif sort is StreamEndEvent:
            return
        elif (made := _seldom(event, block, notes, parsed, quiet=unsound)) is None:
            continue
        if holder is None:
            parsed.root = made
        elif isinstance(holder, Sequence):
            holder.items.append(made)
        elif key is not None:
            if key is not _NO_KEY:
                holder.entries.append((key, made))
            key = None
        elif type(made) is Scalar and (made.text != "<<" or not made.plain):
            key = made
        else:
            refuse_key(made, notes, quiet=unsound)
            key, unsound = _NO_KEY, True


def _unsound(event: Any, block: Block, notes: Notes, *, inherited: bool) -> bool:
    """Whether a list or group that begins will be Broken: round it is one, or it has a tag or an anchor, now told."""
    if event.tag is not None or event.anchor is not None:
        refuse(event, block, notes, quiet=inherited)
        return True
    return inherited


def _look_at(made: Scalar, event: Any, key: Scalar | None, parsed: Parsed) -> Scalar | None:
    """A scalar that is empty or longer than a line; None for one with a tag or an anchor."""
    if event.tag is not None or event.anchor is not None:
        return None
    if key is not None and made.plain and not made.text:
        made.start = made.end = (key.end[0], key.end[1] + 1)  # the two parsers differ on where nothing stands
    elif made.start[0] != made.end[0] and event.style not in _BLOCK:
        parsed.long_texts.append(made)
    return made


def _seldom(event: Any, block: Block, notes: Notes, parsed: Parsed, *, quiet: bool) -> Broken | None:
    """What an alias makes; nothing for the edges of a document. Refuses where a second one begins."""
    sort = event.__class__
    if sort is AliasEvent:
        return refuse(event, block, notes, quiet=quiet)
    if sort is DocumentStartEvent and parsed.root is not None:
        mark = event.start_mark
        raise _Refused(Fault.at((mark.line + block.first, mark.column + 1)))
    return None


def _fault(error: MarkedYAMLError, block: Block) -> Fault:
    """What the parser found; or the true reason, where C gives up over many brackets before it hands out the first."""
    fault = Fault.from_yaml(error, block.first)
    line = fault.place[0] - block.first
    depth = 0
    for column, sign in enumerate(block.lines[line][: fault.place[1]] if line < len(block.lines) else "", 1):
        depth += (sign in "[{") - (sign in "]}")
        if depth > DEPTH:
            return Fault.at((fault.place[0], column), code=codes.TOO_DEEP)
    return fault


def _open(event: Any, parsed: Parsed, first: int, depth: int) -> Mapping | Sequence:
    at = (event.start_mark.line + first, event.start_mark.column + 1)
    if depth > DEPTH:
        raise _Refused(Fault.at(at, code=codes.TOO_DEEP))
    if event.__class__ is MappingStartEvent:
        return Mapping([], at, at, bool(event.flow_style))
    made = Sequence([], at, at, bool(event.flow_style))
    if depth <= 2:
        parsed.lists.append(made)
    return made


def _close(holder: Mapping | Sequence, event: Any, first: int) -> None:
    """Set where ``holder`` ends. A block has no end of its own: the parser would say where the next thing begins."""
    if holder.flow:
        holder.end = (event.end_mark.line + first, event.end_mark.column + 1)
    elif isinstance(holder, Sequence):
        holder.end = holder.items[-1].end if holder.items else holder.start
    else:
        holder.end = holder.entries[-1][1].end if holder.entries else holder.start
