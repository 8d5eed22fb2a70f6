"""Signs that are not shown as their author expects."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz import lazy, prose
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding, Rule, code
from quiz.lint.shown_texts import ShownText, place_of, shown_texts
from quiz.source import Edit, Span, shown

if TYPE_CHECKING:
    import html
else:  # few texts have an entity
    html = lazy.module("html")

_DOUBTFUL = pattern(r"`|\\[*_`#|!\n]|~~~|#[ \t]*$", re.MULTILINE)
_CODE_OR_BLOCK = pattern(
    r"^[ \t]*(`{3,})[\w+#.-]*\n(?:(?!.*`{3}).*\n)*?[ \t]*\1[ \t]*$|(?<![`\\])`(?![\s`])(?:(?!'')[^`\n])+(?<!\s)`(?!`)",
    re.MULTILINE,
)


def may_lose(text: str) -> bool:
    """Return whether a sign of ``text`` may be lost; False where its marks are beyond doubt, without a parser."""
    return _DOUBTFUL.search(text) is not None and _DOUBTFUL.search(_CODE_OR_BLOCK.sub(" ", text)) is not None


def lost_sign(bank: BankContext) -> Iterator[Finding]:
    """Yield the first lost sign of each text."""
    for text in shown_texts(bank, lambda line: _DOUBTFUL.search(line) is not None):
        if text.shown == "as written" or not may_lose(text.text):
            continue
        lost = list(prose.lost_signs(text.text, separate=text.shown == "lines"))
        if lost:
            at, sign = lost[0]
            several = f", nor are {len(lost) - 1} more signs" if len(lost) > 1 else ""
            yield Finding(
                place_of(bank, text, at),
                f"The sign {sign} here is not shown{several}: it is taken for a mark.",
                "Write a backslash before it, or the whole as code between back-ticks.",
                question=text.question,
            )


_ENTITY = pattern(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_PLAIN_SIGNS = frozenset("\"'&<>")
"""Of ASCII, the signs that mean nothing inside a text of YAML or of Markdown; a quote is doubled or escaped."""
_NEW_MARKUP = pattern(r"</?[A-Za-z]|&[#\w]+;")
_QUOTATION = pattern(r"(?m)^\s*>")
"""What Markdown takes for a quotation."""
_SUSPECT = pattern(r"&[#\w]+;|</?[A-Za-z]|\[sound:|\{\{c\d|\$|\\[(\[A-Za-z]|~~|\*\*|__|`")
_CODE_SPAN = pattern(r"(?s)(`+)(?!`).*?(?<!`)\1(?!`)")
_ELEMENT = pattern(
    r"(?i)</(?:[abius]|em|strong|br|p|div|span|sub|sup|ul|ol|li|table|t[drh]|h[1-6]|code|pre|font|center|small|mark|del"
    r"|ins|blockquote)>"
    r"|(?:(?<![\w)\]])<(?:[abpius])|<(?:em|strong|br|hr|img|div|span|sub|sup|ul|ol|li|table|t[drh]|h[1-6]|code|pre|font"
    r"|center|audio|video|small|mark|del|ins|blockquote))"
    r"(?:\s+[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))*\s*/?>"
)
_FORMULA = pattern(
    r"\$\$[^$]+\$\$"
    r"|\\\((?=[^\n]*?\\\)).+?\\\)|\\\[(?=[^\n]*?\\\]).+?\\\]"
    r"|\$(?=\S)[^$\n]*(?:\\[A-Za-z]|\^|(?<![A-Za-z])[A-Za-z]_[\w{])[^$\n]*(?<=\S)\$(?!\d)"
    r"|(?<![A-Za-z_:.\\])\\(?:frac|sqrt|times|cdot|text(?:bf|it|rm)?|math(?:bf|rm|bb|cal)|leq?|geq?|neq|approx|sum|int|infty|alpha|beta"
    r"|gamma|delta|theta|lambda|mu|pi|sigma|omega|Delta|Omega|rightarrow|left|right|pm|begin|overline|vec|circ|log|ln"
    r"|sin|cos|tan)(?![A-Za-z])"
)
_ANKI = pattern(r"\[sound:[^\]\n]+\]|\{\{c\d+::[^}\n]*\}\}")
_STRUCK = pattern(r"~~(?=\S)[^~\n]+(?<=\S)~~")
_STRONG = pattern(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*\*(?![\w*])")
_STRONG_IN_QUOTES = pattern(r"(?<=[\"'(\[{])\*\*(?=[^\s*])[^*\n]*(?<=[^\s*])\*\*(?![\w*])")
"""Where a bracket or a straight quote is before the stars, they are a mark only around a name in brackets."""
_UNDERLINED = pattern(r"(?<!\w)__(?=[^\W_])[^_\n]*\s[^_\n]*(?<=[^\W_])__(?!\w)")
_TICKED = pattern(r"(?<![`\w])`(?=[^\s`])[^`\n]*`(?![`\w])")
_ABOUT_HTML = pattern(r"(?i)\b(?:html5?|xml|svg|jsx|tags?|elements?|entit\w+|markup|browser|web ?pages?|balises?)\b")
_REGULAR = pattern(r"\\[dwsDWS](?![A-Za-z])|[.\])][*+?]|\[\^|\(\?")
"""Signs of a regular expression, in which a bracket has a backslash too."""
_IN_ENTITY, _IN_ELEMENT, _IN_FORMULA = "an HTML entity", "an HTML element", "LaTeX"
_MARK = "Markdown, which is not read here"


def not_drawn(bank: BankContext) -> Iterator[Finding]:
    """Yield the first piece of markup in each text."""
    for text in shown_texts(bank, lambda line: _SUSPECT.search(line) is not None):
        found = _first_markup(text)
        if found:
            start, piece, what, instead = found
            quoted = f'"{shown(piece)}"' if "`" in piece else f"`{shown(piece)}`"
            yield Finding(
                place_of(bank, text, start, len(piece)),
                f"{quoted} is {what}; a terminal shows it just as it is written.",
                instead,
                edit=_decoding(bank, text) if what == _IN_ENTITY and text.question else None,
                question=text.question,
            )


def _first_markup(text: ShownText) -> tuple[int, str, str, str] | None:
    """Return where the first piece of markup begins, the piece, what it is, and what to write instead."""
    written = text.text
    outside = written if text.shown == "as written" else _CODE_SPAN.sub(lambda code: " " * len(code[0]), written)
    if not _SUSPECT.search(outside):
        return None
    found = []
    for markup, what, instead in (*_KINDS, *(_AS_WRITTEN if text.shown == "as written" else _IN_MARKDOWN)):
        match = next((it for it in markup.finditer(outside) if _is_markup_here(it[0], what, text)), None)
        if match:
            found.append((match.start(), match[0], what, instead))
    if not found:
        return None
    start, piece, what, instead = min(found, key=lambda it: it[0])
    sign = html.unescape(piece) if what == _IN_ENTITY else ""
    return start, piece, what, f"Write {shown(sign)} itself." if sign.strip() else instead


def _is_markup_here(piece: str, what: str, text: ShownText) -> bool:
    """Return whether ``piece`` is markup here: a name in HTML's table, or HTML in a question that is not about it."""
    match what:
        case "an HTML entity" | "an HTML element" if text.question and _ABOUT_HTML.search(text.question.stem):
            return False
        case "an HTML entity":
            return html.unescape(piece) != piece
        case "LaTeX":
            return not _REGULAR.search(piece)
        case "Markdown, which is not read here" if text.shown != "as written":
            return piece in (prose.shown_lines(text.text) if text.shown == "lines" else prose.plain(text.text))
        case _:
            return True


_KINDS = (
    (_ENTITY, _IN_ENTITY, "Write the sign itself, or a blank."),
    (_ELEMENT, _IN_ELEMENT, "Take it out, or write the text in Markdown: *emphasis*, **strong**, `code`."),
    (_FORMULA, _IN_FORMULA, "Write the formula in plain signs, such as x², √2 or 1/2."),
    (_ANKI, "a sound or a gap of Anki", "Take it out, or write in words what it is."),
    (_STRUCK, "struck out", "Take it out, or write in words what is meant."),
    (_UNDERLINED, "no mark here", "Write **strong** with stars."),
)
_AS_WRITTEN = (
    (_STRONG, _MARK, "Take the stars out."),
    (_TICKED, _MARK, "Take the back-ticks out."),
)
_IN_MARKDOWN = ((_STRONG_IN_QUOTES, _MARK, "Put the stars outside."),)


def _decoding(bank: BankContext, text: ShownText) -> Edit | None:
    """Return the edit that writes signs in place of all entities of ``text``.

    None where that is not certain: an entity that is escaped twice or not alone, a blank that does not show, signs that
    mean something to YAML or Markdown, code, elements that would result, a text that is written with escapes.
    """
    found = [(match[0], html.unescape(match[0])) for match in _ENTITY.finditer(text.text)]
    if text.shown == "as written" or "`" in text.text or not all(_is_certain(piece, sign) for piece, sign in found):
        return None
    at = text.at
    raw = bank.texts.between(text.path, at.start, at.end)
    if [match[0] for match in _ENTITY.finditer(raw)] != [piece for piece, _ in found] or _ENTITY.match(raw):
        return None
    after = html.unescape(text.text)
    if _NEW_MARKUP.search(after) or (text.shown == "paragraphs" and _QUOTATION.search(after)):
        return None
    quote = "" if at.plain else raw[:1]
    escaped = {'"': '\\"', "'": "''"}.get(quote, quote)

    def sign_of(entity: re.Match[str]) -> str:
        sign = html.unescape(entity[0])
        return escaped if sign == quote else sign

    return Edit(Span(text.path, at.start, at.end), _ENTITY.sub(sign_of, raw))


def _is_certain(piece: str, sign: str) -> bool:
    return sign != piece and len(sign) == 1 and (sign in _PLAIN_SIGNS or (ord(sign) > 0xA0 and sign.isprintable()))


RULES: tuple[Rule, ...] = (
    BankRule(code("Q115", "warning"), lost_sign),
    BankRule(code("Q116", "warning"), not_drawn),
)
