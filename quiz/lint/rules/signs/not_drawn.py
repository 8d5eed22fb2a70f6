"""Rule Q116: markup that a terminal shows as it is written."""

import html
from collections.abc import Iterator

from quiz import prose
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.entities import ENTITY, decoding
from quiz.lint.rule import BankRule, Finding
from quiz.lint.shown_texts import ShownText, place_of, shown_texts
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q116",
    "warning",
    r"""
Write what a terminal can show.

HTML, entities such as `&quot;`, LaTeX, sounds and gaps of Anki, and marks of Markdown where a text is shown as written,
all appear with every sign, on screens and on paper. Write the sign itself, such as &, or the formula in plain signs,
such as x² or √2.
Reported once in each text; not in code between back-ticks, and HTML not in questions about it.

Bad 2:15:
    type: single
    stem: What is &quot;la vie&quot; in English?
    options:
      - correct: Life
      - wrong: Wine

Bad 4:15:
    type: single
    stem: Which of these is water?
    options:
      - correct: H<sub>2</sub>O
      - wrong: CO<sub>2</sub>

Bad 2:23:
    type: recall
    stem: What is half of \(\frac{1}{2}\)?
    answer: A quarter.

Bad 2:8:
    type: cloze
    text: "**Not** the [[heart]] but the lung."

Good:
    type: single
    stem: What is "la vie" in English?
    options:
      - correct: Life
      - wrong: Wine

Good:
    type: single
    stem: Which HTML element makes a text bold?
    options:
      - correct: <b>
      - wrong: <br>

Good:
    type: recall
    stem: What does `&nbsp;` in a page do, and what costs $5 or $6?
    answer: "**Nothing** breaks there. If a<b and c>d, so be it."
""",
)

_SUSPECT = pattern(r"&[#\w]+;|</?[A-Za-z]|\[sound:|\{\{c\d|\$|\\[(\[A-Za-z]|~~|\*\*|__|`")
_CODE = pattern(r"(?s)(`+)(?!`).*?(?<!`)\1(?!`)")
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


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield the first piece of markup in each text."""
    for text in shown_texts(bank, lambda line: _SUSPECT.search(line) is not None):
        found = _first(text)
        if found:
            start, piece, what, instead = found
            quoted = f'"{shown(piece)}"' if "`" in piece else f"`{shown(piece)}`"
            yield Finding(
                place_of(bank, text, start, len(piece)),
                f"{quoted} is {what}; a terminal shows it just as it is written.",
                instead,
                edit=decoding(bank, text) if what == _IN_ENTITY and text.question else None,
                question=text.id,
                path=text.path,
            )


def _first(text: ShownText) -> tuple[int, str, str, str] | None:
    """Return where the first piece of markup begins, the piece, what it is, and what to write instead."""
    written = text.text
    outside = written if text.shown == "as written" else _CODE.sub(lambda code: " " * len(code[0]), written)
    if not _SUSPECT.search(outside):
        return None
    found = [
        (match.start(), match[0], what, instead)
        for patterns, what, instead in (*_KINDS, *(_AS_WRITTEN if text.shown == "as written" else _IN_MARKDOWN))
        for match in [next((it for it in patterns.finditer(outside) if _counts(it[0], what, text)), None)]
        if match
    ]
    if not found:
        return None
    start, piece, what, instead = min(found, key=lambda it: it[0])
    meant = html.unescape(piece) if what == _IN_ENTITY else ""
    return start, piece, what, f"Write {shown(meant)} itself." if meant.strip() else instead


def _counts(piece: str, what: str, text: ShownText) -> bool:
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
    (ENTITY, _IN_ENTITY, "Write the sign itself, or a blank."),
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


RULE = BankRule(CODE, check)
