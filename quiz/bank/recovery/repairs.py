"""Repairs of broken lines, each only where it is certain what the author intended.

Whoever applies one reads the bank again and takes it back if it did not help (``fixing.fix_trial``), so a doubt that
only a reader can settle is left to that.
"""

import re

from quiz.bank.bank_keys import keys_anywhere
from quiz.bank.blocks import Block, has_content, indent, without_comment
from quiz.bank.compose import parse
from quiz.bank.recovery.fault_context import FaultContext, Replacement, Spot
from quiz.source import Mapping, Node, Report, Scalar, Sequence, Unreadable, leaves
from quiz.source import in_quotes as _in_quotes
from quiz.source.key_edits import is_words
from quiz.source.suggestions import same

_KEY = re.compile(r" *(?P<dash>(?:- +)*)(?P<key>[^\s\"'#:][^:]*):\s")
_MORE = re.compile(r">\s*=?\s*\d")
_WIDTHS = (2, 4, 8)
_WIDE_SPACE = "\u3000"


def in_quotes(context: FaultContext, spot: Spot) -> Replacement | None:
    """Return quotes around the text from ``spot`` to the end of its line, if that is all of the text."""
    line, column = spot
    text = without_comment(context.lines[line][column:])
    if not text or column != context.value(line)[1] or _goes_on(context, line):
        return None
    return Replacement(spot, (line, column + len(text)), _in_quotes(text))


def colon_in_quotes(context: FaultContext, line: int) -> Replacement | None:
    """Return quotes around a text with a colon in it, including the words before the colon where they are no key."""
    spot = context.value(line)
    if same(context.lines[line][spot[1] :].partition(":")[0], keys_anywhere()):
        return None  # two keys on one line
    found = _KEY.match(context.lines[line])
    if found is None or same(found["key"], keys_anywhere()) or not (found["dash"] or is_words(found["key"])):
        return in_quotes(context, spot)
    text = without_comment(context.lines[line][found.start("key") :])
    begin = (line, found.start("key"))
    return None if _goes_on(context, line) else Replacement(begin, (line, begin[1] + len(text)), _in_quotes(text))


def requote(context: FaultContext) -> Replacement | None:
    """Return other quotes for a text that continues after its closing quote.

    This is for ``"Lung" is what?``, in which the quotes belong to the text, and ``'It's what?'``, in which the first
    and the last one do not.
    """
    line, column = spot = context.value(context.place[0])
    text = without_comment(context.lines[line][column:])
    quote = text[:1]
    if quote not in {'"', "'"} or _goes_on(context, line):
        return None
    end = (line, column + len(text))
    if quote == '"' and not text.endswith('"'):
        return Replacement(spot, end, _in_quotes(text))
    inner = text[1:-1]
    if quote == "'" and text.endswith("'") and not any(sign in inner for sign in ('"', "\\", "' ", " '")):
        return Replacement(spot, end, f'"{inner}"')
    return None


def more_than(context: FaultContext) -> Replacement | None:
    """Return quotes around a text such as ``> 5 mm``."""
    line, column = context.since
    return in_quotes(context, context.since) if _MORE.match(context.lines[line], column) else None


def insert_space(spot: Spot, key: str) -> Replacement | None:
    """Return a space at ``spot``, after the dash or colon of a key that a bank may hold."""
    return Replacement(spot, spot, " ") if key.strip() in keys_anywhere() else None


def space_after_dash(context: FaultContext, line: int, key: str) -> Replacement | None:
    """Return a space after the dash of ``line``, before a key or below an item that has its space."""
    dash = indent(context.lines[line])
    above = context.above(line)
    if above is not None and indent(context.lines[above]) == dash and context.lines[above].startswith("- ", dash):
        return Replacement((line, dash + 1), (line, dash + 1), " ")
    return insert_space((line, dash + 1), key)


def spaces_for_tabs(context: FaultContext) -> Replacement | None:
    """Return spaces for the tabs, and for whatever else looks like a space, at the beginning of lines.

    It must not matter how wide the author's editor shows a tab: all usual widths with which the lines can be read must
    give the same content. Where something else is wrong with the lines too, a key goes where its neighbours are.
    """
    lines = context.lines
    odd = [at for at, line in enumerate(lines) if has_content(line) and _blanks(line).strip(" ")]
    if not odd:
        return None
    changed = set(odd)
    tries = [[_straight(line, width) if at in changed else line for at, line in enumerate(lines)] for width in _WIDTHS]
    inside = [at for at in odd if lines[at].startswith(" ")]
    read = [(rows, data) for rows in tries if (data := _parsed_data(rows, inside)) is not None]
    if any(data != read[0][1] for _, data in read):
        return None
    beside = (rows for rows in tries if all(_is_beside(rows[at], rows[context.opening]) for at in odd))
    straight = read[0][0] if read else next(beside, None)
    if straight is None:
        return None
    first, last = odd[0], odd[-1]
    return Replacement((first, 0), (last, len(lines[last])), "\n".join(straight[first : last + 1]))


def _is_beside(line: str, first: str) -> bool:
    """Return whether ``line`` begins with a key that a bank may hold, directly below ``first``."""
    found = _KEY.match(line)
    return found is not None and found["key"] in keys_anywhere() and indent(line) == indent(first)


def _parsed_data(lines: list[str], inside: list[int]) -> list[object] | None:
    """Return the content of ``lines``; None if they cannot be read, or a longer text covers one of ``inside``."""
    parsed = parse(Block(lines, 0), Report(""))
    if parsed.fault is not None or parsed.root is None:
        return None
    long = [text for text in leaves(parsed.root) if text.start[0] != text.end[0]]
    if any(text.start[0] <= at <= text.end[0] for text in long for at in inside):
        return None
    return [_without_places(parsed.root)]


def _without_places(node: Node) -> object:
    """Return a tree without its places."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_without_places(item) for item in items]
        case Mapping(entries=entries):
            return [(_without_places(key), _without_places(value)) for key, value in entries]
        case Unreadable():
            return None


def _straight(line: str, width: int) -> str:
    """Return ``line`` with only spaces at its beginning, where a tab reaches to every ``width``th column."""
    blanks = _blanks(line)
    spaces = "".join("\t" if sign == "\t" else "  " if sign == _WIDE_SPACE else " " for sign in blanks)
    return spaces.expandtabs(width) + line[len(blanks) :]


def _blanks(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _goes_on(context: FaultContext, line: int) -> bool:
    """Return whether something deeper is below ``line``, so that its text may continue there."""
    found = _KEY.match(context.lines[line])
    own = found.start("key") if found else indent(context.lines[line])
    below = next((text for text in context.lines[line + 1 :] if has_content(text)), "")
    return bool(below) and indent(below) > own
