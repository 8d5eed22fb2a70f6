"""Misspellings: words a letter or two apart, or alike to the ear."""

import re
from typing import Literal

Edit = Literal["", "letter", "letters", "sound"]

_SHORTEST, _SHORTEST_TYPED = 5, 4
"""Letters that a key must have, and what is typed for it; where both have fewer, a letter makes another word."""
_LONG = 8
"""Letters from which on two edits still leave the word recognizable."""
_ENDING = 4
"""Letters of an ending that makes another form of a word."""
_LONGEST = 60
"""Letters beyond which a word is none."""
_LAST_ALPHABET = "\u2e7f"
"""Scripts beyond it write syllables and words, where one sign more or less makes another word."""

_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"^p(?=[nst])", ""),  # psoriasis, pneumonia, ptosis
        ("ph", "f"),
        ("sch|sk", "sc"),
        (r"ch(?=[aeiorlmn])|ck|q|k", "c"),
        (r"c(?=[eiy])|z", "s"),
        ("tion|sion|cian|shun", "shn"),
        ("x", "cs"),
        (r"(?<=[rt])h|^h", ""),  # rhythm, thyme
        ("gm$", "m"),
        ("(?<=[cdgt])(?:le|al|el|il|ol)$", "l"),  # clavicle
        (r"(?<=s)t(?=m)", ""),  # asthma
        ("ae|oe", "e"),
        ("y", "i"),
        (r"e$|(?<=s)e(?=s$)", ""),
        (r"(.)\1+", r"\1"),
    )
)


def misspelling(key: str, typed: str) -> Edit:
    """Return in which way ``typed`` is a likely misspelling of ``key``; empty where it is equal or too far from it.

    A single letter is left out, put in, exchanged or swapped with its neighbor. From eight letters on there may be two
    edits after the first letter, unless they make another form of the word. Or both words sound alike in English.
    Linear in the length of the words.
    """
    if not _may_be(key, typed):
        return ""
    if single_edit(key, typed):
        return "letter"
    long = min(len(key), len(typed) + 1) >= _LONG and key[0] == typed[0] and not _is_other_form(key, typed)
    if long and _is_double_edit(key, typed):
        return "letters"
    alike = key.isascii() and typed.isascii() and len(_sound(key)) >= _SHORTEST_TYPED and _sound(key) == _sound(typed)
    return "sound" if alike else ""


def _is_other_form(key: str, typed: str) -> bool:
    """Return whether the words differ in their ending alone, as metastasis and metastatic do."""
    one, other = key.rstrip("e"), typed.rstrip("e")
    return _start(key, typed) >= len(key) - _ENDING and one[-1:] != other[-1:]


def _may_be(key: str, typed: str) -> bool:
    """Return whether both are words of an alphabet, long enough for a misspelling to be recognized."""
    if not (_SHORTEST <= len(key) <= _LONGEST and _SHORTEST_TYPED <= len(typed) <= _LONGEST):
        return False
    return all(word.isalpha() and max(word) <= _LAST_ALPHABET for word in (key, typed))


def single_edit(key: str, typed: str) -> bool:
    """Return whether ``typed`` differs from ``key`` by one letter, or by two neighbors that are swapped.

    That is an optimal string alignment distance of exactly 1 (Boytsov 2011, section 2.1), found by the common beginning
    and end, in time linear in the length of the words.
    """
    if key == typed or abs(len(key) - len(typed)) > 1:
        return False
    start = _start(key, typed)
    one, other = key[start:], typed[start:]
    if len(one) == len(other):
        swapped = len(one) > 1 and one[0] == other[1] and one[1] == other[0] and one[2:] == other[2:]
        return swapped or one[1:] == other[1:]
    longer, rest = (one, other) if len(one) > len(other) else (other, one)
    return longer[1:] == rest


def _is_double_edit(key: str, typed: str) -> bool:
    """Return whether two edits make ``typed`` of ``key``: the first one where they begin to differ, then another."""
    start = _start(key, typed)
    one, other = key[start:], typed[start:]
    ways = [(one[1:], other), (one, other[1:]), (one[1:], other[1:])]
    if one[:2] == other[1::-1]:
        ways.append((one[2:], other[2:]))
    return any(single_edit(left, right) for left, right in ways)


def _start(one: str, other: str) -> int:
    """Return how many letters both words begin with."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    return start


def _sound(word: str) -> str:
    """Return ``word`` as it is heard: an approximation that makes one of what English spells in several ways."""
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return word
