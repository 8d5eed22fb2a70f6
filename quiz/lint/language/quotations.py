"""A text without what it only mentions: quotations, code, and phrases that deny nothing. The phrases are English."""

import re
from functools import cache


def unquoted(text: str) -> str:
    """Return ``text`` without what is in quotation marks or code."""
    return _quotes().sub(" ", text) if any(sign in text for sign in "\"“'`‘") else text


def unturned(text: str) -> str:
    """Return ``text`` without quotations, and without phrases such as "whether or not"."""
    return _turns().sub(" ", unquoted(text))


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|`[^`]*`|‘[^’]*’(?!\w)")


@cache
def _turns() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:whether or not|or not|if not|not only|not just|not necessarily|true or false|true/false|no longer"
        r"|no matter|(?:non|false)[- ](?:positive|negative)s?|never[- ]events?)\b",
        re.IGNORECASE,
    )
