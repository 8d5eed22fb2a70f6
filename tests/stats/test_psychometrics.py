"""Figures of classical test theory against worked examples and known values."""

from random import Random

import pytest

from quiz.stats import psychometrics

ROWS = [tuple(map(float, row)) for row in ("1110", "1100", "1011", "0001", "1111", "0100")]
"""Six learners, four questions."""
COLUMNS = list(zip(*ROWS, strict=True))
TOTALS = [sum(row) for row in ROWS]


def test_the_worked_example_of_four_questions_comes_out_as_moodle_calculates_it() -> None:
    def of(values: list[float | None]) -> list[float]:
        return [round(100 * value, 2) for value in values if value is not None]

    assert of([psychometrics.mean(column) for column in COLUMNS]) == [66.67, 66.67, 50, 50]
    both = [(column, psychometrics.rest(column, TOTALS)) for column in COLUMNS]
    assert of([psychometrics.correlation(*each) for each in both]) == [63.25, -21.32, 72.76, -15.62]
    assert of([psychometrics.efficiency(*each) for each in both]) == [100, -28.57, 100, -20]
    assert of(psychometrics.effective_weights(COLUMNS, TOTALS)) == [31.52, 15.76, 33.43, 19.3]
    assert psychometrics.alpha(ROWS) == pytest.approx(0.303030, abs=1e-6)
    assert psychometrics.standard_error(ROWS) == pytest.approx(1.01105, abs=1e-5)
    assert psychometrics.deviation(TOTALS) == pytest.approx(1.21106, abs=1e-5)
    assert psychometrics.skewness(TOTALS) == pytest.approx(0.07507, abs=1e-5)
    assert psychometrics.kurtosis(TOTALS) == pytest.approx(-1.54959, abs=1e-5)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 59, 0, 0.0438), (5, 5, 0.6489, 1), (0, 5, 0, 0.3511), (15, 30, 0.3562, 0.6438), (60, 100, 0.5178, 0.6769)],
)
def test_the_interval_of_a_share_is_the_score_interval_of_wilson(hits: int, of: int, low: float, high: float) -> None:
    found = psychometrics.wilson(hits, of)
    assert found.value == hits / of
    assert [found.low, found.high] == pytest.approx([low, high], abs=1e-4)


def test_what_does_not_vary_has_no_correlation_no_reliability_and_no_shape() -> None:
    same = [(1.0, 1.0)] * 4
    column, totals = (1.0,) * 4, [2.0] * 4
    assert psychometrics.correlation(column, totals) is None
    assert psychometrics.efficiency(column, totals) is None
    assert psychometrics.alpha(same) is psychometrics.standard_error(same) is None
    assert psychometrics.alpha_interval(same, Random(1)) is None
    assert psychometrics.skewness(totals) is psychometrics.kurtosis(totals) is None
    assert psychometrics.alpha([(1.0,), (0.0,)]) is None, "one question"


def test_a_question_that_lessens_the_spread_has_no_effective_weight() -> None:
    columns = [(1.0, 0.0, 0.0), (0.0, 1.0, 1.0), (0.0, 1.0, 1.0)]
    totals = [sum(row) for row in zip(*columns, strict=True)]
    assert psychometrics.effective_weights(columns, totals) == [None, 0.5, 0.5]


def test_the_interval_of_alpha_holds_it_and_narrows_with_more_learners() -> None:
    chance = Random(7)
    abilities = [chance.random() for _ in range(300)]
    rows = [tuple(float(chance.random() < ability) for _ in range(12)) for ability in abilities]
    few, many = (psychometrics.alpha_interval(rows[:size], Random(1), rounds=60) for size in (40, 300))
    assert few
    assert many
    assert few.low < few.value < few.high
    assert many.low < many.value < many.high
    assert many.high - many.low < few.high - few.low


def test_whoever_is_level_with_the_last_of_a_third_belongs_to_it() -> None:
    assert [*map(sorted, psychometrics.thirds([1, 2, 3, 4, 5, 6]) or ())] == [[0, 1], [2, 3], [4, 5]]
    assert [*map(sorted, psychometrics.thirds([1, 2, 2, 2, 3, 3]) or ())] == [[0, 1, 2, 3], [], [4, 5]]
    assert psychometrics.thirds([2, 2, 2, 2, 2, 3]) is None, "bottom and top would share somebody"
    assert psychometrics.thirds([]) is None
