"""Options that speak of the other options: "all of the above", "none of these", "A and B", "I don't know"."""

import re
from functools import cache, lru_cache

from quiz.lint.language.words import table

_BOTH = re.compile(r"both (?:of these|of the above|of them)\b|both$", re.IGNORECASE)
_UNKNOWN = re.compile(r"(?:i |we )?(?:do not|don['’]?t) know(?: yet)?|not sure|no idea", re.IGNORECASE)
_PAIR = re.compile(
    r"\W*(?:(?:[Bb]oth|[Oo]nly|[Nn]either|[Ee]ither)\s+)?\(?[A-F]\)?"
    r"(?:\s*(?:,|&|and|or|nor)\s*(?:(?:and|or|nor)\s+)?\(?[A-F]\)?)+"
    r"\s*(?:only|(?:are|is) (?:true|correct|right))?\W*"
)
_LETTER = re.compile(r"\b[A-F]\b")


@lru_cache(maxsize=4096)
def says_all(text: str) -> bool:
    """Whether an option says that all the others are right, in any language that has a table."""
    return _matches(text, "all-of-the-above")


@lru_cache(maxsize=4096)
def says_none(text: str) -> bool:
    """Whether an option says that none of the others is right, or that there is no telling."""
    return _matches(text, "none-of-the-above")


def letters(text: str) -> str:
    """The letters of the options that an option names and nothing else, as ``AC`` for "both A and C"; empty else."""
    return "".join(_LETTER.findall(text)) if _PAIR.fullmatch(text.strip(" .!")) else ""


def is_meta(text: str) -> bool:
    """Whether an option says nothing of the subject, only of the other options or of not knowing."""
    plain = text.strip(" .!")
    return bool(
        says_all(text) or says_none(text) or _BOTH.match(plain) or _UNKNOWN.fullmatch(plain) or _PAIR.fullmatch(plain)
    )


def _matches(text: str, name: str) -> bool:
    plain = text.strip()
    return not plain.startswith("`") and _pattern(name).match(plain) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(table(name))})", re.IGNORECASE)
