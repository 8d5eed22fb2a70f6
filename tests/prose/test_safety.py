"""Nothing that acts on a terminal or hides in a text gets through, and nothing else is changed."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.prose import name_of, safe, unsafe_character

HOSTILE = st.sampled_from("\x1b\x9b\u202e\u2066\ufeff\ud800\U000e0041\t\n\r")
ANYTHING = st.text(st.characters(exclude_categories=()) | HOSTILE)


def is_forbidden(character: str) -> bool:
    """Return what the rule demands, expressed in another way than in the code."""
    category = unicodedata.category(character)
    return (
        (category == "Cc" and character not in "\t\n")
        or category in {"Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
        or character in "\u061c\u200e\u200f\ufeff"
        or 0xE0000 <= ord(character) < 0xE0080
    )


def test_exactly_the_forbidden_characters_are_changed() -> None:
    everything = map(chr, range(sys.maxunicode + 1))
    changed = {character for character in everything if safe(character) != character}
    assert changed == {character for character in map(chr, range(sys.maxunicode + 1)) if is_forbidden(character)}


@given(ANYTHING)
def test_safe_text_holds_nothing_forbidden_and_can_be_written(text: str) -> None:
    shown = safe(text)
    assert not any(map(is_forbidden, shown))
    assert unsafe_character(shown) is None
    assert safe(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown


@given(ANYTHING)
def test_the_character_reported_is_the_first_that_is_changed(text: str) -> None:
    first = next((character for character in text if is_forbidden(character)), None)
    assert unsafe_character(text) == first
    assert (safe(text) == text) == (first is None)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a\tb\nc"),
        ("\x1b[2J", "\u241b[2J"),
        ("bell\x07", "bell\u2407"),
        ("\x00\x7f", "\u2400\u2421"),
        ("\x9b31m", "\ufffd31m"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("\ud83d", "\ufffd"),
        ("one\u2028two", "one\ntwo"),
        ("\ufeffstart", "start"),
        ("\U000e0041", "\ufffd"),
        ("\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645", "\u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645"),
        ("\U0001f469\u200d\U0001f467 \u2764\ufe0f", "\U0001f469\u200d\U0001f467 \u2764\ufe0f"),
    ],
)
def test_unsafe_characters_are_shown_not_sent(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u202e", "U+202E right-to-left override"),
        ("\x1b", "U+001B escape"),
        ("\x07", "U+0007 bell"),
        ("\x1f", "U+001F unit separator"),
        ("\x7f", "U+007F delete"),
        ("\x9b", "U+009B control sequence introducer"),
        ("\x90", "U+0090 control character"),
        ("\ufeff", "U+FEFF byte order mark"),
        ("\ud800", "U+D800 lone surrogate"),
        ("\U000e0000", "U+E0000 tag"),
        ("\U000e0041", "U+E0041 tag latin capital letter a"),
        ("\u0378", "U+0378 unnamed character"),
    ],
)
def test_a_character_is_called_by_its_number_and_name(character: str, name: str) -> None:
    assert name_of(character) == name
