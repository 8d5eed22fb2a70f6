"""Marks and letters that people of a script leave out or write in two ways: points, stress, nukta, tatweel, hamza."""

import re
import unicodedata

from quiz import lazy

_LATIN_LIKE = r"a-zA-Zα-ωΑ-ΩæøœÆØŒıſ"
_ACCENTED = lazy.pattern(f"([{_LATIN_LIKE}])[\u0300-\u036f]+")
_BARE = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L"} | {"đ": "d", "ı": "i"}
)
_POINTS = lazy.pattern(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew vowel points and accents
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"  # Arabic vowel signs
    "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]+"  # nukta in the scripts of India
    "|(?<=[\u0400-\u04ff])[\u0300\u0301]+"  # stress over a Cyrillic letter
)
"""Signs that few people type; whoever wants them to count writes ``accents: require``."""
_HAMZA = lazy.pattern("(?<=[\u0627\u0648\u064a])[\u0653-\u0655]+")
_KEYBOARDS = str.maketrans({"\u0640": "", "\u06a9": "\u0643", "\u06cc": "\u064a", "\u06c1": "\u0647"})
"""Tatweel only lengthens a line; the keyboards of Persian and Urdu have their own code for a kaf, a yeh and a heh."""


def one_keyboard(text: str) -> str:
    """Return ``text`` with letters that look the same written in one way, whichever keyboard they come from."""
    return text if text.isascii() else text.translate(_KEYBOARDS)


def without_points(text: str, language: str) -> str:
    """Remove the marks of ``text`` that are usually left out in writing, and in Russian the dots of ё. Idempotent."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFD", text)
    if language == "ru":
        parted = re.sub("(?<=[еЕ])\u0308", "", parted)
    return unicodedata.normalize("NFC", _POINTS.sub("", parted))


def bare(text: str) -> str:
    """Remove from ``text`` the accents of Latin and Greek letters, and the optional marks of other scripts. Idempotent.

    A mark that makes another letter or another syllable stays: й, が, ก่, and the vowels of the scripts of India.
    """
    if text.isascii():
        return text
    parted = _ACCENTED.sub(r"\1", unicodedata.normalize("NFD", text).translate(_BARE))
    parted = re.sub("(?<=[еЕ])\u0308", "", _HAMZA.sub("", _POINTS.sub("", parted)))
    return unicodedata.normalize("NFC", parted.replace("\u0649", "\u064a"))
