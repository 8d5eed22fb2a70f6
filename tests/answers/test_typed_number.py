"""Numbers as people type them: what is read, what is read in two ways, and why the rest is not."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers.separators import decimal_sign
from quiz.answers.typed_number import TypedNumber, not_a_unit, read_typed
from quiz.answers.typography import plain

EXAMPLES = pytest.mark.long(rounds=1000, short=80)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "es-MX", "pt_BR", "de-CH", "ja", "", "x", "no such language"])
REASONS = {"inequality", "number-range", "number-word", "not-a-number"}
LIKELY = st.text("0123456789.,-+−–eE/ _%'×x^*·½³⁻<>~≈10 mgMLt\u2009\u00a0\u200b", max_size=24)


@pytest.mark.parametrize(
    ("text", "language", "value", "other"),
    [
        ("1,500", "en", "1500", "1.5"),
        ("1.500", "en", "1.5", "1500"),
        ("1,500", "de", "1.5", "1500"),
        ("1.500", "de", "1500", "1.5"),
        ("1.500", "de-CH", "1.5", "1500"),
        ("1.500", "pt_BR", "1500", "1.5"),
        ("1,50", "en", "1.5", None),
        ("0,500", "en", "0.5", None),
        ("1500,250", "en", "1500.25", None),
        ("1,234,567", "de", "1234567", None),
        ("1.234,5", "en", "1234.5", None),
        ("12,34,567", "en", "1234567", None),
        ("1·500", "en", "1.5", None),
        ("-1,500", "en", "-1500", "-1.5"),
        ("1,500e3", "en", "1500000", "1500"),
    ],
)
def test_a_single_separator_is_read_by_language_and_the_other_reading_kept(
    text: str, language: str, value: str, other: str | None
) -> None:
    number = read_typed(text, language)
    assert isinstance(number, TypedNumber)
    assert (number.value, number.other) == (Fraction(value), None if other is None else Fraction(other))
    assert not number.rest


@pytest.mark.parametrize(
    ("language", "sign"),
    [("en", "."), ("de", ","), ("DE-at", ","), ("de_CH", "."), ("fr", ","), ("es", ","), ("es-MX", "."), ("", ".")],
)
def test_the_decimal_sign_is_that_of_the_language(language: str, sign: str) -> None:
    assert decimal_sign(language) == sign


@pytest.mark.parametrize(
    ("text", "step"),
    [("98.6", "0.1"), ("98", "1"), ("1e3", "1000"), ("1.50e-3", "0.00001"), ("1 500.5", "0.1"), ("1/2", "0")],
)
def test_what_the_last_digit_counts_is_known(text: str, step: str) -> None:
    number = read_typed(text)
    assert isinstance(number, TypedNumber)
    assert number.step == Fraction(step)


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        ("mg", ""),
        ("- 10", "number-range"),
        ("mg to 10 mg", "number-range"),
        ("or more", "inequality"),
        ("mg +", "inequality"),
        ("million", "number-word"),
        ("5", "not-a-number"),
        ("!", "not-a-number"),
    ],
)
def test_what_follows_a_number_and_is_no_unit_says_why(rest: str, reason: str) -> None:
    assert not_a_unit(rest) == reason


@EXAMPLES
@given(st.one_of(st.text(st.characters(), max_size=30), LIKELY, LIKELY.map(lambda text: text * 12)), LANGUAGES)
def test_any_text_is_read_or_gets_a_reason(text: str, language: str) -> None:
    number = read_typed(text, language)
    if isinstance(number, str):
        assert number in REASONS
    else:
        assert not_a_unit(number.rest) in {"", *REASONS}
    assert plain(plain(text)) == plain(text)


DECIMALS = st.decimals(-(10**12), 10**12, places=6, allow_nan=False)


@EXAMPLES
@given(DECIMALS, st.sampled_from(["en", "de"]), st.sampled_from(["", " ", "'", "\u202f", "_"]), st.booleans())
def test_a_printed_number_is_read_back(number: Decimal, language: str, group: str, minus: bool) -> None:  # noqa: FBT001
    whole, part = f"{number:,.6f}".replace(",", group).split(".")
    printed = whole + decimal_sign(language) + part
    printed = printed.replace("-", "−") if minus else printed
    read = read_typed(printed, language)
    assert isinstance(read, TypedNumber)
    assert (read.value, read.rest) == (Fraction(number), "")


@EXAMPLES
@given(st.fractions(-(10**9), 10**9, max_denominator=10**6))
def test_a_printed_fraction_is_read_back(number: Fraction) -> None:
    whole, part = divmod(abs(number.numerator), number.denominator)
    sign = "-" if number < 0 else ""
    written = [str(number)] + ([f"{sign}{whole} {part}/{number.denominator}"] if part else [])
    for text in written:
        read = read_typed(text)
        assert isinstance(read, TypedNumber)
        assert read.value == number


@EXAMPLES
@given(st.integers(-(10**6), 10**6), st.integers(-60, 60))
def test_a_power_of_ten_is_read_however_it_is_written(digits: int, power: int) -> None:
    raised = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    for text in (f"{digits}e{power}", f"{digits} x 10^{power}", f"{digits}×10{raised}", f"{digits}*10**{power}"):
        read = read_typed(text)
        assert isinstance(read, TypedNumber), text
        assert read.value == Fraction(digits) * Fraction(10) ** power, text
