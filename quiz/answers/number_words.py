"""Numbers as people say and shorten them, in English: twenty-five, two and a half, 5 thousand, 10k, one in eight."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from quiz import lazy
from quiz.package_data import package_rows

_POLITE = lazy.pattern(
    r"(?:i (?:think|guess)|maybe|perhaps|probably|it is|it's|the answer is|(?:at|aged?|in)(?= \d)|ph|c\.) ?\b",
    re.IGNORECASE,
)
_AFTER = lazy.pattern(r"(?<=\d) ?(?:ish|or so)\b|(?<=[\w%]) \([^\d()]*\)$")
_MINUS = lazy.pattern(r"(?:minus|negative|neg\.?) ?(?=[\da-z.])", re.IGNORECASE)
_WORD = lazy.pattern(r"[a-zA-Z]+")
_GAP = lazy.pattern(r"[ -]?(?:and (?!an? ))?", re.IGNORECASE)
_ARTICLE = lazy.pattern(r"an? (?=(?:half|third|quarter|hundred|thousand|million|dozen)\b)", re.IGNORECASE)
_SCALE = lazy.pattern(
    r"(?P<digits>[-+]?\d[\d.,' ]*?)(?: ?(?P<scale>(?i:hundred|thousand|million|mio\b\.?|billion|trillion))|k)\b(?! ?/)"
)
_POWERS: Mapping[str, int] = {
    "hundred": 2,
    "thousand": 3,
    "million": 6,
    "mio": 6,
    "mio.": 6,
    "billion": 9,
    "trillion": 12,
}
_MIXED = lazy.pattern(
    r"(?P<sign>[-+]?)(?P<whole>\d{1,9})(?: and an? | and | ?[-+] ?| an? )(?P<part>\d{1,2}/\d{1,3}|[a-z]+)\b",
    re.IGNORECASE,
)
_SHARE = lazy.pattern(r"(?P<over>\d+) (?P<how>in|out of|of|per) (?=[a-z])", re.IGNORECASE)
_NONE = frozenset(("nil", "none", "nothing", "naught"))


@cache
def _values() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return the words for numbers, and the names of fractions with what they divide by."""
    rows = package_rows(__package__, "same_meaning.tsv")
    numbers = {word: int(value) for kind, word, value in rows if kind == "number"}
    parts = {word: int(value) for kind, word, value in rows if kind == "fraction"}
    return numbers, parts | {"half": 2, "third": 3, "fifth": 5, "tenth": 10}


def in_digits(text: str) -> str:
    """Return ``text`` with the English number that it begins with in digits; the same where it begins with none.

    Polite words before it are dropped, as in "I think twenty". Linear in the length of the text, which is short.
    """
    if text.casefold() in _NONE:
        return "0"
    rest = _AFTER.sub("", text)
    rest = rest[1:-1] if rest[:1] == "(" and rest[-1:] == ")" and "(" not in rest[1:] else rest
    polite = _POLITE.match(rest)
    rest = rest[polite.end() :] if polite else rest
    minus = _MINUS.match(rest)
    sign, rest = ("-", rest[minus.end() :]) if minus else ("", rest)
    written = _mixed(_scaled(_leading(rest)))
    share = _SHARE.match(written)
    if share:
        written = written[: share.end()] + _leading(written[share.end() :])
    return sign + written


def _leading(text: str) -> str:
    """Return ``text`` with the number words at its start in digits."""
    numbers, parts = _values()
    at, value, taken = 0, 0, 0
    article = _ARTICLE.match(text)
    if article:
        at = article.end()
    while (word := _WORD.match(text, at)) is not None:
        each = word[0].lower()
        if each in parts and not (each == "quarter" and not taken and not article):
            return f"{_over(value if taken else 1, parts[each])}{_without_of(text[word.end() :])}"
        if each == "dozen":
            value = 12 * max(value, 1)
        elif each == "hundred":
            value = 100 * max(value, 1)
        elif each in numbers and (not taken or value % 100 == 0 or (value % 10 == 0 and 0 < numbers[each] < 10)):
            value += numbers[each]
        else:
            break
        taken = word.end()
        gap = _GAP.match(text, taken)
        at = gap.end() if gap else taken
    if not taken:
        return f"1 {text[at:]}" if article else text
    return f"{value}{text[taken:]}"


def _over(value: int, under: int) -> str:
    return str(Fraction(value, under)) if under else str(value)


def _without_of(rest: str) -> str:
    """Return what follows a fraction without its article: half a mg, two thirds of a liter."""
    return re.sub(r"^ (?:of )?(?:an? |the )?", " ", rest, flags=re.IGNORECASE)


def _scaled(text: str) -> str:
    """Return ``text`` with a scale behind its digits as a power of ten: 5 thousand, 10k."""
    found = _SCALE.match(text)
    if found is None:
        return text
    return f"{found['digits'].strip()}×10^{_POWERS[(found['scale'] or 'thousand').lower()]}{text[found.end() :]}"


def _mixed(text: str) -> str:
    """Return ``text`` with a whole number and a fraction side by side: 37 and a half, 2-1/2."""
    found = _MIXED.match(text)
    if found is None:
        return text
    _, parts = _values()
    over, _, under = found["part"].partition("/")
    if not under:
        over, under = "1", str(parts.get(over.lower(), 0))
    if not 0 < int(over) < int(under):
        return text
    return f"{found['sign']}{found['whole']} {over}/{under}{text[found.end() :]}"
