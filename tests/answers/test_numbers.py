"""Typed numbers: which texts are numbers, and which numbers count as an answer."""

import re
from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers import numbers
from quiz.answers.numbers import Interval, interval, read_number

EXAMPLES = pytest.mark.long(rounds=1000, short=80)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", Fraction(0)),
        ("007", Fraction(7)),
        ("12.50", Fraction(25, 2)),
        ("5.", Fraction(5)),
        (".5", Fraction(1, 2)),
        ("-.5", Fraction(-1, 2)),
        ("+5", Fraction(5)),
        ("-5", Fraction(-5)),
        ("−5", Fraction(-5)),
        ("-0", Fraction(0)),
        (" \t7\n", Fraction(7)),
        ("\u00a07", Fraction(7)),
        ("9" * 30, Fraction(10**30 - 1)),
        ("0." + "0" * 29 + "1", Fraction(1, 10**30)),
        ("1e3", Fraction(1000)),
        ("1E3", Fraction(1000)),
        ("6.62607015e-34", Fraction(662607015, 10**42)),
        ("6.022 × 10^23", Fraction(6022 * 10**20)),
        ("6.022×10²³", Fraction(6022 * 10**20)),
        ("-2.5 x 10⁻³", Fraction(-25, 10**4)),
    ],
)
def test_a_plain_decimal_number_is_read_exactly(text: str, number: Fraction) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ".", "-", "+", "−", "-.", "--5", "+-5", "- 5", "5-", "5 0", "1,000", "1 000", "1.2.3", "1_000"),
        *(
            "1e",
            "e3",
            "1e333",
            "0x10",
            "1/2",
            "½",
            "10²",
            "٣",
            "５",
            "five",
            "nan",
            "inf",
            "-inf",
            "5%",
            "5 mg",
            "<5",
            "5\n6",
        ),
        *("9" * 31, "0." + "0" * 31, "\ud800", "5\x00", "–5"),
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert read_number(text) is None


@EXAMPLES
@given(st.one_of(st.text(st.characters(), max_size=12), st.text("0123456789.,-+−eE/ _%", max_size=12)))
def test_what_is_read_is_what_python_reads(text: str) -> None:
    number = read_number(text)
    if number is not None:
        assert number == Fraction(Decimal(re.sub(r"\s*[xX×*·]\s*10\^", "e", text.strip().replace("−", "-"))))


@pytest.mark.parametrize(
    ("answer", "tolerance", "low", "high"),
    [
        ("5", "", "5", "5"),
        ("5", "0", "5", "5"),
        ("5", "3", "2", "8"),
        ("5", " 3 ", "2", "8"),
        ("-5", "3", "-8", "-2"),
        ("5", "0.25", "4.75", "5.25"),
        ("5", ".5", "4.5", "5.5"),
        ("200", "5%", "190", "210"),
        ("200", "5 %", "190", "210"),
        ("-200", "5%", "-210", "-190"),
        ("0.004", "50%", "0.002", "0.006"),
        ("0", "5%", "0", "0"),
        ("350", "2 digits", "345", "355"),
        ("350", "2digits", "345", "355"),
        ("-350", "2 digits", "-355", "-345"),
        ("350", "1 digit", "350", "450"),
        ("0.0021", "2 digits", "0.00205", "0.00215"),
        ("-0.0021", "2 digits", "-0.00215", "-0.00205"),
        ("3.14159", "3 digits", "3.135", "3.145"),
        ("1000", "2 digits", "995", "1050"),
        ("-1000", "2 digits", "-1050", "-995"),
        ("1", "1 digit", "0.95", "1.5"),
        ("9.97", "2 digits", "9.95", "10.5"),
        ("0.1", "3 digits", "0.09995", "0.1005"),
        ("0", "2 digits", "0", "0"),
        ("5", "30 digits", "4." + "9" * 29 + "5", "5." + "0" * 29 + "5"),
    ],
)
def test_which_numbers_count_as_the_answer(answer: str, tolerance: str, low: str, high: str) -> None:
    assert interval(Fraction(answer), tolerance) == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    "tolerance",
    [
        *("a bit", "-3", "−3", "+3", "3 mg", "%", "digits", "5%%", "5 percent", "0 digits", "1.5 digits", "31 digits"),
        *("2 Digits", "±3", "1e-3", " ", "5%3", "3 digit s", "1/2", "\ud800"),
    ],
)
def test_anything_else_is_no_tolerance(tolerance: str) -> None:
    assert interval(Fraction(5), tolerance) is None


DECIMALS = st.builds(
    lambda digits, power: Decimal(digits).scaleb(power), st.integers(-(10**6), 10**6), st.integers(-12, 12)
)


@EXAMPLES
@given(DECIMALS.filter(bool))
def test_the_magnitude_is_that_of_the_first_significant_digit(number: Decimal) -> None:
    assert numbers._magnitude(Fraction(number)) == number.adjusted()


@EXAMPLES
@given(st.integers(1, 10**40), st.integers(1, 10**40))
def test_the_magnitude_holds_for_any_fraction(over: int, under: int) -> None:
    power = numbers._magnitude(Fraction(over, under))
    assert Fraction(10) ** power <= Fraction(over, under) < Fraction(10) ** (power + 1)


@EXAMPLES
@given(
    answer=DECIMALS,
    digits=st.integers(1, 5),
    factor=st.one_of(st.decimals("0.8", "1.2", places=4), st.sampled_from([Decimal(1), Decimal("0.5"), Decimal(-1)])),
)
def test_digits_take_what_rounds_to_the_same(answer: Decimal, digits: int, factor: Decimal) -> None:
    rounded_answer = Context(prec=digits, rounding=ROUND_HALF_EVEN).plus(answer)
    number = answer * factor
    rounded = {Context(prec=digits, rounding=rule).plus(number) for rule in (ROUND_HALF_UP, ROUND_HALF_DOWN)}
    taken = interval(Fraction(answer), f"{digits} digits")
    assert taken is not None
    assert (Fraction(number) in taken) == (rounded_answer in rounded)


@EXAMPLES
@given(DECIMALS, st.sampled_from(["", "0", "3", "0.5%", "1 digit", "2 digits", "7 digits", "150%"]))
def test_the_answer_always_counts_as_itself(answer: Decimal, tolerance: str) -> None:
    taken = interval(Fraction(answer), tolerance)
    assert taken is not None
    assert Fraction(answer) in taken
    mirrored = interval(Fraction(-answer), tolerance)
    assert mirrored == Interval(-taken.high, -taken.low)


def test_both_ends_of_an_interval_belong_to_it() -> None:
    taken = Interval(Fraction(1), Fraction(2))
    assert Fraction(1) in taken
    assert Fraction(2) in taken
    assert Fraction(2) + Fraction(1, 10**30) not in taken
