"""Stems that leave the question to their options, such as "Which of these is true?". English."""

import re
from functools import cache

from quiz.lint.language.words import lead_in, words
from quiz.lint.thresholds import GENERIC_WORDS


def asks_which_is_true(stem: str) -> bool:
    """Whether a short stem asks which of its options is true, or false, whatever about."""
    return len(words(stem)) <= GENERIC_WORDS and bool(_truth().search(lead_in(stem)))


def is_generic(stem: str) -> bool:
    """Whether it asks that, and does not say about what."""
    return asks_which_is_true(stem) and not _about().search(lead_in(stem))


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
