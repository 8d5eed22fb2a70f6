"""A text without what it only mentions: quotations, code, and phrases that deny nothing. The phrases are English."""

import re

from quiz.lazy import pattern

_IN_TITLES = ("Not", "Never", "No", "n't", "n’t", "Cannot", "Without", "Nothing", "None")
_DENIAL = r"(?:Not|Never|No|Cannot|Without|Nothing|None|[A-Z][a-z]+n['’]t)"
_NAME = r"(?!(?:Which|What|Who|Whom|Where|When|Why|How|If|Is|Are|Was|Were|Does|Did|Do|Can)\b)[A-Z][a-z][\w'’]*"
_TITLES = pattern(rf"\b{_NAME} {_DENIAL}\b|\b{_DENIAL} {_NAME}")
"""A negation with a capital, next to another word with one: "Tomorrow Never Dies". A first word has one in any case."""
_QUOTES = pattern(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|`[^`]*`|‘[^’]*’(?!\w)|«[^»]*»|„[^“”]*[“”]|「[^」]*」")
_PHRASES = pattern(
    r"\b(?:whether or not|or not|if not|not only|not just|not necessarily|true or false|true/false|no longer"
    r"|no matter|(?:non|false)[- ](?:positive|negative)s?|never[- ]events?)\b",
    re.IGNORECASE,
)


def unquoted(text: str) -> str:
    """Return ``text`` without what is in quotation marks or code, and without negations that belong to a title."""
    if any(sign in text for sign in "\"“'`‘«„「"):
        text = _QUOTES.sub(" ", text)
    return _TITLES.sub(" ", text) if any(word in text for word in _IN_TITLES) else text


def without_phrases(text: str) -> str:
    """Return ``text`` without quotations, and without phrases such as "whether or not"."""
    return _PHRASES.sub(" ", unquoted(text))
