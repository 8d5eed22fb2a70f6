"""Which signs of a text are not shown, although they are no marks of Markdown: a comparison, not a list of cases.

The signs that were written, less those that the parser used as marks beyond doubt, are held against the
signs that are shown. What is missing was taken for a mark and is hardly one: quotes with back-ticks, a backslash
in a formula, what follows on the line of a code fence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from quiz import lazy
from quiz.prose.parser import tokens_of
from quiz.prose.plain_text import plain
from quiz.prose.safety import safe
from quiz.prose.separate_lines import parsed_lines, shown_lines

_SIGN = lazy.pattern(r"[^\w\s]|_")
_LANGUAGE = lazy.pattern(r"[\w+#.-]*")
_CODE = lazy.pattern(r"(?<![`\\])(`+)(?!`)(.*?)(?<!`)\1(?!`)", re.DOTALL)
_ESCAPE = lazy.pattern(r"(?<![:\\])\\[*_`#|]|\\(?=!\[|\n|\|)")
"""A backslash that hides a mark: not behind a colon or another one, as in a path."""
_FORMULA = lazy.pattern(r"\$\$.+?\$\$|\$(?=\S)[^$\n]*\\[^$\n]*(?<=\S)\$|\\\(.+?\\\)|\\\[.+?\\\]", re.DOTALL)
_QUOTED = lazy.pattern(r"^[ \t>]*>", re.MULTILINE)


def lost_signs(text: str, *, separate: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the place of each sign of ``text`` that is lost, and the sign; ``separate`` for what keeps its lines.

    Linear. Where several signs are alike, the place is that of the first which is not shown.
    """
    source = safe(text.replace("\r\n", "\n"))
    if source != text:
        return  # a line end of Windows, or a character that is reported already
    shown = shown_lines(source) if separate else plain(source)
    missing = _signs(source) - _signs(shown)
    if not missing:
        return
    tokens = parsed_lines(source) if separate else tokens_of(source)
    missing -= Counter("".join(_marks(tokens or (), source.split("\n"))))
    if missing:
        for place in _left_out(source, shown):
            sign = source[place]
            if missing[sign] > 0:
                missing[sign] -= 1
                yield place, sign


def _signs(text: str) -> Counter[str]:
    return Counter(_SIGN.findall(text))


def _left_out(written: str, shown: str) -> Iterator[int]:
    """Yield the place of each sign of ``written`` that ``shown`` passes over."""
    at = 0
    for place, sign in enumerate(written):
        if sign.isspace():
            continue
        here = at
        while here < len(shown) and shown[here].isspace():
            here += 1
        if here < len(shown) and shown[here] == sign:
            at = here + 1
        elif _SIGN.fullmatch(sign):
            yield place


def _marks(tokens: Iterable[Token], lines: list[str]) -> Iterator[str]:
    """Yield the marks that ``tokens`` were read from, as far as they leave no doubt."""
    for token in tokens:
        first = lines[token.map[0]] if token.map and token.map[0] < len(lines) else ""
        match token.type:
            case "inline":
                yield from _marks(token.children or (), [])
                yield from _code_and_escapes(token.content)
            case "strong_open" | "strong_close" | "em_open" | "em_close" | "list_item_open":
                yield token.markup
            case "heading_open":
                closed = first.rstrip().endswith(f" {token.markup}")
                yield token.markup * (2 if closed else 1)
            case "fence":
                last = lines[token.map[1] - 1] if token.map else ""
                yield token.markup + (last if set(last.strip()) <= set(token.markup) else "")
                yield token.info.strip() if _LANGUAGE.fullmatch(token.info.strip()) else ""
            case "hr":
                yield first
            case "table_open":
                rows = lines[token.map[0] : token.map[1]] if token.map else []
                yield "".join(row if number == 1 else "|" * row.count("|") for number, row in enumerate(rows))
                yield "\\" * sum(row.count("\\|") for row in rows)
            case "blockquote_open":
                yield ">" * sum(found.count(">") for found in _QUOTED.findall("\n".join(lines)))
            case "picture":
                yield "!\"\"''<>"


def _code_and_escapes(content: str) -> Iterator[str]:
    """Yield the back-ticks around code, and a backslash for each that was written to hide a mark.

    Between back-ticks is hardly code where there are blanks on both sides or a quotation as TeX writes it, ``so''.
    """
    for ticks, code in _CODE.findall(content):
        if "`" in code or not ("''" in code or (code[:1].isspace() and code[-1:].isspace())):
            yield ticks * 2
    outside = _FORMULA.sub("", _CODE.sub("", content))
    yield "\\" * len(_ESCAPE.findall(outside))
