"""Compose nodes from PyYAML's events, without recursion: every scalar is text, every node has its place.

Tags, anchors, aliases and merge keys are reported and never followed, so a bomb made of them costs nothing.
"""

from typing import Any, NamedTuple

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

from quiz.bank import yaml_parser
from quiz.bank.blocks import Block
from quiz.bank.unsupported import refuse, refuse_key
from quiz.source import Code, Mapping, Node, Place, Problem, Report, Scalar, Sequence, Unreadable, codes

DEPTH = 32
"""The greatest depth of lists and groups inside each other; no bank needs ten."""

_BLOCK = frozenset("|>")
_NO_KEY = Scalar("")


class Fault(NamedTuple):
    """Why a block of lines could not be parsed."""

    code: Code
    place: Place
    """Where the parser gave up."""
    since: Place
    """Where the construct begins that it was parsing."""
    reason: str = ""
    """In PyYAML's words."""

    @classmethod
    def at(cls, place: Place, reason: str = "", code: Code = codes.SYNTAX) -> "Fault":
        """Return a fault that begins where it was found."""
        return cls(code, place, place, reason)

    @classmethod
    def from_yaml(cls, error: MarkedYAMLError, first: int) -> "Fault":
        """Return what PyYAML found wrong with a block whose first line has the number ``first``."""
        at = error.problem_mark or error.context_mark
        since = error.context_mark or at
        place = (at.line + first, at.column + 1) if at else (first, 1)
        start = (since.line + first, since.column + 1) if since else place
        return cls(codes.SYNTAX, place, start, f"{error.context or ''}: {error.problem or ''}")


class Parsed:
    """The content of one block of lines."""

    __slots__ = ("fault", "lists", "long_texts", "problems", "root")

    def __init__(self) -> None:
        self.root: Node | None = None
        """None where the block is empty."""
        self.fault: Fault | None = None
        """Why it could not be parsed to its end."""
        self.lists: list[Sequence] = []
        """The root, if it is a list, and the lists directly under it; after a fault, as far as they were parsed."""
        self.long_texts: list[Scalar] = []
        """Texts of more than one line without a block sign. Where a quote, or the spaces before a dash, are missing,
        one of them has swallowed what follows."""
        self.problems: list[Problem] = []
        """After a fault: the problems reported before it."""


class _Refused(Exception):  # noqa: N818 - it ends the loop below and goes no further
    """A fault in our eyes only, not in PyYAML's."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def parse(block: Block, report: Report) -> Parsed:
    """Return what ``block`` contains, with a fault where it is not YAML, is too deep, or begins a second document."""
    parser = yaml_parser.PARSER(block.text)
    parsed = Parsed()
    try:
        _build(parser.get_event, parsed, block, report)
    except MarkedYAMLError as error:
        parsed.fault = _fault(error, block)
    except _Refused as refused:
        parsed.fault = refused.fault
    finally:
        parser.dispose()
    return parsed


def _build(next_event: Any, parsed: Parsed, block: Block, report: Report) -> None:
    """Go through the events once; ``holder`` is being filled, and is Unreadable in the end if it is ``unsound``."""
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
                made = _look_at(made, event, key, parsed) or refuse(event, block, report, quiet=unsound)
        elif sort is MappingStartEvent or sort is SequenceStartEvent:
            stack.append((holder, key, unsound))
            holder, key = _open(event, parsed, first, len(stack)), None
            unsound = _unsound(event, block, report, inherited=unsound and len(stack) > 2)  # a root passes nothing on
            continue
        elif sort is MappingEndEvent or sort is SequenceEndEvent:
            assert holder is not None
            _close(holder, event, first)
            made = Unreadable(holder.start, holder.end) if unsound and len(stack) > 1 else holder
            holder, key, unsound = stack.pop()
        elif sort is StreamEndEvent:
            return
        elif (made := _seldom(event, block, report, parsed, quiet=unsound)) is None:
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
        elif len(stack) == 1 and not holder.flow:  # all questions may be inside this key
            raise _Refused(Fault.at(made.start))
        else:
            refuse_key(made, report, quiet=unsound)
            key, unsound = _NO_KEY, True


def _unsound(event: Any, block: Block, report: Report, *, inherited: bool) -> bool:
    """Return whether a list or group that begins will be Unreadable: its parent is, or it has a tag or an anchor."""
    if event.tag is not None or event.anchor is not None:
        refuse(event, block, report, quiet=inherited)
        return True
    return inherited


def _look_at(made: Scalar, event: Any, key: Scalar | None, parsed: Parsed) -> Scalar | None:
    """Return a scalar that is empty or spans several lines; None for one with a tag or an anchor."""
    if event.tag is not None or event.anchor is not None:
        return None
    if key is not None and made.plain and not made.text:
        made.start = made.end = (key.end[0], key.end[1] + 1)  # the two parsers differ on where an empty value is
    elif made.start[0] != made.end[0] and event.style not in _BLOCK:
        parsed.long_texts.append(made)
    return made


def _seldom(event: Any, block: Block, report: Report, parsed: Parsed, *, quiet: bool) -> Unreadable | None:
    """Return what an alias becomes; None for document markers. Raises _Refused where a second document begins."""
    sort = event.__class__
    if sort is AliasEvent:
        return refuse(event, block, report, quiet=quiet)
    if sort is DocumentStartEvent and parsed.root is not None:
        mark = event.start_mark
        raise _Refused(Fault.at((mark.line + block.first, mark.column + 1)))
    return None


def _fault(error: MarkedYAMLError, block: Block) -> Fault:
    """Return what the parser found; or the real reason, where C fails on too many brackets before its first event."""
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
    """Set where ``holder`` ends. A block has no end mark: for the parser it ends where the next thing begins."""
    if holder.flow:
        holder.end = (event.end_mark.line + first, event.end_mark.column + 1)
    elif isinstance(holder, Sequence):
        holder.end = holder.items[-1].end if holder.items else holder.start
    else:
        holder.end = holder.entries[-1][1].end if holder.entries else holder.start
