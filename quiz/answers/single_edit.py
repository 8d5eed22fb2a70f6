"""Typos: two words that differ by one letter left out, inserted, replaced, or swapped with its neighbor."""

from typing import Literal

Edit = Literal["", "swap", "letter"]

_SHORTEST = 5
_LAST_ALPHABET = "\u2e7f"
"""Scripts beyond it write syllables and words, where one sign more or less makes another word."""


def single_edit(key: str, typed: str) -> Edit:
    """Return by which single edit ``typed`` differs from ``key``; empty where it is equal or differs by more.

    That is an optimal string alignment distance of exactly 1 (Boytsov 2011, section 2.1), found by the common beginning
    and end, in time linear in the length of the words.
    """
    if key == typed or abs(len(key) - len(typed)) > 1:
        return ""
    start, shorter = 0, min(len(key), len(typed))
    while start < shorter and key[start] == typed[start]:
        start += 1
    one, other = key[start:], typed[start:]
    if len(one) == len(other):
        if one[1:] == other[1:]:
            return "letter"
        swapped = len(one) > 1 and one[0] == other[1] and one[1] == other[0] and one[2:] == other[2:]
        return "swap" if swapped else ""
    longer, rest = (one, other) if len(one) > len(other) else (other, one)
    return "letter" if longer[1:] == rest else ""


def may_be_typo(key: str, typed: str) -> bool:
    """Return whether one word may be a typo of the other: five or more letters of an alphabet, the same beginning.

    The first letter must be the same, or the first two swapped, because a change there usually makes another word.
    """
    fit = all(len(word) >= _SHORTEST and word.isalpha() and max(word) <= _LAST_ALPHABET for word in (key, typed))
    return fit and (key[0] == typed[0] or key[:2] == typed[1::-1])
