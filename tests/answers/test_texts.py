"""Typed texts and texts to choose from: which are the same."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers.texts import equal, normal, verbatim

EXAMPLES = pytest.mark.long(rounds=800, short=80)

# Characters that folding or NFKC change, or that combine, where idempotence is lost if it is lost anywhere.
CURIOUS = [
    *"\u0345\u0390\u03b0\u1fb3\u1fc1\u03b9\u0130\u0131\u00df\u1e9e\u0149\u01f0\u0307\u0308\u0301\u0323\u0331\u02bc",
    *"\u00a8\u00b4\u037a\u1fbd\u2474\u2026\ufdfa\u3164\u1100\u1161\u11a8\uac00\u212b\u2126\ufb03\u1e97\u0587\u2002",
    *"\u00b2\u2075\u207b\u00bd\u2044\u0660\uff15\u2460 \t\n\u00a0\u2003\u3000\x1c\x85\u200b\ud800\udc00aA1^",
]
ANY = st.one_of(
    st.text(st.characters(), max_size=20),
    st.text(st.sampled_from(CURIOUS), max_size=8),
    st.lists(st.one_of(st.sampled_from(CURIOUS), st.characters()), max_size=6).map("".join),
)


@pytest.mark.parametrize("case", [False, pytest.param(True, marks=pytest.mark.long)])
def test_the_normal_form_of_every_character_is_its_own_normal_form(*, case: bool) -> None:
    characters = (chr(point) for point in range(sys.maxunicode + 1))
    assigned = (character for character in characters if unicodedata.category(character) not in {"Cn", "Co"})
    forms = {normal(character, case=case) for character in assigned}
    assert len(forms) > 100_000
    assert not [form for form in forms if normal(form, case=case) != form]


@EXAMPLES
@given(text=ANY, case=st.booleans())
def test_a_normal_form_is_its_own_normal_form(text: str, *, case: bool) -> None:
    form = normal(text, case=case)
    assert normal(form, case=case) == form
    assert verbatim(verbatim(text)) == verbatim(text)


@EXAMPLES
@given(text=ANY, case=st.booleans())
def test_ways_of_coding_the_same_text_and_blanks_do_not_count(text: str, *, case: bool) -> None:
    assert equal(unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text), case=case)
    assert equal(f" \t{text}\u2003", text, case=case)
    assert equal("  ".join(text.split()), text, case=case)
    assert verbatim(unicodedata.normalize("NFD", text)) == verbatim(f" {text}\n")


@EXAMPLES
@given(text=ANY)
def test_texts_that_are_the_same_verbatim_or_with_case_are_equal(text: str) -> None:
    assert equal(verbatim(text), text, case=True)
    assert equal(normal(text, case=True), text)
    assert equal(text.casefold(), text) or not text.isascii()


@EXAMPLES
@given(one=ANY, two=ANY, three=ANY, case=st.booleans())
def test_equal_is_an_equivalence(one: str, two: str, three: str, *, case: bool) -> None:
    assert equal(one, one, case=case)
    assert equal(one, two, case=case) == equal(two, one, case=case)
    if equal(one, two, case=case) and equal(two, three, case=case):
        assert equal(one, three, case=case)


@EXAMPLES
@given(text=st.text(st.sampled_from("aA1 \t\x1c^|=é"), max_size=12), case=st.booleans())
def test_the_short_way_for_ascii_leads_to_the_same_form(text: str, *, case: bool) -> None:
    form = " ".join(unicodedata.normalize("NFKC", text).split())
    assert normal(text, case=case) == (form if case else form.casefold())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Liver", "liver", True),
        ("bone  marrow", "bone\u00a0marrow", True),
        ("ﬁbrin", "fibrin", True),
        ("Straße", "STRASSE", True),
        ("ΣΊΣΥΦΟΣ", "σίσυφος", True),
        ("10²", "10^2", True),
        ("10²", "102", False),
        ("10²³", "10^23", True),
        ("10⁻³", "10-3", False),
        ("m²", "m2", True),
        ("Ca²⁺", "Ca2+", True),
        ("CO₂", "CO2", True),
        ("e\u0301", "é", True),
        ("résumé", "resume", False),
        ("IL-2", "IL 2", False),
        ("", " ", True),
    ],
)
def test_which_typed_texts_are_equal(one: str, other: str, *, same: bool) -> None:
    assert equal(one, other) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("pH", "pH ", True), ("pH", "PH", False), ("µg", "μg", True), ("ﬁ", "fi", True), ("ẞ", "ß", False)],
)
def test_case_can_count(one: str, other: str, *, same: bool) -> None:
    assert equal(one, other, case=True) == same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the liver", " the\n liver ", True),
        ("e\u0301", "é", True),
        ("Rr", "rr", False),
        ("10²", "102", False),
        ("-1", "+1", False),
        ("ﬁ", "fi", False),
        ("liver.", "liver", False),
    ],
)
def test_texts_to_choose_from_differ_in_case_and_signs(one: str, other: str, *, same: bool) -> None:
    assert (verbatim(one) == verbatim(other)) == same
