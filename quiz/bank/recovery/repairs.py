"""Mends of broken lines that can be made without asking, each only where it is certain what the author meant.

Whoever makes them reads the bank again and takes back what did not help, so a doubt that only a reader could settle is
left to it.
"""

import re
from functools import cache

from quiz.bank.bank_keys import HEADER
from quiz.bank.blocks import Block, indent, says_something, without_comment
from quiz.bank.compose import parse
from quiz.bank.recovery.fault_context import Scene, Spot, Swap
from quiz.kinds import TABLES
from quiz.source import ListOf, MapOf, Mapping, Node, Reader, Record, Report, Scalar, Sequence, Unreadable, leaves
from quiz.source import in_quotes as _in_quotes
from quiz.source.key_edits import is_words
from quiz.source.suggestions import same

_KEY = re.compile(r" *(?P<dash>(?:- +)*)(?P<key>[^\s\"'#:][^:]*):\s")
_MORE = re.compile(r">\s*=?\s*\d")
_WIDTHS = (2, 4, 8)
_WIDE_SPACE = "\u3000"


def in_quotes(scene: Scene, spot: Spot) -> Swap | None:
    """Quotes round what stands from ``spot`` to the end of its line, if that is all of a text."""
    line, column = spot
    text = without_comment(scene.lines[line][column:])
    if not text or column != scene.value(line)[1] or _goes_on(scene, line):
        return None
    return Swap(spot, (line, column + len(text)), _in_quotes(text))


def colon_in_quotes(scene: Scene, line: int) -> Swap | None:
    """Quotes round a text with a colon in it, the words before the first one included where they are no key."""
    spot = scene.value(line)
    if same(scene.lines[line][spot[1] :].partition(":")[0], known_keys()):
        return None  # two keys on one line
    found = _KEY.match(scene.lines[line])
    if found is None or same(found["key"], known_keys()) or not (found["dash"] or is_words(found["key"])):
        return in_quotes(scene, spot)
    text = without_comment(scene.lines[line][found.start("key") :])
    begin = (line, found.start("key"))
    return None if _goes_on(scene, line) else Swap(begin, (line, begin[1] + len(text)), _in_quotes(text))


def quoted_anew(scene: Scene) -> Swap | None:
    """Other quotes for a text that goes on after its closing quote.

    For ``"Lung" is what?``, in which the quotes belong to the text, and ``'It's what?'``, in which the first and the
    last one do not.
    """
    line, column = spot = scene.value(scene.place[0])
    text = without_comment(scene.lines[line][column:])
    quote = text[:1]
    if quote not in {'"', "'"} or _goes_on(scene, line):
        return None
    end = (line, column + len(text))
    if quote == '"' and not text.endswith('"'):
        return Swap(spot, end, _in_quotes(text))
    inner = text[1:-1]
    if quote == "'" and text.endswith("'") and not any(sign in inner for sign in ('"', "\\", "' ", " '")):
        return Swap(spot, end, f'"{inner}"')
    return None


def more_than(scene: Scene) -> Swap | None:
    """Quotes round a text such as ``> 5 mm``."""
    line, column = scene.since
    return in_quotes(scene, scene.since) if _MORE.match(scene.lines[line], column) else None


def blank_at(spot: Spot, key: str) -> Swap | None:
    """A blank at ``spot``, after the dash or the colon of a key that a bank may hold."""
    return Swap(spot, spot, " ") if key.strip() in known_keys() else None


def blank_after_dash(scene: Scene, line: int, key: str) -> Swap | None:
    """A blank after the dash of ``line``, before a key or below an item that has its blank."""
    dash = indent(scene.lines[line])
    above = scene.above(line)
    if above is not None and indent(scene.lines[above]) == dash and scene.lines[above].startswith("- ", dash):
        return Swap((line, dash + 1), (line, dash + 1), " ")
    return blank_at((line, dash + 1), key)


def spaces_for_tabs(scene: Scene) -> Swap | None:
    """Spaces for tabs, and for what only looks like a space, at the beginning of lines.

    However wide the author's editor shows a tab: of the usual widths all those with which the lines can be read must
    give the same. Where something else is wrong with them too, a key goes where its neighbours stand.
    """
    lines = scene.lines
    odd = [at for at, line in enumerate(lines) if says_something(line) and _blanks(line).strip(" ")]
    if not odd:
        return None
    tries = [[_straight(line, width) if at in set(odd) else line for at, line in enumerate(lines)] for width in _WIDTHS]
    inside = [at for at in odd if lines[at].startswith(" ")]
    read = [(rows, said) for rows in tries if (said := _said(rows, inside)) is not None]
    if any(said != read[0][1] for _, said in read):
        return None
    beside = (rows for rows in tries if all(_is_beside(rows[at], rows[scene.opening]) for at in odd))
    straight = read[0][0] if read else next(beside, None)
    if straight is None:
        return None
    first, last = odd[0], odd[-1]
    return Swap((first, 0), (last, len(lines[last])), "\n".join(straight[first : last + 1]))


def _is_beside(line: str, first: str) -> bool:
    """Whether ``line`` begins with a key that a bank may hold, right below ``first``."""
    found = _KEY.match(line)
    return found is not None and found["key"] in known_keys() and indent(line) == indent(first)


def _said(lines: list[str], inside: list[int]) -> list[object] | None:
    """What ``lines`` say; None where they cannot be read, or one of ``inside`` belongs to a text of several lines."""
    parsed = parse(Block(lines, 0), Report(""))
    if parsed.fault is not None or parsed.root is None:
        return None
    long = [text for text in leaves(parsed.root) if text.start[0] != text.end[0]]
    if any(text.start[0] <= at <= text.end[0] for text in long for at in inside):
        return None
    return [_plain(parsed.root)]


def _plain(node: Node) -> object:
    """A tree without its places."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(entries=entries):
            return [(_plain(key), _plain(value)) for key, value in entries]
        case Unreadable():
            return None


def _straight(line: str, width: int) -> str:
    """``line`` with spaces only at its beginning, tabs reaching to every ``width``th column."""
    blanks = _blanks(line)
    spaces = "".join("\t" if sign == "\t" else "  " if sign == _WIDE_SPACE else " " for sign in blanks)
    return spaces.expandtabs(width) + line[len(blanks) :]


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _goes_on(scene: Scene, line: int) -> bool:
    """Whether something deeper stands below ``line``, so that its text may go on there."""
    found = _KEY.match(scene.lines[line])
    own = found.start("key") if found else indent(scene.lines[line])
    below = next((text for text in scene.lines[line + 1 :] if says_something(text)), "")
    return bool(below) and indent(below) > own


@cache
def known_keys() -> frozenset[str]:
    """Every key that a bank may hold anywhere."""
    names: set[str] = set()
    waiting: list[Reader[object]] = [HEADER, *TABLES.values()]
    while waiting:
        match waiting.pop():
            case Record(fields=fields):
                names.update(field.name for field in fields)
                waiting.extend(field.reader for field in fields)
            case ListOf(item=inner) | MapOf(value=inner):
                waiting.append(inner)
    return frozenset(names)


@cache
def inner_keys() -> frozenset[str]:
    """The keys of what stands in the lists of a question, such as its options."""
    items = (getattr(field.reader, "item", None) for table in TABLES.values() for field in table.fields)
    return frozenset(field.name for item in items if isinstance(item, Record) for field in item.fields)


@cache
def question_keys() -> frozenset[str]:
    """The keys of a question that nothing inside it has."""
    return frozenset(field.name for table in TABLES.values() for field in table.fields) - inner_keys()
