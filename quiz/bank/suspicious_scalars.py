"""Texts that YAML accepts but their author hardly intended: cut off by #, running on over a dash, with odd escapes."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from quiz import lazy
from quiz.bank.blocks import Block, indent, without_comment
from quiz.bank.unsupported import quoted
from quiz.prose import name_of, unsafe_character
from quiz.source import Edit, Mapping, Node, Report, Scalar, Sequence, Unreadable, codes, in_quotes, on_line

_DOUBTFUL = lazy.pattern(r"\s#[^#]|\\[0abevfrNLPxuUtn_]")
_CUT = lazy.pattern(r"\s+#[^\s#]")
_CUT_IN_PROSE = lazy.pattern(r"\s+#[^\s#]| # *+[^\s#]")
"""In a text to be read, one blank after # says little: "the # of tablets". Two blanks before it are a comment's."""
_COMPLETE = lazy.pattern(r"^(?:[-+\d.,:/%eE \u2013]+|true|false)$|[.?!\u2026][)\u2019\u201d]*$", re.IGNORECASE)
"""A sentence, a number, a date or a truth value, after which # begins a comment."""
_PROSE_KEYS = frozenset(
    [
        *("title", "summary", "notice", "help", "note", "glossary", "stem", "also", "why", "explanation", "correction"),
        *("hints", "urgent", "objective", "options", "correct", "wrong", "answer", "accept", "reject", "text", "gaps"),
        *("pairs", "left", "right", "decoys", "sequence", "item", "unit"),
    ]
)
"""Keys under which there are texts that learners read or type."""
_BOOKKEEPING = frozenset(["last", "case", "accents", "order", "typos", "verbatim", "shuffle", "score", "sensitive"])
_ESCAPE = lazy.pattern(r"\\(?:(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|.)")

_MADE = {"t": "a tab", "n": "a line end", "_": "a blank that does not break"}
_FORMULA = lazy.pattern(
    r"\\(?:t(?:heta|imes|ext[a-z]*|au|an|anh|o|op|riangle|ilde|hinspace)|n(?:e|eq|u|abla|ot|eg|i|otin|parallel))(?![A-Za-z])"
)
_DRIVE = lazy.pattern(r"(?:^|[^A-Za-z])[A-Za-z]:[^\s\"]*$")
_FOLDERS = lazy.pattern(r"(?:^|[\s\"'(=])(?:\\\\|\.{1,2}|~|%\w+%)(?:[\w.-]*\\\\?)*[\w.-]*$")
"""The beginning of a path: two backslashes, dots, a home, a variable; and folders after it."""
_IN_PATTERN = lazy.pattern(r"(?:\[[^\]\s]*|[|(^]|\\\\[A-Za-z.*+]+)$")
"""What comes before an escape in a regular expression."""
_AFTER_PATTERN = lazy.pattern(r"[*+?{\]|)]")
_AFTER_CODE = lazy.pattern(r"\\\"|'")


def report_run_on(lines: Iterable[tuple[int, str]], report: Report) -> None:
    """Report a dash in the numbered ``lines``, over which a bare text continues: it begins no item there."""
    for number, line in lines:
        blanks = indent(line)
        if line.startswith("- ", blanks):
            report.add(
                on_line(number, blanks, len(line)),
                codes.SYNTAX,
                "This line goes on with the text above it; its dash begins no item.",
                "Indent it as the other items; or put | before the text and the text on the next line.",
            )
            return


def check(root: Node, block: Block, report: Report) -> Node:
    """Report suspicious texts under ``root``; return it with Unreadable where # has left nothing of a text."""
    doubtful = frozenset(
        number
        for number, line in enumerate(block.lines, block.first)
        if ("#" in line or "\\" in line) and _DOUBTFUL.search(line)  # faster than one pattern
    )
    return _ScalarCheck(block, doubtful, report).node(root) if doubtful else root


class _ScalarCheck(NamedTuple):
    """One walk over the nodes of a file, which are never deep."""

    block: Block
    doubtful: frozenset[int]
    """The numbers of the lines that may hold a suspicious text."""
    report: Report

    def node(self, node: Node, *, prose: bool = False) -> Node:
        """Return ``node``, which may be ``prose`` to be read by learners, or Unreadable in its place."""
        match node:
            case Sequence(items=items):
                items[:] = [self.node(item, prose=prose) for item in items]
            case Mapping(entries=entries):
                entries[:] = [(key, self.node(value, prose=_is_prose(key.text, prose))) for key, value in entries]
            case Scalar(plain=True) if node.end[0] in self.doubtful:
                return self._bare(node, prose=prose and not _COMPLETE.search(node.text))
            case Scalar(plain=False) if not self.doubtful.isdisjoint(range(node.start[0], node.end[0] + 1)):
                self._quoted(node)
        return node

    def _bare(self, scalar: Scalar, *, prose: bool) -> Scalar | Unreadable:
        """Report a text without quotes that ends at a # directly before a word, in ``prose`` at any # after a blank."""
        line, column = scalar.end
        found = (_CUT_IN_PROSE if prose else _CUT).match(self.block.lines[line - self.block.first], column - 1)
        if found is None:
            return scalar
        sign = found[0].index("#") + found.start() + 1
        at = Unreadable((line, sign), (line, sign + 1))
        begin = (scalar.start[1] if scalar.start[0] == line else 1) - 1
        text = quoted(self.block.lines[line - self.block.first][begin:].strip())
        comment = "two spaces before #" if prose else "a space after #"
        hint = f"Put quotes around the text: {text}; or write {comment} if it is a comment."
        edit = self._in_quotes(scalar, sign - 1)
        if scalar.text:
            message = "The text is cut off here, for # after a space begins a comment."
            self.report.add(at, codes.CUT_TEXT, message, hint, edit, severity="warning")
            return scalar
        self.report.add(at, codes.CUT_TEXT, "Nothing is left of this text, for # begins a comment.", hint, edit)
        return at

    def _in_quotes(self, scalar: Scalar, sign: int) -> Edit | None:
        """Return the edit that quotes a text with the # at ``sign``, where a digit shows that it is no comment."""
        line = self.block.lines[scalar.end[0] - self.block.first]
        if scalar.start[0] != scalar.end[0] or not line[sign + 1 : sign + 2].isdigit():
            return None
        begin = scalar.start[1] - 1 if scalar.text else sign
        end = begin + len(without_comment(line[begin:]))
        return self.report.edit(on_line(scalar.end[0], begin, end), in_quotes(line[begin:end]))

    def _quoted(self, scalar: Scalar) -> None:
        """Report the first escape between double quotes that makes a character which its author hardly intended."""
        first = self.block.lines[scalar.start[0] - self.block.first]
        if not first.startswith('"', scalar.start[1] - 1):
            return
        for number in range(scalar.start[0], scalar.end[0] + 1):
            line = self.block.lines[number - self.block.first]
            end = scalar.end[1] - 1 if number == scalar.end[0] else len(line)
            for found in _ESCAPE.finditer(line, scalar.start[1] if number == scalar.start[0] else 0, end):
                char = _meaning(found)
                at = on_line(number, *found.span())
                if char is None and (made := _accidental_escape(line, *found.span())):
                    self.report.add(
                        at,
                        codes.ACCIDENTAL_ESCAPE,
                        f"`{found[0]}` between double quotes is {made}, so the backslash and the letter are lost.",
                        "Put the text in single quotes, or write the backslash twice.",
                    )
                    return
                if char is not None:
                    self.report.add(
                        at,
                        codes.CONTROL_CHARACTER,
                        f"`{found[0]}` makes a character that does not belong in a text: {name_of(char)}.",
                        "Take it out; a backslash itself is written twice.",
                    )
                    return


def _is_prose(key: str, around: bool) -> bool:  # noqa: FBT001 - what it is about is in its name
    """Return whether what is under ``key`` is read by learners: texts of the author's own words, also in groups."""
    return key in _PROSE_KEYS or (around and key not in _BOOKKEEPING)


_SIMPLE = dict(zip("0abevfrNLP", "\0\a\b\x1b\v\f\r\x85\u2028\u2029", strict=True))


def _meaning(escape: re.Match[str]) -> str | None:
    """Return the unsafe character that an escape makes, or None."""
    char = chr(int(escape[1][1:], 16)) if escape[1] else _SIMPLE.get(escape[0][1], "")
    return unsafe_character(char)


def _accidental_escape(line: str, start: int, end: int) -> str:
    """Return what the escape at ``start`` of ``line`` makes, where it is hardly intended; else an empty text.

    A line end is often intended, so it is taken for one unless what is around it looks like a path, a formula, a
    regular expression or code; a tab or a blank that does not break hardly ever is.
    """
    letter = line[start + 1 : end]
    if letter not in _MADE:
        return ""
    before, behind = line[:start], line[end : end + 1]
    doubtful = (
        letter == "_"
        or (letter == "t" and behind.isalnum())
        or _FORMULA.match(line, start)
        or (behind.isalnum() and (_DRIVE.search(before) or _FOLDERS.search(before)))
        or (_AFTER_PATTERN.match(line, end) is not None and not before.endswith('"'))
        or _IN_PATTERN.search(before)
        or _AFTER_CODE.match(line, end)
    )
    return _MADE[letter] if doubtful else ""
