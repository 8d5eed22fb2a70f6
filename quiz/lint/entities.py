"""Decoding the HTML entities that other programs left in a text, where no doubt is left what they are."""

import html

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.shown_texts import ShownText
from quiz.source import Edit, Span

ENTITY = pattern(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_PLAIN = frozenset("\"'&<>")
"""Of ASCII, the signs that mean nothing inside a text of YAML or of Markdown; a quote is doubled or escaped."""
_MARKUP = pattern(r"</?[A-Za-z]|&[#\w]+;")
_QUOTED = pattern(r"(?m)^\s*>")
"""What Markdown takes for a quotation."""


def decoding(bank: BankContext, text: ShownText) -> Edit | None:
    """Return the edit that puts the signs in the place of all entities of ``text``.

    None where there is doubt: an entity that is escaped twice or not alone, a blank that does not show, signs that mean
    something to YAML or Markdown, code, elements that would come about, a text that YAML has in another way.
    """
    found = [(match[0], html.unescape(match[0])) for match in ENTITY.finditer(text.text)]
    if text.shown == "as written" or "`" in text.text or not all(_is_certain(piece, sign) for piece, sign in found):
        return None
    at = text.at
    raw = bank.texts.between(text.path, at.start, at.end)
    if [match[0] for match in ENTITY.finditer(raw)] != [piece for piece, _ in found] or ENTITY.match(raw):
        return None
    after = html.unescape(text.text)
    if _MARKUP.search(after) or (text.shown == "paragraphs" and _QUOTED.search(after)):
        return None
    quote = raw[:1] if not at.plain else ""
    escaped = {'"': {'"': '\\"'}, "'": {"'": "''"}}.get(quote, {})

    def decoded(sign: str) -> str:
        return escaped.get(sign, sign)

    return Edit(Span(text.path, at.start, at.end), ENTITY.sub(lambda match: decoded(html.unescape(match[0])), raw))


def _is_certain(piece: str, sign: str) -> bool:
    return sign != piece and len(sign) == 1 and (sign in _PLAIN or (ord(sign) > 0xA0 and sign.isprintable()))
