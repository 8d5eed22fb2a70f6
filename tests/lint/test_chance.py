"""The statistics, against values that tables and other programs give."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.lint.guesser.chance import balance, binomial_tail, chi_square, chi_square_tail, holm, normal_tail, skewed_tail


def _exact(hits: int, trials: int, chance: Fraction) -> float:
    return float(sum(math.comb(trials, i) * chance**i * (1 - chance) ** (trials - i) for i in range(hits, trials + 1)))


@given(st.integers(1, 80), st.integers(0, 80), st.integers(1, 9))
def test_the_binomial_tail_is_the_sum_of_its_terms(trials: int, hits: int, tenths: int) -> None:
    exact = _exact(max(0, hits), trials, Fraction(tenths, 10))

    assert binomial_tail(hits, trials, tenths / 10) == pytest.approx(exact, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize(("hits", "trials"), [(11, 20), (14, 30), (18, 40), (24, 60), (36, 100)])
def test_so_many_of_so_many_at_a_quarter_are_below_one_in_a_hundred_and_one_less_is_not(hits: int, trials: int) -> None:
    assert binomial_tail(hits, trials, 0.25) < 0.01 < binomial_tail(hits - 1, trials, 0.25)


def test_the_ends_of_the_binomial_tail() -> None:
    assert (binomial_tail(0, 5, 0.3), binomial_tail(6, 5, 0.3)) == (1.0, 0.0)
    assert (binomial_tail(1, 5, 0.0), binomial_tail(5, 5, 1.0)) == (0.0, 1.0)
    assert binomial_tail(9_000, 10_000, 0.5) < 1e-300 < binomial_tail(5_500, 10_000, 0.5) < 1e-20


@pytest.mark.parametrize(("most", "of"), [(6, 6), (8, 8), (9, 10), (10, 12), (15, 20), (21, 30), (33, 50)])
def test_a_fair_coin_is_seldom_so_uneven(most: int, of: int) -> None:
    assert balance(most, of) == balance(of - most, of) <= 0.05
    assert balance(most - 1, of) > 0.05


def test_a_coin_that_is_even_is_no_surprise() -> None:
    assert (balance(5, 10), balance(0, 0), balance(6, 6)) == (1.0, 1.0, 2 / 64)


@pytest.mark.parametrize(
    ("z", "p"), [(0, 0.5), (1, 0.158655), (1.644854, 0.05), (1.959964, 0.025), (2.326348, 0.01), (3.090232, 0.001)]
)
def test_the_normal_tail(z: float, p: float) -> None:
    assert normal_tail(z) == pytest.approx(p, abs=1e-6)
    assert normal_tail(-z) == pytest.approx(1 - p, abs=1e-6)


@pytest.mark.parametrize(
    ("value", "freedom", "p"),
    [
        (3.841459, 1, 0.05),
        (6.634897, 1, 0.01),
        (5.991465, 2, 0.05),
        (7.814728, 3, 0.05),
        (11.344867, 3, 0.01),
        (9.487729, 4, 0.05),
        (18.307038, 10, 0.05),
        (21.665994, 9, 0.01),
        (0, 3, 1.0),
    ],
)
def test_the_chi_square_tail(value: float, freedom: int, p: float) -> None:
    assert chi_square_tail(value, freedom) == pytest.approx(p, abs=1e-6)


def test_chi_square_leaves_out_cells_in_which_nothing_is_expected() -> None:
    assert chi_square([14, 2, 2, 2], [5, 5, 5, 5]) == pytest.approx(81 / 5 + 3 * 9 / 5)
    assert chi_square([3, 1], [3, 0]) == 0


def test_holm_corrects_as_in_the_textbook_example() -> None:
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_never_makes_a_value_smaller_and_keeps_the_order(chances: list[float]) -> None:
    corrected = holm(chances)

    assert all(was <= now <= 1 for was, now in zip(chances, corrected, strict=True))
    ranked = sorted(range(len(chances)), key=chances.__getitem__)
    assert [corrected[at] for at in ranked] == sorted(corrected)


@pytest.mark.parametrize("hits", [22, 24, 27, 30])
def test_a_skewed_tail_is_nearer_to_the_binomial_than_the_normal_one(hits: int) -> None:
    trials, chance = 60, 0.25
    spread = math.sqrt(trials * chance * (1 - chance))
    z, skewness = (hits - 0.5 - trials * chance) / spread, (1 - 2 * chance) / spread
    exact = binomial_tail(hits, trials, chance)

    assert abs(skewed_tail(z, skewness) - exact) < abs(normal_tail(z) - exact)
    assert skewed_tail(z, -skewness) == normal_tail(z)
