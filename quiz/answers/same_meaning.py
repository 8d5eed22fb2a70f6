"""Ways of writing the same thing: Roman, digit and word numbers, ordinals, Greek letters, + for positive, short genera.

The table is same_meaning.tsv.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from quiz import lazy
from quiz.package_data import package_rows

_ROMAN = lazy.pattern(r"([ivx]{1,6})([abc]?\d?)")
_VALUES: Mapping[str, int] = {"i": 1, "v": 5, "x": 10}
_COUNTED = "stage type grade class factor phase nerve group level part chapter degree generation category louis war"
_NUMBERED = frozenset(_COUNTED.split())
"""Words after which a single i, v or x is a number. A longer one is a number after any word."""
_ORDER = frozenset(("type", "stage", "grade", "class", "phase"))
"""What may stand before or behind what it numbers: type 2 diabetes is diabetes type 2."""
_LETTERS = """
α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi ο omicron π pi
ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega
"""
_GREEK: Mapping[str, str] = dict(zip(_LETTERS.split()[::2], _LETTERS.split()[1::2], strict=True))
_GREEK_WORD = lazy.pattern("[α-ω]{2}")
_MICRO = frozenset(("μg", "ug", "mcg"))


@dataclass(frozen=True, slots=True)
class _Table:
    words: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, str]
    genera: Mapping[tuple[str, str], str]


@cache
def _table() -> _Table:
    found: dict[str, dict[str, str]] = {name: {} for name in ("word", "number", "ordinal", "fraction", "genus")}
    for kind, one, other in package_rows(__package__, "same_meaning.tsv"):
        found[kind] |= dict.fromkeys(one.split(), other) if kind == "genus" else {one: other}
    return _Table(
        found["word"],
        {word: int(value) for word, value in found["number"].items()},
        {word: int(value) for word, value in found["ordinal"].items()},
        found["fraction"],
        {(genus[0], species): genus for species, genus in found["genus"].items()},
    )


def rewritten(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return ``words``, which are in normal form, in the one way of writing with which others are compared.

    Greek letters are named outside Greek; in English numbers become digits, ``+`` becomes ``positive``, and the genus
    of a known species is written out. Linear.
    """
    named = tuple(_named(word) for word in words) if language != "el" else words
    if language != "en":
        return named
    return _reordered(tuple(_counted(tuple(_spelled(named)))))


def _named(word: str) -> str:
    """Return ``word`` with its Greek letters named, and the two ways of typing microgram made one."""
    if word in _MICRO:
        return "ug"
    if word.isascii() or _GREEK_WORD.search(word):
        return word
    return "".join(_GREEK.get(each, each) for each in word)


def _spelled(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words without abbreviations."""
    table = _table()
    for at, word in enumerate(words):
        genus = table.genera.get((word, words[at + 1])) if at + 1 < len(words) else None
        if genus:
            yield genus
        elif len(word) > 1 and word[-1] in "+-" and word[:-1].isalnum():
            yield from (word[:-1], "positive" if word[-1] == "+" else "negative")
        else:
            yield table.words.get(word, word)


def _counted(words: tuple[str, ...]) -> Iterator[str]:
    """Yield the words with numbers in digits: ``twenty one``, ``third``, ``two thirds``, and ``iv`` after ``stage``."""
    table, at = _table(), 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        tens = table.numbers.get(word, 0) >= 20 and table.numbers[word] % 10 == 0 and word != "hundred"
        if word in ("a", "one") and after in ("half", "quarter", "third", "hundred"):
            word, at = {"half": "1/2", "quarter": "1/4", "third": "1/3", "hundred": "100"}[after], at + 1
        elif word in table.numbers and after in table.fractions:
            word, at = f"{table.numbers[word]}/{table.fractions[after]}", at + 1
        elif tens and 0 < table.numbers.get(after, 0) < 10:
            word, at = str(table.numbers[word] + table.numbers[after]), at + 1
        elif tens and 0 < table.ordinals.get(after, 0) < 10:
            word, at = _ordinal(table.numbers[word] + table.ordinals[after]), at + 1
        elif word in table.numbers:
            word = str(table.numbers[word])
        elif word in table.ordinals:
            word = _ordinal(table.ordinals[word])
        elif word == "half":
            word = "1/2"
        elif at and (roman := _ROMAN.fullmatch(word)):
            word = _from_roman(roman, words[at - 1]) or word
        yield word
        at += 1


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _from_roman(found: re.Match[str], before: str) -> str:
    """Return a Roman numeral behind the word ``before`` in digits; empty where it is none."""
    letters = found[1]
    value = 0
    for letter, following in zip(letters, f"{letters[1:]} ", strict=True):
        worth = _VALUES[letter]
        value += -worth if worth < _VALUES.get(following, 0) else worth
    if _to_roman(value) != letters:
        return ""
    counted = before in _NUMBERED or (len(letters) > 1 and len(before) > 2)
    return f"{value}{found[2]}" if counted else ""


def _to_roman(number: int) -> str:
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
    return "x" * (number // 10) + ones


def _reordered(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words with a leading ``type 2`` behind what it numbers."""
    leads = len(words) > 2 and words[0] in _ORDER and words[1][:1].isdecimal()
    return (*words[2:], *words[:2]) if leads else words
