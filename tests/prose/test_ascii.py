"""Every sign has a substitute where there is only ASCII."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.prose import in_ascii, safe


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain ~ text\t\n", "plain ~ text\t\n"),
        ("\u201cyes\u201d \u2018no\u2019 \u00aboui\u00bb", '"yes" \'no\' "oui"'),
        ("1\u20132 \u2014 3\u2026 \u22125", "1-2 -- 3... -5"),
        ("\u2022 a \u2192 b \u2190 c \u21d2 d", "* a -> b <- c => d"),
        ("\u2264 \u2265 \u2260 \u2248 \u00b1 \u00d7 \u00f7", "<= >= != ~ +/- x /"),
        ("38\u202f\u00b0C", "38 degC"),
        ("5 \u00b5g, 5 \u03bcg", "5 ug, 5 ug"),
        ("10\u207b\u00b3 m\u00b2 H\u2082O", "10^-3 m^2 H2O"),
        ("\u00bd cup, 1\u00bd cups", "1/2 cup, 1 1/2 cups"),
        ("r\u00e9ponse \u00dcbel Stra\u00dfe \u0152uvre \u00f8 \u0142", "reponse Ubel Strasse OEuvre o l"),
        ("e\u0301", "e"),
        ("\u03b1- and \u03b2-blockers, \u0394t, \u03ac, \u03c2", "alpha- and beta-blockers, Deltat, alpha, sigma"),
        ("\ufb01ne \uff21", "fine A"),
        ("\u65e5\u672c \U0001f600 \u2713 \u2717", "?? ? + x"),
        ("\u241b[2J \u2421 \ufffd", "^[[2J ^? ?"),
        ("a\u00adb\u200bc", "abc"),
    ],
)
def test_signs_become_their_substitutes(text: str, shown: str) -> None:
    assert in_ascii(text) == shown


@given(st.text())
def test_all_that_comes_out_is_ascii_and_safe_text_stays_safe(text: str) -> None:
    shown = in_ascii(safe(text))
    assert shown.isascii()
    assert safe(shown) == shown
    assert in_ascii(shown) == shown
