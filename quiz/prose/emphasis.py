"""Which ``*``, ``_`` and backslashes in a line are marks: only those that can hardly be meant as themselves.

A mark of emphasis has a blank or an opening bracket on one side and the text on the other, and its partner is as long
and mirrors it. So ``2*3*4``, ``f(*args, **more)``, ``snake_case`` and ``__init__`` are what they are. CommonMark also
takes signs between letters and beside brackets for marks.
"""

from collections import Counter
from collections.abc import Iterator

from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from quiz import lazy

_OUTSIDE_BEFORE = frozenset("\u201c\u2018\u201e\u00ab\u2014\u2013*_")
"""What may be before a mark that opens, apart from a blank: no bracket and no straight quote, as in ``f(*args)`` and
``"*.txt"``."""
_OUTSIDE_BEHIND = frozenset(")]}\"'\u201d\u2019\u00bb\u2014\u2013.,;:!?\u2026*_")
"""What may be behind a mark that closes, apart from a blank."""
_INSIDE_BEGIN = frozenset("![(\"'`$+-<>~.@#&*_")
"""What an emphasized text may begin with, apart from letters, digits and what is beyond ASCII."""
_INSIDE_END = frozenset(")]\"'`.,;:!?%+*_$")
"""What it may end with, apart from these."""
_IN_BRACKETS = lazy.pattern(r"\((\*{1,2})\w[^()*\n]{2,}\1\)")
"""What may be in brackets all the same: a name such as ``(*E. coli*)``, all of it emphasized."""
_WITHOUT_BLANKS = "\u2e80"
"""From here on letters are of scripts, such as Chinese, that put no blanks between words."""
_ESCAPED = frozenset("*_`#|")
"""What a backslash makes a plain sign of; before any other sign it stays, as in a path, a pattern or a formula."""
_LONGEST = {"*": 3, "_": 1}
"""How many signs in a row may be a mark: ``__init__`` is a name."""


def read_signs(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a row of ``*`` or ``_`` at the position of ``state``, as marks or as text. Linear."""
    start = state.pos
    sign = state.src[start]
    if silent or sign not in _LONGEST:
        return False
    end = start
    while end < state.posMax and state.src[end] == sign:
        end += 1
    length = end - start
    before, behind = state.src[start - 1 : start], state.src[end : end + 1]
    named = before == "(" and _IN_BRACKETS.match(state.src, start - 1) is not None
    opens = (named or _is_outside(before, _OUTSIDE_BEFORE)) and _is_inside(behind, _INSIDE_BEGIN)
    closes = _is_outside(behind, _OUTSIDE_BEHIND) and _is_inside(before, _INSIDE_END)
    dense = opens and closes and length == len("**") and min(before, behind) > _WITHOUT_BLANKS
    if (opens == closes and not dense) or length > _LONGEST[sign]:
        state.append_pending(sign * length)
    else:
        for _ in range(length):
            state.push("text", "", 0).content = sign
            state.delimiters.append(
                Delimiter(ord(sign), length, len(state.tokens) - 1, end=-1, open=opens, close=closes)
            )
    state.pos = end
    return True


def pair_signs(state: StateInline) -> None:
    """Pair each row of signs that closes with the latest open row of the same sign and length. Linear."""
    signs = state.delimiters
    opened: list[int] = []
    waiting = Counter[tuple[int, int]]()
    for at in _rows(signs):
        row = signs[at].marker, signs[at].length
        if signs[at].close and waiting[row]:
            while True:
                other = opened.pop()
                found = signs[other].marker, signs[other].length
                waiting[found] -= 1
                if found == row:
                    break
            for number in range(signs[at].length):
                signs[other + number].end = at + signs[at].length - 1 - number
        elif signs[at].open:
            opened.append(at)
            waiting[row] += 1


def _rows(signs: list[Delimiter]) -> Iterator[int]:
    """Yield where each row begins."""
    at = 0
    while at < len(signs):
        yield at
        at += signs[at].length


def read_backslash(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    """Read a backslash at the position of ``state``: before a mark, or at the end of a line, which it breaks."""
    at = state.pos
    if state.src[at] != "\\":
        return False
    sign = state.src[at + 1 : at + 2] if at + 1 < state.posMax else ""
    if sign not in _ESCAPED and sign != "\n" and not state.src.startswith("![", at + 1):
        return False
    if not silent and sign == "\n":
        state.push("hardbreak", "br", 0)
    elif not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup, token.info = sign, f"\\{sign}", "escape"
    state.pos = at + 2
    while sign == "\n" and state.src[state.pos : state.pos + 1] in (" ", "\t"):
        state.pos += 1
    return True


def _is_outside(sign: str, marks: frozenset[str]) -> bool:
    """Return whether ``sign`` is a blank, the edge of the text, one of ``marks``, or of a script without blanks."""
    return not sign or sign.isspace() or sign in marks or sign > _WITHOUT_BLANKS


def _is_inside(sign: str, marks: frozenset[str]) -> bool:
    """Return whether an emphasized text may begin or end with ``sign``."""
    return sign.isalnum() or sign in marks or (not sign.isascii() and not sign.isspace())
