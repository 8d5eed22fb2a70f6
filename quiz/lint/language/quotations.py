"""A text without what it only mentions: quotations, code, and phrases that deny nothing. The phrases are English."""

import re
from functools import cache


def unquoted(text: str) -> str:
    """Return ``text`` without what is in quotation marks or code, and without negations that belong to a title."""
    if any(sign in text for sign in "\"“'`‘«„「"):
        text = _quotes().sub(" ", text)
    return untitled(text)


def untitled(text: str) -> str:
    """Return ``text`` without the negations of titles: the words "Tomorrow Never Dies", "It's Not Unusual"."""
    return _titles().sub(" ", text) if any(word in text for word in _IN_TITLES) else text


def unturned(text: str) -> str:
    """Return ``text`` without quotations, and without phrases such as "whether or not"."""
    return _turns().sub(" ", unquoted(text))


_IN_TITLES = ("Not", "Never", "No", "n't", "n’t", "Cannot", "Without", "Nothing", "None")


@cache
def _titles() -> re.Pattern[str]:
    """Return a pattern: a negation with a capital, next to another word with one; at a beginning, only before one."""
    denial = r"(?:Not|Never|No|Cannot|Without|Nothing|None|[A-Z][a-z]+n['’]t)"
    word = r"(?!(?:Which|What|Who|Whom|Where|When|Why|How|If|Is|Are|Was|Were|Does|Did|Do|Can)\b)[A-Z][a-z][\w'’]*"
    return re.compile(rf"\b{word} {denial}\b|\b{denial} {word}")


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|`[^`]*`|‘[^’]*’(?!\w)|«[^»]*»|„[^“”]*[“”]|「[^」]*」")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:whether or not|or not|if not|not only|not just|not necessarily|true or false|true/false|no longer"
        r"|no matter|(?:non|false)[- ](?:positive|negative)s?|never[- ]events?)\b",
        re.IGNORECASE,
    )
