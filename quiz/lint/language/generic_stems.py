"""Stems that leave the question to their options, such as "Which of these is true?". English."""

import re
from functools import cache


def asks_which_is_true(lead_in: str) -> bool:
    """Return whether the sentence that asks, asks which option is true, or false, about anything."""
    return _truth().search(lead_in) is not None


def says_about_what(lead_in: str) -> bool:
    """Return whether such a sentence says what its options have to be true about."""
    return _about().search(lead_in) is not None


@cache
def _truth() -> re.Pattern[str]:
    return re.compile(
        r"\bwhich (?:one )?(?:of )?(?:the )?(?:following |these )?(?:statements? )?(?:is|are) (?:most )?"
        r"(?:true|correct|accurate|false|incorrect)\b",
        re.IGNORECASE,
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:true|correct|accurate|false|incorrect)\W+(?:about|regarding|concerning|of|for|with|when|if|in)\b",
        re.IGNORECASE,
    )
